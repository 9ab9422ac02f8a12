package tilsagn.assessment;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Accounts;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.Cases;
import tilsagn.application.GrantApplication;
import tilsagn.assessment.ImpartialityDeclaration.Word;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;

/** What the pages on impartiality show. Reasons are for the manager alone. */
@Service
@Transactional(readOnly = true)
public class ImpartialityDesk {

    /** Cases on a page of a call's overview. */
    public static final int PAGE_SIZE = 50;

    private final AssessmentRepository assessments;
    private final DeclarationRepository declarations;
    private final ScoreSheetRepository sheets;
    private final AssessmentPermissions permissions;
    private final Interests interests;
    private final BlindAssessment blind;
    private final Disqualifications disqualifications;
    private final Cases cases;
    private final Calls calls;
    private final Accounts accounts;

    ImpartialityDesk(AssessmentRepository assessments, DeclarationRepository declarations, ScoreSheetRepository sheets,
        AssessmentPermissions permissions, BlindAssessment blind, Interests interests, Disqualifications disqualifications, Cases cases, Calls calls, Accounts accounts) {
        this.assessments = assessments;
        this.declarations = declarations;
        this.sheets = sheets;
        this.permissions = permissions;
        this.interests = interests;
        this.blind = blind;
        this.disqualifications = disqualifications;
        this.cases = cases;
        this.calls = calls;
        this.accounts = accounts;
    }

    /**
     * A case as the page on impartiality shows it to one person.
     *
     * @param own          the person's newest word, or {@code null}
     * @param mustDeclare  the page asks before anything else is read
     * @param newParties   who is new since the person's last word, empty where that must not be told; {@code null} when nobody is
     * @param touching     what the person declared in general about those who take part; in a blind call, about anybody in the call
     * @param assessor     the person has one of the places
     * @param placeFree    the person may take one
     * @param history      every word with its reason; empty for all but the manager
     */
    public record View(GrantApplication application, ImpartialityDeclaration own, boolean mustDeclare, String newParties,
        List<Interest> touching, boolean assessor, boolean placeFree, List<Line> history) {
    }

    /**
     * One word in the history.
     *
     * @param newest whether it is the one that counts for the person
     */
    public record Line(String username, String name, Word word, Instant at, String givenBy, String reason, boolean newest) {
    }

    /** Somebody whom the rule on appeals stops. */
    public record Appeal(String name, Disqualification why) {
    }

    /** The page of one case. */
    public View view(User user, CaseNumber caseNumber) {
        GrantApplication application = permissions.readable(user, caseNumber);
        List<ImpartialityDeclaration> words = declarations.findByCaseNumberOrderByDeclaredAtAscWordNumberAsc(caseNumber);
        ImpartialityDeclaration own = words.stream().filter(one -> one.username().equals(user.username())).reduce((first, last) -> last)
            .orElse(null);
        boolean veiled = blind.veiled(user, application);
        boolean mustDeclare = ConflictShield.handlesCases(user) && (own == null || !own.impartial());
        List<ScoreSheet> written = sheets.of(List.of(caseNumber));
        boolean assessor = written.stream().anyMatch(sheet -> sheet.assessor().equals(user.username()));
        return new View(application, own, mustDeclare, own != null && own.word() == Word.ASKED_AGAIN ? veiled ? "" : own.reason() : null,
            mustDeclare ? interests.touching(user, veiled ? cases.submittedIn(application.callId()) : List.of(application)) : List.of(), assessor,
            !assessor && (user.has(Role.ADVISOR) || user.has(Role.EXTERNAL_ASSESSOR)) && written.size() < assessments.placesOn(caseNumber) && isAssessed(application),
            user.has(Role.MANAGER) && !mustDeclare ? history(words) : List.of());
    }

    private boolean isAssessed(GrantApplication application) {
        return application.status().isUnderTreatment()
            && assessments.findByCaseNumber(application.caseNumber()).filter(Assessment::isAdmitted).isPresent();
    }

