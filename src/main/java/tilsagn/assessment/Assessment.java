package tilsagn.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.BatchSize;

import tilsagn.call.ScoringRules;
import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;

/**
 * How one application was judged. Life: it comes into being when the application is submitted; the process leaves a suggestion from
 * {@code eligibility.dmn}; an advisor completes the formal check, which admits or dismisses; as many assessors as the scheme says declare
 * themselves impartial, each getting a {@link ScoreSheet} of their own; when all are in and differ too much on a criterion, a consensus
 * explains and may settle it; last, an advisor recommends an amount with reasons. Each step happens once; a second time is refused, never repeated.
 */
@Entity
@Table(name = "assessment")
public class Assessment {

    @Id
    private UUID id;
    @Version
    private Long version;
    private CaseNumber caseNumber;
    private UUID callId;
    private int assessors;
    private int consensusSpread;
    @Embedded
    private Suggestion suggestion;
    @Embedded
    private FormalOutcome formalOutcome;
    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "formal_check_item", joinColumns = @JoinColumn(name = "assessment_id"))
    private List<CheckedItem> checkedItems = new ArrayList<>();
    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "consensus_note", joinColumns = @JoinColumn(name = "assessment_id"))
    @MapKeyColumn(name = "criterion")
    private Map<String, AgreedScore> consensus = new HashMap<>();
    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "consensus_participant", joinColumns = @JoinColumn(name = "assessment_id"))
    @Column(name = "username")
    private Set<String> consensusParticipants = new HashSet<>();
    private String consensusBy;
    private Instant consensusAt;
    @Embedded
    private Recommendation recommendation;

    /** For Hibernate. */
    protected Assessment() {
    }

    Assessment(CaseNumber caseNumber, UUID callId) {
        this(caseNumber, callId, ScoringRules.USUAL);
    }

    Assessment(CaseNumber caseNumber, UUID callId, ScoringRules scoring) {
        this.id = UUID.randomUUID();
        this.caseNumber = caseNumber;
        this.callId = callId;
        this.assessors = scoring.assessors();
        this.consensusSpread = scoring.consensusSpread();
    }

    /** What the case waits for. */
    public enum Stage {
        /** An advisor goes through the checklist. */
        FORMAL_CHECK,
        /** Not admitted; nothing more is assessed. */
        DISMISSED,
        /** Fewer than the scheme demands have declared themselves impartial. */
        IMPARTIALITY,
        /** At least one of the sheets is not in. */
        SCORING,
        /** The sheets differ too much; a note is missing. */
        CONSENSUS,
        /** Everything is in; somebody recommends. */
        RECOMMENDATION,
        /** An amount is recommended. */
        RECOMMENDED,
        /** The applicant took the application back. */
        WITHDRAWN
    }

    void suggest(Suggestion fromTable) {
        suggestion = fromTable;
    }

    void completeFormalCheck(FormalCheck check, CaseChecklist checklist, String by, Instant at) {
        FormalCheckRules.itHappensOnce(this);
        FormalCheckRules.everyPointIsAnsweredAndTheOutcomeFollows(check, checklist);
        checkedItems.clear();
        checkedItems.addAll(check.items());
        formalOutcome = new FormalOutcome(check.outcome(), check.dismisses() ? check.reason().strip() : null, by, at);
    }

    /** The appeal body sent the formal check back: it has no outcome any more, and what was ticked is where the next one begins. */
    void formalCheckReturned() {
        formalOutcome = null;
    }

    void dismissalSetAside() {
        formalOutcome = new FormalOutcome(FormalCheck.Outcome.ADMITTED, null, formalOutcome.by(), formalOutcome.at());
    }

    /** Keeps what was answered so far while the party is asked for what is missing. */
    void keepChecked(FormalCheck check) {
        FormalCheckRules.itHappensOnce(this);
        checkedItems.clear();
        checkedItems.addAll(check.items());
    }

    /** Whether anything on the checklist is answered. */
    boolean isChecked() {
        return !checkedItems.isEmpty();
    }

    void writeConsensus(Map<String, AgreedScore> agreed, Set<String> participants, String by, Instant at) {
        AssessmentRules.consensusHappensOnce(this);
        consensus.putAll(agreed);
        consensusParticipants.addAll(participants);
        consensusBy = by;
        consensusAt = at;
    }

    void recommend(Recommendation recommended) {
        AssessmentRules.recommendationHappensOnce(this);
        recommendation = recommended;
    }

    boolean isRecommendedBy(String username) {
        return recommendation != null && recommendation.by().equals(username);
    }

    /** Hands over what is set aside; the consensus falls only together with a sheet. */
    void giveUp(SetAside archive, boolean alsoConsensus) {
        if (recommendation != null) {
            archive.keep(recommendation);
            recommendation = null;
        }
        if (alsoConsensus && hasConsensus()) {
            archive.keepConsensus(consensus, consensusBy, consensusAt);
            consensus.clear();
            consensusParticipants.clear();
            consensusBy = null;
            consensusAt = null;
        }
    }

    public CaseNumber caseNumber() {
        return caseNumber;
    }

    public UUID callId() {
        return callId;
    }

    /** What the decision table thought of the formal conditions; empty until the process has asked it. */
    public Optional<Suggestion> suggestion() {
        return Optional.ofNullable(suggestion);
    }

    /** How the formal check ended; empty until it is completed. */
    public Optional<FormalOutcome> formalOutcome() {
        return Optional.ofNullable(formalOutcome);
    }

    public List<CheckedItem> checkedItems() {
        return List.copyOf(checkedItems);
    }

    /** How many assess it, and when they must explain themselves: the scheme's numbers when its call opened. */
    public ScoringRules scoring() {
        return new ScoringRules(assessors, consensusSpread);
    }

    /** Whether these are all the sheets there must be, and all of them are in. */
    boolean isComplete(Collection<ScoreSheet> sheets) {
        return sheets.size() == assessors && sheets.stream().allMatch(ScoreSheet::isIn);
    }

    /** Login names of those who took part in the consensus. */
    public Set<String> consensusParticipants() {
        return Set.copyOf(consensusParticipants);
    }

    /** What was agreed on each criterion the assessors differed on. */
    public Map<String, AgreedScore> consensus() {
        return Map.copyOf(consensus);
    }

    public String consensusBy() {
        return consensusBy;
    }

    public Optional<Recommendation> recommendation() {
        return Optional.ofNullable(recommendation);
    }

    boolean isAdmitted() {
        return formalOutcome != null && formalOutcome.outcome() == FormalCheck.Outcome.ADMITTED;
    }

    boolean hasConsensus() {
        return consensusAt != null;
    }

    /** The formal conditions are met; the application goes on to be assessed. */
    public record FormalCheckPassed(CaseNumber caseNumber, Map<String, String> details) implements CaseEvent {

        @Override
        public String what() {
            return "assessment.formal-check-passed";
        }
    }

    /** A formal condition is not met; the application is dismissed (avvist), which can be appealed (fvl § 2 third paragraph). */
    public record FormalCheckFailed(CaseNumber caseNumber, String reason, Map<String, String> details) implements CaseEvent {

        @Override
        public String what() {
            return "assessment.formal-check-failed";
        }
    }

    /** A person declared whether they are impartial on the case (fvl § 6). A conflict closes the case to them at once. */
    public record ImpartialityDeclared(CaseNumber caseNumber, String username, boolean impartial) implements CaseEvent {

        @Override
        public String what() {
            return impartial ? "impartiality.declared" : "impartiality.conflict";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("username", username);
        }
    }

    /** One assessor's sheet is in. Says nothing about what it holds: the other may still be writing. */
    public record ScoresSubmitted(CaseNumber caseNumber, String username) implements CaseEvent {

        @Override
        public String what() {
            return "assessment.scores-submitted";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("username", username);
        }
    }

    /** An amount is recommended to whoever ranks the call. */
    public record Recommended(CaseNumber caseNumber, Nok amount) implements CaseEvent {

        @Override
        public String what() {
            return "assessment.recommended";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("amount", amount.format());
        }
    }
}
