package tilsagn.decision;

import java.util.List;
import java.util.function.Predicate;

import tilsagn.call.Call;
import tilsagn.core.Nok;

/**
 * A meeting as a person may see it. What the reader is disqualified in is neither in a row nor in a sum.
 *
 * @param rows       what the meeting has or had, in the order of the ranking
 * @param candidates what may be put on the list
 * @param hidden     how many of its cases the reader is disqualified in
 * @param mayPrepare the reader may put cases on the list and take them off
 * @param mayRecord  the reader records what the meeting decided
 */
public record BatchView(Batch batch, Call call, Pool pool, List<Row> rows, List<Ranking.Row> candidates, long hidden, boolean mayPrepare,
                        boolean mayRecord) {

    /**
     * One case of the meeting.
     *
     * @param place where it stands in the ranking, or {@code null} when it competes no more
     */
    public record Row(BatchLine line, Ranking.Row place, Decision decision) {

        /** Still waits for the meeting or for its word to be carried out. */
        public boolean isOpen() {
            return line.isOpen() && decision.status() == Decision.Status.PENDING;
        }

        /** Decided while it was on the list, by the meeting or on its own page. */
        public boolean isDecided() {
            return decision.isDecided() && line.state() != BatchLine.State.LEFT;
        }

        /** The state of the row: another one means that somebody changed what stands in it. */
        public String seen() {
            return seenOf(line, decision);
        }

        /** What the meeting gives: decided, else said, else proposed. */
        public Nok given() {
            if (decision.isDecided() || line.ruling() == null) {
                return decision.planned();
            }
            return line.ruling().given(decision.proposedAmount());
        }

        /** Counts in the meeting's sums: on the list or decided by it. */
        boolean counts() {
            return isOpen() || isDecided();
        }

        /** Message key of where the line stands, after what is true of the case itself. */
        public String statusKey() {
            if (decision.status() == Decision.Status.WITHDRAWN) {
                return "decision.batch.state.WITHDRAWN";
            }
            if (isDecided()) {
                return "decision.batch.state.DECIDED";
            }
            return line.isToBeCarriedOut() ? "decision.batch.state.RULED" : "decision.batch.state." + line.state();
        }

        /** The colour of it. */
        public String tone() {
            return isDecided() ? "success" : line.isToBeCarriedOut() ? "warning" : line.isOpen() ? "info" : "neutral";
        }
    }

    static String seenOf(BatchLine line, Decision decision) {
        return line.version() + "/" + decision.proposedAmount().kroner();
    }

    /** The reader records, and there is something left to record. */
    public boolean isRecordable() {
        return mayRecord && rows.stream().anyMatch(Row::isOpen);
    }

    /** What is proposed for those that get something, and only for those: neither what was applied for nor what is proposed turned down. */
    public Nok proposed() {
        return Nok.sum(rows.stream().filter(Row::counts).map(row -> row.decision().proposedAmount()));
    }

    /** What the meeting gives, as far as it has spoken. */
    public Nok given() {
        return Nok.sum(rows.stream().filter(Row::counts).map(Row::given));
    }

    /** What the pool holds for other cases than these: those on the list hold what was proposed, those decided what was decided. */
    public Nok elsewhere() {
        Nok here = Nok.sum(rows.stream().filter(Row::counts).map(row -> row.decision().planned()));
        return pool.reserved().plus(pool.committed()).minus(here);
    }

    /** How many are proposed money. */
    public long proposedCount() {
        return count(row -> row.counts() && row.decision().proposedAmount().isPositive());
    }

    /** How many the meeting has or has decided. */
    public long counting() {
        return count(Row::counts);
    }

    /** How many are decided. */
    public long decided() {
        return count(Row::isDecided);
    }

    /** How many the meeting has spoken about and nobody has carried out. */
    public long ruled() {
        return count(row -> row.line().isToBeCarriedOut());
    }

    /** How many wait for the meeting's word. */
    public long waiting() {
        return count(row -> row.isOpen() && row.line().ruling() == null);
    }

    /** How many failed at the last attempt. */
    public long failed() {
        return count(row -> row.line().faultKey() != null);
    }

    private long count(Predicate<Row> which) {
        return rows.stream().filter(which).count();
    }
}
