package tilsagn.grant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.Set;

import tilsagn.application.CostCategory;
import tilsagn.core.Fault;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;

/** What a change request must be like: it changes something, keeps the total, and says why. Everything that is wrong is told at once. */
final class ChangeRules {

    /** Characters of a reason, an assessment or an answer. */
    static final int LONGEST = 4000;

    private final PlanVersion plan;
    private final int freePercent;
    private final LocalDate today;
    private final List<Fault> faults = new ArrayList<>();

    private ChangeRules(PlanVersion plan, int freePercent, LocalDate today) {
        this.plan = plan;
        this.freePercent = freePercent;
        this.today = today;
    }

    /** @throws Refusal on the fields of what cannot be asked for */
    static void check(ChangeWish wish, Grant grant, PlanVersion plan, int freePercent, LocalDate today) {
        ChangeRules rules = new ChangeRules(plan, freePercent, today);
        if (wish.kinds().isEmpty()) {
            rules.fault("kinds", "grant.change.nothing");
        }
        wish.kinds().forEach(kind -> rules.check(kind, wish, grant));
        rules.text("reason", wish.reason());
        if (!rules.faults.isEmpty()) {
            throw Refusal.of(rules.faults);
        }
    }

    private void check(ChangeKind kind, ChangeWish wish, Grant grant) {
        switch (kind) {
            case PERIOD -> period(wish.newEnd());
            case BUDGET -> budget(wish.costs(), wish.kinds().size() == 1);
            case SCOPE -> text("scope", wish.scope());
            case OWNER -> owner(wish, grant);
            case PAUSE -> pause(wish);
            default -> throw new IllegalArgumentException(kind.name());
        }
    }

    private void period(LocalDate end) {
        if (end.equals(plan.period().end())) {
            fault("newEnd", "grant.change.end-same", end);
        } else if (end.isBefore(today) || !end.isAfter(plan.period().start())) {
            fault("newEnd", "grant.change.end-early");
        } else if (end.isAfter(plan.period().end().plusYears(10))) {
            fault("newEnd", "grant.change.end-late");
        }
    }

    // R13: small moves between the lines need no leave, so asking for nothing else is a misunderstanding.
    private void budget(Map<CostCategory, Nok> costs, boolean nothingElse) {
        Nok total = Nok.sum(costs.values().stream());
        if (!total.equals(plan.totalCost())) {
            fault("costs", "grant.change.total", total, plan.totalCost(), Nok.of(Math.abs(total.minus(plan.totalCost()).kroner())));
        } else if (moved(plan.costs(), costs).equals(Nok.ZERO)) {
            fault("costs", "grant.change.costs-same");
        } else if (nothingElse && deviating(plan, costs, freePercent).isEmpty()) {
            fault("costs", "grant.change.within", String.valueOf(freePercent));
        }
    }

    /** The lines that change by more than may be moved without asking. A line that was not there always does. */
    static Set<CostCategory> deviating(PlanVersion plan, Map<CostCategory, Nok> costs, int freePercent) {
        Set<CostCategory> all = new TreeSet<>(plan.costs().keySet());
        all.addAll(costs.keySet());
        all.removeIf(category -> {
            long before = kroner(plan.costs(), category);
            return Math.abs(kroner(costs, category) - before) * 100 <= before * freePercent;
        });
        return all;
    }

    /** What is moved from one line to another. */
    static Nok moved(Map<CostCategory, Nok> before, Map<CostCategory, Nok> after) {
        return Nok.of(after.keySet().stream().mapToLong(category -> Math.max(0, kroner(after, category) - kroner(before, category))).sum());
    }

    private static long kroner(Map<CostCategory, Nok> costs, CostCategory category) {
        return costs.getOrDefault(category, Nok.ZERO).kroner();
    }

    private void owner(ChangeWish wish, Grant grant) {
        if (wish.ownerNumber().equals(grant.organisationNumber())) {
            fault("ownerNumber", "grant.change.owner-same");
        }
        if (wish.ownerName() == null || wish.ownerName().isBlank() || wish.ownerName().length() > 200) {
            fault("ownerName", "grant.change.owner-name");
        }
    }

    private void pause(ChangeWish wish) {
        if (wish.pauseUntil() == null || wish.pauseUntil().isBefore(wish.pauseFrom())) {
            fault("pauseUntil", "grant.change.pause-order");
        } else if (!plan.period().contains(wish.pauseFrom())) {
            fault("pauseFrom", "grant.change.pause-outside", plan.period().start(), plan.period().end());
        }
    }

    private void text(String field, String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            fault(field, "grant.change.text", String.valueOf(LONGEST));
        }
    }

    private void fault(String field, String key, Object... args) {
        faults.add(Fault.on(field, key, args));
    }
}
