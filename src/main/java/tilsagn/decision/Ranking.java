package tilsagn.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import tilsagn.call.Call;
import tilsagn.core.Nok;

/**
 * A call's applications in the order of their index, with the money laid along it. Ties: the higher C1, then the higher C3, then the one
 * submitted first; the time of an application sent again is that of the version that counts. What is not assessed yet stands last and without a place; what the reader may not see is not there.
 *
 * @param lastDeadline first instant that is too late for everybody, also for those who were given longer time
 * @param deadlinePassed whether that has come: only then is it known who competes
 * @param proposed sum of what managers have proposed or bodies decided
 * @param planned  the same, with the recommendation where nothing is proposed yet
 * @param hidden   how many cases the reader is disqualified in; their amounts are in no sum here
 */
public record Ranking(Call call, Pool pool, Instant lastDeadline, boolean deadlinePassed, List<Row> rows, Nok proposed, Nok planned, long hidden) {

    private static final Comparator<Candidate> ORDER = Comparator
        .comparing(Candidate::isRanked).reversed()
        .thenComparing(Candidate::scores, Comparator.nullsLast(
            Comparator.comparing(Candidate.Scores::index).reversed()
                .thenComparing(Comparator.comparing(Candidate.Scores::green).reversed())
                .thenComparing(Comparator.comparing(Candidate.Scores::partnership).reversed())))
        .thenComparing(Candidate::submittedAt)
        .thenComparing(candidate -> candidate.caseNumber().value());

    /**
     * One place in the order.
     *
     * @param rank       from 1, or 0 without a place
     * @param runningSum what this and all above would take
     * @param fits       the pool reaches this far
     * @param cut        the first that the pool does not reach: the cut line runs above it
     */
    public record Row(int rank, Candidate candidate, Nok runningSum, boolean fits, boolean cut) {
    }

    static Ranking of(Call call, Pool pool, Instant lastDeadline, Instant now, List<Candidate> candidates) {
        List<Row> rows = lay(candidates.stream().filter(one -> !one.hidden()).toList(), pool.frame());
        Nok proposed = Nok.sum(candidates.stream().filter(one -> !one.hidden() && one.decision() != null).map(Candidate::planned));
        Nok planned = Nok.sum(candidates.stream().map(Candidate::planned));
        return new Ranking(call, pool, lastDeadline, !now.isBefore(lastDeadline), rows, proposed, planned,
            candidates.stream().filter(Candidate::hidden).count());
    }

    /** Lays the frame along the order. */
    static List<Row> lay(List<Candidate> candidates, Nok frame) {
        List<Row> rows = new ArrayList<>();
        Nok sum = Nok.ZERO;
        boolean reached = true;
        for (Candidate candidate : candidates.stream().sorted(ORDER).toList()) {
            sum = sum.plus(candidate.planned());
            boolean fits = !sum.exceeds(frame);
            rows.add(new Row(candidate.isRanked() ? rows.size() + 1 : 0, candidate, sum, fits, reached && !fits));
            reached = fits;
        }
        return rows;
    }

    /** Whether somebody may still send although the call itself has closed. */
    public boolean isExtended() {
        return !deadlinePassed && lastDeadline.isAfter(call.deadline());
    }

    /** What the frame has left when all that is planned is given; negative when it is too much. */
    public Nok remainder() {
        return pool.frame().minus(planned);
    }
}