    private List<Line> history(List<ImpartialityDeclaration> words) {
        Set<String> people = new HashSet<>();
        Map<String, Integer> newest = new HashMap<>();
        words.forEach(one -> {
            people.addAll(List.of(one.username(), one.givenBy()));
            newest.merge(one.username(), one.wordNumber(), Math::max);
        });
        Map<String, String> names = accounts.namesOf(people);
        return words.stream().map(one -> new Line(one.username(), names.get(one.username()), one.word(), one.declaredAt(),
            names.get(one.givenBy()), one.reason(), newest.get(one.username()) == one.wordNumber())).toList();
    }

    /** A declared conflict the manager may decide on; what is none does not exist. */
    public Line conflict(User manager, CaseNumber caseNumber, String username) {
        return view(manager, caseNumber).history().stream()
            .filter(line -> line.newest() && line.username().equals(username) && line.word() == Word.CONFLICT).findFirst()
            .orElseThrow(() -> new NotFound("conflict of " + username + " on " + caseNumber));
    }

    /** Whom the rule on appeals would stop on this case, for the manager. */
    public List<Appeal> appeals(User manager, CaseNumber caseNumber) {
        permissions.manageable(manager, caseNumber);
        List<User> people = accounts.staffOf(manager.county()).stream().filter(ConflictShield::isOfTheOffice).toList();
        Map<String, Disqualification> why = disqualifications.forAppeal(people.stream().map(User::username).toList(), caseNumber);
        return people.stream().filter(person -> why.containsKey(person.username()))
            .map(person -> new Appeal(person.name(), why.get(person.username()))).toList();
    }

    /**
     * Who has said what in a call: a row for each case, a column for each person.
     *
     * @param people names, in the order of the columns
     * @param next   case number the next page begins behind, or {@code null}
     */
    public record Matrix(Call call, List<String> people, List<Row> rows, String next) {
    }

    /** One case; a word is {@code null} where the person has said nothing. */
    public record Row(CaseNumber caseNumber, String applicant, List<Word> words) {
    }

    /** The words of a call, without any reason. A case the reader has a conflict on is not there. */
    public Matrix matrix(User user, String slug, String after) {
        Call call = calls.bySlug(slug);
        if (!user.isStaffOf(call.county()) || !user.has(Role.MANAGER) && !user.has(Role.AUDITOR)) {
            throw new NotFound("words of " + slug);
        }
        Set<CaseNumber> hidden = declarations.conflictsOf(user.username()).stream().map(ImpartialityDeclaration::caseNumber)
            .collect(Collectors.toSet());
        List<GrantApplication> found = cases.visibleTo(user).inCall(call.id()).stream()
            .filter(one -> !hidden.contains(one.caseNumber()) && (after == null || one.caseNumber().value().compareTo(after) > 0)).limit(PAGE_SIZE + 1L)
            .toList();
        List<GrantApplication> page = found.subList(0, Math.min(PAGE_SIZE, found.size()));
        List<User> people = accounts.staffOf(user.county()).stream().filter(ConflictShield::isOfTheOffice).toList();
        Map<CaseNumber, Map<String, Word>> words = words(page);
        List<Row> rows = page.stream().map(one -> new Row(one.caseNumber(), one.organisationName(), people.stream()
            .map(person -> words.getOrDefault(one.caseNumber(), Map.of()).get(person.username())).toList())).toList();
        return new Matrix(call, people.stream().map(User::name).toList(), rows,
            found.size() > PAGE_SIZE ? page.get(PAGE_SIZE - 1).caseNumber().value() : null);
    }

    private Map<CaseNumber, Map<String, Word>> words(List<GrantApplication> page) {
        Set<CaseNumber> numbers = page.stream().map(GrantApplication::caseNumber).collect(Collectors.toSet());
        return declarations.newestOn(numbers).stream().collect(Collectors.groupingBy(ImpartialityDeclaration::caseNumber,
            Collectors.toMap(ImpartialityDeclaration::username, ImpartialityDeclaration::word, (one, same) -> one)));
    }
}
