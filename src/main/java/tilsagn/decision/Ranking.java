package tilsagn.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import tilsagn.application.CaseLine;
import tilsagn.call.Call;
import tilsagn.core.CaseNumber;
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
 * @param knockedOut those that were dismissed at the formal check
 */
public record Ranking(Call call, Pool pool, Instant lastDeadline, boolean deadlinePassed, List<Row> rows, Nok proposed, Nok planned, long hidden,
                      List<CaseLine> knockedOut) {

    /**
     * One place in the order.
     *
     * @param rank      from 1, or 0 without a place
     * @param tie       what put it behind the one above
     * @param departure how its proposal departs from the order
     */
    public record Row(int rank, Candidate candidate, TieBreak tie, Departure departure) {

        /** It departs from the order, and nobody has written why. */
        public boolean needsReason() {
            return departure != Departure.NONE && !candidate.isExplained();
        }
    }

    /**
     * A cut line.
     *
     * @param after the last place above it
     * @param cases how many of those above get money
     * @param sum   what they take
     * @param left  what the frame has left then; negative when it is too much
     */
    public record Line(int after, long cases, Nok sum, Nok left) {
    }

    static Ranking of(Call call, Pool pool, Instant lastDeadline, Instant now, List<Candidate> candidates, List<CaseLine> knockedOut) {
        List<Row> rows = lay(candidates.stream().filter(one -> !one.hidden()).toList());
        Nok proposed = Nok.sum(candidates.stream().filter(one -> !one.hidden() && one.decision() != null).map(Candidate::planned));
        Nok planned = Nok.sum(candidates.stream().map(Candidate::planned));
        return new Ranking(call, pool, lastDeadline, !now.isBefore(lastDeadline), rows, proposed, planned,
            candidates.stream().filter(Candidate::hidden).count(), knockedOut);
    }

    /** The candidates in their order. */
    static List<Row> lay(List<Candidate> candidates) {
        List<Candidate> ordered = candidates.stream().sorted(TieBreak.ORDER).toList();
        Map<CaseNumber, Departure> departures = Departure.among(ordered, Candidate::proposed);
        List<Row> rows = new ArrayList<>();
        Candidate above = null;
        for (Candidate one : ordered) {
            rows.add(new Row(one.isRanked() ? rows.size() + 1 : 0, one, TieBreak.between(above, one),
                departures.getOrDefault(one.caseNumber(), Departure.NONE)));
            above = one;
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

    /** How many have a place. */
    public int places() {
        return (int) rows.stream().filter(row -> row.rank() > 0).count();
    }

    /** The line after a place; where the frame ends when none is named. */
    public Line lineAfter(Integer place, Function<Candidate, Nok> amounts) {
        int after = place == null ? reach(amounts) : Math.max(0, Math.min(place, places()));
        List<Nok> above = rows.stream().filter(row -> row.rank() > 0 && row.rank() <= after).map(row -> amounts.apply(row.candidate())).toList();
        Nok sum = Nok.sum(above.stream());
        return new Line(after, above.stream().filter(Nok::isPositive).count(), sum, pool.frame().minus(sum));
    }

    // The last place the frame reaches.
    private int reach(Function<Candidate, Nok> amounts) {
        Nok left = pool.frame();
        int reached = 0;
        for (Row row : rows) {
            left = left.minus(amounts.apply(row.candidate()));
            if (row.rank() == 0 || left.isNegative()) {
                break;
            }
            reached = row.rank();
        }
        return reached;
    }

    /** Recommended without funding, in the order in which they get what becomes free. */
    public List<Row> reserves() {
        return rows.stream().filter(row -> row.candidate().reserve()).toList();
    }

    /** How a case's proposal departs from the order. */
    Departure departure(CaseNumber number) {
        return rows.stream().filter(row -> row.candidate().caseNumber().equals(number)).map(Row::departure).findFirst().orElse(Departure.NONE);
    }

    /** How many depart from the order without a reason. */
    public long unexplained() {
        return rows.stream().filter(Row::needsReason).count();
    }
}
