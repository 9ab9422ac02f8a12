package tilsagn.grant.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import tilsagn.application.CostCategory;
import tilsagn.core.Fault;
import tilsagn.core.Nok;
import tilsagn.core.OrganisationNumber;
import tilsagn.core.Refusal;
import tilsagn.core.web.TypedDay;
import tilsagn.grant.ChangeKind;
import tilsagn.grant.ChangeWish;
import tilsagn.grant.PlanVersion;

/** The form of a change request as it was typed; only the parts of what is ticked are read. */
final class ChangeForm {

    private static final String COST = "cost.";

    private final MultiValueMap<String, String> typed;
    private final List<Fault> faults = new ArrayList<>();

    ChangeForm(MultiValueMap<String, String> typed) {
        this.typed = typed;
    }

    /** What the plan says today, to be changed. */
    static ChangeForm of(PlanVersion plan) {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        plan.costs().forEach((category, amount) -> typed.set(COST + category, amount.digits()));
        return new ChangeForm(typed);
    }

    public String text(String field) {
        String text = typed.getFirst(field);
        return text == null ? "" : text;
    }

    /** What a cost line holds. */
    public String cost(CostCategory category) {
        return text(COST + category);
    }

    /** What is ticked. */
    public List<ChangeKind> kinds() {
        List<String> ticked = typed.getOrDefault("kinds", List.of());
        return Stream.of(ChangeKind.values()).filter(kind -> ticked.contains(kind.name())).toList();
    }

    /** @throws Refusal on every field that cannot be read */
    ChangeWish wish() {
        List<ChangeKind> kinds = kinds();
        LocalDate newEnd = kinds.contains(ChangeKind.PERIOD) ? day("newEnd") : null;
        Map<CostCategory, Nok> costs = kinds.contains(ChangeKind.BUDGET) ? costs() : Map.of();
        boolean owner = kinds.contains(ChangeKind.OWNER);
        boolean pause = kinds.contains(ChangeKind.PAUSE);
        ChangeWish wish = new ChangeWish(newEnd, costs, kinds.contains(ChangeKind.SCOPE) ? text("scope").strip() : null, owner ? organisation() : null,
            owner ? text("ownerName").strip() : null, pause ? day("pauseFrom") : null, pause ? day("pauseUntil") : null, text("reason"));
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
        return wish;
    }

    private LocalDate day(String field) {
        LocalDate day = TypedDay.read(text(field));
        if (day == null) {
            faults.add(Fault.on(field, "grant.change.no-day"));
        }
        return day;
    }

    // An empty line is no money; a line that is none is told beside it.
    private Map<CostCategory, Nok> costs() {
        Map<CostCategory, Nok> costs = new EnumMap<>(CostCategory.class);
        for (CostCategory category : CostCategory.values()) {
            if (!cost(category).isBlank()) {
                amount(category, costs);
            }
        }
        if (costs.isEmpty()) {
            faults.add(Fault.on("costs", "grant.change.no-costs"));
        }
        return costs;
    }

    private void amount(CostCategory category, Map<CostCategory, Nok> costs) {
        try {
            Nok amount = Nok.parse(cost(category));
            if (amount.isNegative()) {
                faults.add(Fault.on(COST + category, "grant.change.negative"));
            } else if (amount.isPositive()) {
                costs.put(category, amount);
            }
        } catch (Refusal unreadable) {
            faults.add(Fault.on(COST + category, unreadable.key()));
        }
    }

    private OrganisationNumber organisation() {
        try {
            return OrganisationNumber.parse(text("ownerNumber"));
        } catch (Refusal unreadable) {
            faults.add(Fault.on("ownerNumber", unreadable.key()));
            return null;
        }
    }
}
