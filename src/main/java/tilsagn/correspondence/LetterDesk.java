package tilsagn.correspondence;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.Cases;
import tilsagn.assessment.Assessments;
import tilsagn.call.Call;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.decision.DecisionResults;
import tilsagn.decision.Decisions;
import tilsagn.decision.Outcome;

/** All decision letters of a call: which wait, which are out, and when the parties read them. */
@Service
@Transactional(readOnly = true)
public class LetterDesk {

    /** Letters on one page. */
    public static final int PAGE = 50;

    private final LetterLog log;
    private final LetterReleaseStore releases;
    private final Cases cases;
    private final Assessments assessments;
    private final DecisionResults results;
    private final Decisions decisions;

    LetterDesk(LetterLog log, LetterReleaseStore releases, Cases cases, Assessments assessments, DecisionResults results, Decisions decisions) {
        this.log = log;
        this.releases = releases;
        this.cases = cases;
        this.assessments = assessments;
        this.results = results;
        this.decisions = decisions;
    }

    /** What has become of a letter. Words: {@code correspondence.release.state.*}. */
    public enum State {
        /** Written, and nobody outside the county knows. */
        WAITING,
        /** Let out; the party is about to be told. */
        ON_ITS_WAY,
        /** The party was told. */
        SENT,
        /** Somebody who may act for the party has read it. */
        OPENED
    }

    /**
     * A line of the delivery log.
     *
     * @param template    number of the template's version, or {@code null} for the standard words
     * @param mailFailure why the e-mail has not left, or {@code null}
     */
    public record Row(UUID letterId, CaseNumber caseNumber, String applicant, DecisionResults.Result result, Integer template, State state, Instant writtenAt,
                      Instant releasedAt, Instant sentAt, Instant openedAt, Instant renewedAt, String mailFailure) {
    }

    /**
     * The page.
     *
     * @param counts     letters by state
     * @param waiting    those that wait, by outcome
     * @param undecided  whether cases of the call are still without a decision
     * @param hidden     letters in cases the reader is disqualified in; in no number here
     * @param release    the newest release, or {@code null}
     * @param mayRelease whether the reader releases letters
     * @param unclear    awards without a letter: it is written when their state aid is cleared; those the reader may know of
     * @param next       last case of this page when there are more, else {@code null}
     */
    public record View(Call call, Map<State, Long> counts, Map<Outcome, Long> waiting, boolean undecided, long hidden, LetterRelease release,
                       boolean mayRelease, List<Row> rows, List<CaseNumber> unclear, String next) {

        /** Letters in all. */
        public long total() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }

        /** Letters that wait. */
        public long held() {
            return counts.getOrDefault(State.WAITING, 0L);
        }
    }

    /** @param after case number the page begins after, or {@code null} for the first */
    public View of(User user, Call call, String after) {
        if (!user.isStaffOf(call.county())) {
            throw new NotFound("call " + call.slug());
        }
        List<LetterLog.Entry> all = log.of(call.id());
        Optional<LetterRelease> latest = releases.latest(call.id());
        Set<CaseNumber> hidden = assessments.disqualifiedIn(user.username(), all.stream().map(LetterLog.Entry::caseNumber).toList());
        Set<CaseNumber> unsaid = assessments.disqualifiedIn(user.username(), latest.stream().flatMap(one -> one.refused().stream()).map(LetterRelease.Refused::caseNumber).toList());
        List<LetterLog.Entry> seen = all.stream().filter(entry -> !hidden.contains(entry.caseNumber())).toList();
        Map<CaseNumber, DecisionResults.Result> decided = results.in(call.id());
        List<LetterLog.Entry> rest = seen.stream().filter(entry -> after == null || entry.caseNumber().value().compareTo(after) > 0)
            .sorted(Comparator.comparing(entry -> entry.caseNumber().value())).toList();
        List<LetterLog.Entry> page = rest.stream().limit(PAGE).toList();
        return new View(call, counts(seen), waiting(seen, decided), !decisions.allDecided(call.id()), hidden.size(), latest.map(release -> release.without(unsaid)).orElse(null),
            user.has(Role.MANAGER), rows(user, page, decided), unclear(user, all, decided), rest.size() > PAGE ? page.get(PAGE - 1).caseNumber().value() : null);
    }

    private List<CaseNumber> unclear(User user, List<LetterLog.Entry> all, Map<CaseNumber, DecisionResults.Result> decided) {
        Set<CaseNumber> written = all.stream().map(LetterLog.Entry::caseNumber).collect(Collectors.toSet());
        List<CaseNumber> unwritten = decided.entrySet().stream().filter(one -> one.getValue().outcome().givesMoney() && !written.contains(one.getKey()))
            .map(Map.Entry::getKey).sorted(Comparator.comparing(CaseNumber::value)).toList();
        Set<CaseNumber> hidden = assessments.disqualifiedIn(user.username(), unwritten);
        return unwritten.stream().filter(number -> !hidden.contains(number)).toList();
    }

    private static Map<State, Long> counts(List<LetterLog.Entry> entries) {
        Map<State, Long> counts = new LinkedHashMap<>();
        for (State state : State.values()) {
            counts.put(state, entries.stream().filter(entry -> entry.state() == state).count());
        }
        return counts;
    }

    private static Map<Outcome, Long> waiting(List<LetterLog.Entry> entries, Map<CaseNumber, DecisionResults.Result> decided) {
        return entries.stream().filter(entry -> entry.state() == State.WAITING && decided.containsKey(entry.caseNumber()))
            .collect(Collectors.groupingBy(entry -> decided.get(entry.caseNumber()).outcome(), () -> new EnumMap<>(Outcome.class), Collectors.counting()));
    }

    private List<Row> rows(User user, List<LetterLog.Entry> page, Map<CaseNumber, DecisionResults.Result> decided) {
        List<CaseNumber> numbers = page.stream().map(LetterLog.Entry::caseNumber).toList();
        Map<CaseNumber, String> names = cases.visibleTo(user).applicantsOf(numbers);
        Map<CaseNumber, String> failures = log.failures(numbers);
        return page.stream().map(entry -> new Row(entry.id(), entry.caseNumber(), names.get(entry.caseNumber()), decided.get(entry.caseNumber()), entry.template(),
            entry.state(), entry.writtenAt(), entry.releasedAt(), entry.sentAt(), entry.openedAt(), entry.renewedAt(), failures.get(entry.caseNumber()))).toList();
    }
}
