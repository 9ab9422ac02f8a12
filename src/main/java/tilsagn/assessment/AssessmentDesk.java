package tilsagn.assessment;

import java.text.Collator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Accounts;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.ApplicationStatus;
import tilsagn.application.Cases;
import tilsagn.application.DeficiencyNotices;
import tilsagn.application.GrantApplication;
import tilsagn.assessment.Assessment.Stage;
import tilsagn.assessment.AssessmentOverview.Assessed;
import tilsagn.assessment.AssessmentOverview.Assessor;
import tilsagn.assessment.AssessmentOverview.Declared;
import tilsagn.assessment.AssessmentOverview.Given;
import tilsagn.call.Calls;
import tilsagn.call.Checklist;
import tilsagn.call.ChecklistPoint;
import tilsagn.call.Criterion;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;

/** What the pages of an assessment show, to those who may see it. */
@Service
@Transactional(readOnly = true)
public class AssessmentDesk {

    private final AssessmentRepository assessments;
    private final ScoreSheetRepository sheets;
    private final DeclarationRepository declarations;
    private final AssessmentPermissions permissions;
    private final BlindAssessment blind;
    private final Cases cases;
    private final Accounts accounts;
    private final Calls calls;
    private final ChecklistRules rules;
    private final DeficiencyNotices notices;

    AssessmentDesk(AssessmentRepository assessments, ScoreSheetRepository sheets, DeclarationRepository declarations,
        AssessmentPermissions permissions, BlindAssessment blind, Accounts accounts, Cases cases, Calls calls, ChecklistRules rules,
        DeficiencyNotices notices) {
        this.blind = blind;
        this.cases = cases;
        this.rules = rules;
        this.notices = notices;
        this.assessments = assessments;
        this.sheets = sheets;
        this.declarations = declarations;
        this.permissions = permissions;
        this.accounts = accounts;
        this.calls = calls;
    }

    /** The formal check and what the application says to it. */
    public FormalCheckView formalCheck(User user, CaseNumber caseNumber) {
        GrantApplication application = permissions.readable(user, caseNumber);
        Assessment assessment = of(caseNumber);
        FormalOutcome outcome = assessment.formalOutcome().orElse(null);
        CaseChecklist checklist = rules.of(application);
        return new FormalCheckView(application, checklist.checklist(), assessment.checkedItems(), assessment.suggestion()
            .filter(checklist::isAbout).orElse(null), outcome,
            outcome == null ? null : accounts.nameOf(outcome.by()), outcome == null && application.status() == ApplicationStatus.SUBMITTED && user.has(Role.ADVISOR),
            checklist.suggestions(), notices.last(caseNumber).orElse(null));
    }

    /** What the case is checked for. */
    public Checklist checklist(User user, CaseNumber caseNumber) {
        return calls.checklist(permissions.readable(user, caseNumber).callId());
    }

    /**
     * Why an application is dismissed: the points that knock it out, or else those the party was asked to mend and did not. For letters; asks
     * nobody for permission.
     */
    public List<ChecklistPoint> dismissedFor(CaseNumber caseNumber) {
        Assessment assessment = of(caseNumber);
        List<ChecklistPoint> failed = new FormalCheck(assessment.checkedItems(), null, "").failed(calls.checklist(assessment.callId()));
        List<ChecklistPoint> knockedOut = failed.stream().filter(ChecklistPoint::knocksOut).toList();
        return knockedOut.isEmpty() ? failed : knockedOut;
    }

    /** Where it stands and what the checklist said, for pages whose reader has been let in already; empty before there is an assessment. */
    public Optional<ChecklistResult> checklistOf(CaseNumber caseNumber) {
        return assessments.findByCaseNumber(caseNumber).map(assessment -> {
            List<ScoreSheet> written = sheets.of(List.of(caseNumber));
            return new ChecklistResult(stage(assessment, written, assessment.isComplete(written) ? Results.combine(assessment, written) : null),
                assessment.checkedItems().isEmpty() ? new Checklist(List.of()) : calls.checklist(assessment.callId()), assessment.checkedItems());
        });
    }

    /** The codes of what the application is judged by, in order. */
    public List<String> criteria(User user, CaseNumber caseNumber) {
        return calls.get(permissions.readable(user, caseNumber).callId()).criteria().stream().map(Criterion::code).toList();
    }

