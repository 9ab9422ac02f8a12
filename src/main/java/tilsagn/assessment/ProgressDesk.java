package tilsagn.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Accounts;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.Cases;
import tilsagn.application.GrantApplication;
import tilsagn.assessment.Progress.Cell;
import tilsagn.assessment.Progress.Row;
import tilsagn.assessment.Progress.State;
import tilsagn.assessment.Progress.Urgency;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;

/** How far the assessment of a whole call is: a handful of questions to the database, however many cases. */
@Service
@Transactional(readOnly = true)
public class ProgressDesk {

    private static final Duration SOON = Duration.ofDays(3);

    private final AssessmentRepository assessments;
    private final ScoreSheetRepository sheets;
    private final AssessorInvitationRepository invitations;
    private final DeclarationRepository declarations;
    private final Cases cases;
    private final Calls calls;
    private final Accounts accounts;
    private final ObjectProvider<SheetDeadlines> deadlines;
    private final BusinessTime time;

    ProgressDesk(AssessmentRepository assessments, ScoreSheetRepository sheets, AssessorInvitationRepository invitations, DeclarationRepository declarations,
                 Cases cases, Calls calls, Accounts accounts, ObjectProvider<SheetDeadlines> deadlines, BusinessTime time) {
        this.assessments = assessments;
        this.sheets = sheets;
        this.invitations = invitations;
        this.declarations = declarations;
        this.cases = cases;
        this.calls = calls;
        this.accounts = accounts;
        this.deadlines = deadlines;
        this.time = time;
    }

    /** Cases by places, for the county's advisors, managers and auditors; cases one is disqualified from are left out. */
    public Progress of(User user, String slug) {
        Call call = calls.bySlug(slug);
        if (!reads(user) || !user.isStaffOf(call.county())) {
            throw new NotFound("progress of " + slug);
        }
        Set<CaseNumber> shut = declarations.conflictsOf(user.username()).stream().map(ImpartialityDeclaration::caseNumber)
            .collect(Collectors.toSet());
        List<GrantApplication> open = cases.visibleTo(user).inCall(call.id()).stream().filter(one -> !shut.contains(one.caseNumber())).toList();
        return new Progress(call, call.scoring().assessors(), rows(call, open));
    }

    static boolean reads(User user) {
        return user.has(Role.ADVISOR) || user.has(Role.MANAGER) || user.has(Role.AUDITOR);
    }

    private List<Row> rows(Call call, List<GrantApplication> applications) {
        List<CaseNumber> numbers = applications.stream().map(GrantApplication::caseNumber).toList();
        if (numbers.isEmpty()) {
            return List.of();
        }
        Facts facts = facts(numbers);
        return applications.stream().filter(one -> facts.assessments().containsKey(one.caseNumber())).map(one -> row(call, one, facts)).toList();
    }

    private Facts facts(Collection<CaseNumber> numbers) {
        Map<CaseNumber, Assessment> known = assessments.findByCaseNumberIn(numbers).stream()
            .collect(Collectors.toMap(Assessment::caseNumber, Function.identity()));
        Map<CaseNumber, List<ScoreSheet>> written = sheets.of(numbers).stream().collect(Collectors.groupingBy(ScoreSheet::caseNumber));
        Map<CaseNumber, List<String>> asked = invitations.findByCaseNumberInOrderByInvitedAt(numbers).stream().collect(Collectors.groupingBy(
            AssessorInvitation::caseNumber, Collectors.mapping(AssessorInvitation::username, Collectors.toList())));
        Set<String> people = Stream.concat(written.values().stream().flatMap(List::stream).map(ScoreSheet::assessor),
            asked.values().stream().flatMap(List::stream)).collect(Collectors.toSet());
        Map<SheetDeadlines.Sheet, Instant> due = deadlines.stream().findFirst().map(source -> source.of(numbers)).orElse(Map.of());
        return new Facts(known, written, asked, people.isEmpty() ? Map.of() : accounts.namesOf(people), due);
    }

    private Row row(Call call, GrantApplication application, Facts facts) {
        CaseNumber number = application.caseNumber();
        Assessment assessment = facts.assessments().get(number);
        List<ScoreSheet> written = facts.sheets().getOrDefault(number, List.of());
        AssessmentResult result = assessment.isComplete(written) ? Results.combine(assessment, written) : null;
        Assessment.Stage stage = application.withdrawal() != null ? Assessment.Stage.WITHDRAWN : AssessmentDesk.stage(assessment, written, result);
        List<Cell> cells = new ArrayList<>();
        written.forEach(sheet -> cells.add(cell(call, sheet, facts)));
        asked(number, written, facts).forEach(username -> cells.add(empty(username, facts.names().get(username), State.ASKED)));
        while (cells.size() < assessment.scoring().assessors()) {
            cells.add(empty(null, null, State.FREE));
        }
        return new Row(number, call.isBlind() && result == null ? null : application.organisationName(), stage,
            cells.subList(0, assessment.scoring().assessors()));
    }

    private static List<String> asked(CaseNumber number, List<ScoreSheet> written, Facts facts) {
        return facts.asked().getOrDefault(number, List.of()).stream()
            .filter(username -> written.stream().noneMatch(sheet -> sheet.assessor().equals(username))).toList();
    }

    private static Cell empty(String username, String name, State state) {
        return new Cell(username, name, state, 0, 0, null, null);
    }

    private Cell cell(Call call, ScoreSheet sheet, Facts facts) {
        State state = sheet.isIn() ? State.IN : sheet.judged() == 0 ? State.NOT_STARTED : State.BEGUN;
        Instant due = sheet.isIn() ? null : facts.due().get(new SheetDeadlines.Sheet(sheet.caseNumber(), sheet.assessor()));
        return new Cell(sheet.assessor(), facts.names().get(sheet.assessor()), state, sheet.judged(), call.criteria().size(), due,
            due == null ? null : urgency(due));
    }

    private Urgency urgency(Instant due) {
        Instant now = time.now();
        return !now.isBefore(due) ? Urgency.LATE : now.plus(SOON).isAfter(due) ? Urgency.SOON : Urgency.LATER;
    }

    /** What the rows are made of. */
    private record Facts(Map<CaseNumber, Assessment> assessments, Map<CaseNumber, List<ScoreSheet>> sheets, Map<CaseNumber, List<String>> asked,
                         Map<String, String> names, Map<SheetDeadlines.Sheet, Instant> due) {
    }
}
