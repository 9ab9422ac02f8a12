package tilsagn.decision;

import java.util.ArrayList;
import java.util.List;

import tilsagn.core.Fault;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;

/** What must hold for changing a frame and for moving leftovers. */
final class PoolRules {

    /** A name fits a line of a table (characters). */
    static final int LONGEST_NAME = 120;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    private PoolRules() {
    }

    /** What is typed about a frame: an amount that is not negative, a reason, and of a new area its name and year. */
    static void check(FrameChange change) {
        List<Fault> faults = new ArrayList<>();
        if (change.area() == null) {
            checkNew(change.budget(), faults);
        }
        if (change.frame().isNegative() || change.area() == null && !change.frame().isPositive()) {
            faults.add(Fault.on("frame", change.area() == null ? "decision.amount.positive" : "decision.amount.negative"));
        }
        checkReason(change.reason(), faults);
        refuse(faults);
    }

    private static void checkNew(Budget budget, List<Fault> faults) {
        if (budget.name().length() > LONGEST_NAME) {
            faults.add(Fault.on("areaName", "decision.text.long", LONGEST_NAME));
        }
        if (budget.year() < FIRST_YEAR || budget.year() > LAST_YEAR) {
            faults.add(Fault.on("areaYear", "decision.pool.year.invalid"));
        }
    }

    /** The frame still is what the manager saw, becomes another one, and stays above what is promised out of it. */
    static void checkFrame(PoolArea area, FrameChange change) {
        if (!area.sums().frame().equals(change.seen())) {
            throw Refusal.conflict("decision.pool.frame.meanwhile", change.seen(), area.sums().frame());
        }
        if (change.frame().equals(change.seen())) {
            throw Refusal.onField("frame", "decision.pool.frame.same", change.seen());
        }
        if (area.bound().exceeds(change.frame())) {
            throw Refusal.onField("frame", "decision.pool.frame.below", change.frame(), area.sums().reserved(), area.sums().committed(), area.bound());
        }
    }

    /** What is typed about a move: an amount and a reason. */
    static void check(LeftoverMove move) {
        List<Fault> faults = new ArrayList<>();
        if (!move.amount().isPositive()) {
            faults.add(Fault.on("amount", "decision.amount.positive"));
        }
        checkReason(move.reason(), faults);
        refuse(faults);
    }

    /** Only what nobody was promised can be moved. */
    static void checkLeft(PoolArea area, Nok amount) {
        if (amount.exceeds(area.available())) {
            throw Refusal.onField("amount", "decision.pool.leftover.short", amount, area.available(), area.sums().frame(), area.sums().reserved(),
                area.sums().committed());
        }
    }

    private static void checkReason(String reason, List<Fault> faults) {
        int length = reason == null ? 0 : reason.strip().length();
        if (length < DecisionRules.SHORTEST_REASON) {
            faults.add(Fault.on("reason", "decision.pool.reason.required", DecisionRules.SHORTEST_REASON));
        } else if (length > DecisionRules.LONGEST_PROPOSAL_REASON) {
            faults.add(Fault.on("reason", "decision.text.long", DecisionRules.LONGEST_PROPOSAL_REASON));
        }
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
    }
}