    /** The person's own sheet; empty when they have none on the case. */
    public Optional<SheetView> ownSheet(User user, CaseNumber caseNumber) {
        permissions.readable(user, caseNumber);
        return sheets.findByCaseNumberAndAssessor(caseNumber, user.username())
            .map(sheet -> new SheetView(sheet.scores().stream().map(SheetScore::plain).toList(), sheet.savedAt(), sheet.submittedAt()));
    }

    /**
     * While the person may not know whose case this is: everybody of the call by name, so that one can say whether any of
     * them is a reason to stay away; empty for everybody else.
     */
    public BlindParties partiesIfBlind(User user, CaseNumber caseNumber) {
        GrantApplication application = permissions.readable(user, caseNumber);
        return blind.veiled(user, application) ? BlindParties.of(cases.submittedIn(application.callId())) : BlindParties.NONE;
    }

    /** Whether the person may not know yet whose case this is. */
    public boolean isBlind(User user, CaseNumber caseNumber) {
        return blind.veiled(user, permissions.readable(user, caseNumber));
    }

    /** Where the assessment stands, and once all sheets are in what they say. */
    public AssessmentOverview overview(User user, CaseNumber caseNumber) {
        GrantApplication application = permissions.readable(user, caseNumber);
        Assessment assessment = of(caseNumber);
        List<ScoreSheet> written = sheets.of(List.of(caseNumber));
        List<ImpartialityDeclaration> declarationsMade = declarations.newestOn(List.of(caseNumber));
        Map<String, String> names = names(assessment, written, declarationsMade);
        AssessmentResult result = assessment.isComplete(written) ? Results.combine(assessment, written) : null;
        return new AssessmentOverview(application, application.withdrawal() != null ? Stage.WITHDRAWN : stage(assessment, written, result), assessment.formalOutcome().orElse(null),
            declarationsMade.stream().map(one -> new Declared(one.username(), names.get(one.username()), one.word().name(), one.declaredAt())).toList(),
            written.stream().map(sheet -> new Assessor(sheet.assessor(), names.get(sheet.assessor()), sheet.isIn())).toList(), result,
            result == null ? List.of() : result.criteria().stream().map(criterion -> assessed(criterion, written, names)).toList(),
            names.get(assessment.consensusBy()), assessment.consensusParticipants().stream().map(names::get).sorted().toList(), assessment.recommendation().map(Recommendation::by).map(names::get).orElse(null));
    }

    // Everybody who has done something on the case, asked for once.
    private Map<String, String> names(Assessment assessment, List<ScoreSheet> written, List<ImpartialityDeclaration> declarationsMade) {
        Set<String> usernames = new HashSet<>();
        written.forEach(sheet -> usernames.add(sheet.assessor()));
        declarationsMade.forEach(one -> usernames.add(one.username()));
        usernames.add(assessment.consensusBy());
        usernames.addAll(assessment.consensusParticipants());
        assessment.recommendation().map(Recommendation::by).ifPresent(usernames::add);
        usernames.remove(null);
        return new HashMap<>(accounts.namesOf(usernames));
    }

    static Stage stage(Assessment assessment, List<ScoreSheet> written, AssessmentResult result) {
        if (!assessment.isAdmitted()) {
            return assessment.formalOutcome().isPresent() ? Stage.DISMISSED : Stage.FORMAL_CHECK;
        }
        if (result == null) {
            return written.size() < assessment.scoring().assessors() ? Stage.IMPARTIALITY : Stage.SCORING;
        }
        if (assessment.recommendation().isPresent()) {
            return Stage.RECOMMENDED;
        }
        return result.consensusNeeded() && !assessment.hasConsensus() ? Stage.CONSENSUS : Stage.RECOMMENDATION;
    }

    private Assessed assessed(CriterionResult criterion, List<ScoreSheet> written, Map<String, String> names) {
        return new Assessed(criterion, written.stream().flatMap(sheet -> sheet.scores().stream()
            .filter(score -> score.criterion().equals(criterion.code()))
            .map(score -> new Given(names.get(sheet.assessor()), score.plain()))).toList());
    }

    private Assessment of(CaseNumber caseNumber) {
        return assessments.findByCaseNumber(caseNumber).orElseThrow(() -> new NotFound("assessment of " + caseNumber));
    }
}
