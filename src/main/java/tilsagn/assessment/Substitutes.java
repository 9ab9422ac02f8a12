package tilsagn.assessment;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Accounts;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.assessment.ImpartialityDeclaration.Word;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;

/**
 * Who takes the place of an assessor with a conflict: the manager chooses (the idea of fvl § 9), or leaves it to the queue. Where several
 * places are free at once the manager is asked for each of them, and chooses somebody else for each.
 */
@Service
@Transactional
public class Substitutes {

    private static final int LONGEST_NOTE = 1000;

    private final AssessmentRepository assessments;
    private final SetAsideRepository archive;
    private final ScoreSheetRepository sheets;
    private final DeclarationRepository declarations;
    private final AssessmentPermissions permissions;
    private final Mandates mandates;
    private final OpenPlaces places;
    private final BlindAssessment blind;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;

    Substitutes(AssessmentRepository assessments, SetAsideRepository archive, ScoreSheetRepository sheets, DeclarationRepository declarations,
        AssessmentPermissions permissions, Mandates mandates, OpenPlaces places, BlindAssessment blind, Accounts accounts,
        ApplicationEventPublisher events) {
        this.assessments = assessments;
        this.archive = archive;
        this.sheets = sheets;
        this.declarations = declarations;
        this.permissions = permissions;
        this.mandates = mandates;
        this.places = places;
        this.blind = blind;
        this.accounts = accounts;
        this.events = events;
    }

    /**
     * An advisor who may be chosen.
     *
     * @param word what they have said on this case, or {@code null}
     * @param load how many cases they are scoring now
     */
    public record Candidate(String username, String name, Word word, long load) {
    }

    /** Whether a place is free because somebody's sheet was set aside; the gateway's question. */
    @Transactional(readOnly = true)
    public boolean areNeeded(CaseNumber caseNumber) {
        return archive.existsByCaseNumberAndSheetSubmittedAtIsNotNull(caseNumber);
    }

    /** How many places wait for the manager to choose who takes them. */
    @Transactional(readOnly = true)
    public int placesToFill(User manager, CaseNumber caseNumber) {
        permissions.leadable(manager, caseNumber);
        return places.waitingForManager(caseNumber);
    }

    /** The county's advisors who have no conflict, no place on the case and none they are asked to take and, where it is blind, do not know whose it is; those with least to do first. */
    @Transactional(readOnly = true)
    public List<Candidate> candidates(User manager, CaseNumber caseNumber) {
        permissions.leadable(manager, caseNumber);
        Map<String, Word> words = new HashMap<>();
        declarations.newestOn(List.of(caseNumber)).forEach(one -> words.put(one.username(), one.word()));
        Set<String> not = sheets.of(List.of(caseNumber)).stream().map(ScoreSheet::assessor).collect(Collectors.toSet());
        not.addAll(places.asked(caseNumber));
        mandates.actingOn(manager.county(), caseNumber).ifPresent(not::add);
        assessments.findByCaseNumber(caseNumber).map(blind::knowersIfBlind).ifPresent(not::addAll);
        List<User> free = accounts.staff(manager.county(), Role.ADVISOR).stream()
            .filter(person -> words.get(person.username()) != Word.CONFLICT && !not.contains(person.username())).toList();
        Map<String, Long> loads = loads(free);
        return free.stream().map(person -> new Candidate(person.username(), person.name(), words.get(person.username()),
            loads.getOrDefault(person.username(), 0L))).sorted(Comparator.comparingLong(Candidate::load).thenComparing(Candidate::name)).toList();
    }

    private Map<String, Long> loads(List<User> people) {
        Map<String, Long> loads = new HashMap<>();
        sheets.unsentBy(people.stream().map(User::username).toList()).forEach(row -> loads.put((String) row[0], (Long) row[1]));
        return loads;
    }

    /**
     * Gives a freed place to somebody, who gets the task; they say themselves whether they are impartial before they read.
     *
     * @param username the advisor, or {@code null} to leave it to the queue
     * @param note     for the journal, at most 1000 characters; may be empty
     * @throws Refusal on {@code substitute} when the person may not be chosen, on {@code note}; {@code core.not-yours},
     *                 {@code assessment.enough-assess-already}
     */
    public void appoint(User manager, CaseNumber caseNumber, String username, String note) {
        String kept = note == null ? "" : note.strip();
        List<Candidate> candidates = candidates(manager, caseNumber);
        if (kept.length() > LONGEST_NOTE) {
            throw Refusal.onField("note", "assessment.text.long", LONGEST_NOTE);
        }
        AssessmentRules.noMoreAssessThanTheSchemeSays(sheets.of(List.of(caseNumber)), assessments.placesOn(caseNumber));
        if (username != null && candidates.stream().noneMatch(one -> one.username().equals(username))) {
            throw Refusal.onField("substitute", "assessment.substitute.choose");
        }
        events.publishEvent(new ConflictOfInterest.SubstituteAppointed(caseNumber, username, username == null ? "" : accounts.nameOf(username), kept));
    }
}
