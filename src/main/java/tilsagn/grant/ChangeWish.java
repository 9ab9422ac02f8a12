package tilsagn.grant;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import tilsagn.application.CostCategory;
import tilsagn.core.Nok;
import tilsagn.core.OrganisationNumber;

/**
 * What the party wants changed, and why. What it does not ask for is {@code null} or empty; which kinds it is about follows from that.
 *
 * @param newEnd      last day of the project
 * @param costs       every cost line of the new plan; their sum is that of the old
 * @param scope       what is to be done otherwise
 * @param ownerNumber whoever carries the project on
 * @param ownerName   its name
 * @param pauseFrom   first day of rest
 * @param pauseUntil  last day of rest
 * @param reason      why
 */
public record ChangeWish(LocalDate newEnd, Map<CostCategory, Nok> costs, String scope, OrganisationNumber ownerNumber, String ownerName,
                         LocalDate pauseFrom, LocalDate pauseUntil, String reason) {

    /** Takes its own copy, in the order of the form. */
    public ChangeWish {
        costs = costs == null || costs.isEmpty() ? Map.of() : new EnumMap<>(costs);
    }

    /** What it is about. */
    public Set<ChangeKind> kinds() {
        Set<ChangeKind> kinds = EnumSet.noneOf(ChangeKind.class);
        add(kinds, ChangeKind.PERIOD, newEnd != null);
        add(kinds, ChangeKind.BUDGET, !costs.isEmpty());
        add(kinds, ChangeKind.SCOPE, scope != null);
        add(kinds, ChangeKind.OWNER, ownerNumber != null);
        add(kinds, ChangeKind.PAUSE, pauseFrom != null);
        return kinds;
    }

    private static void add(Set<ChangeKind> kinds, ChangeKind kind, boolean asked) {
        if (asked) {
            kinds.add(kind);
        }
    }

    /** Whether an approval makes a new version of the plan. */
    boolean changesThePlan() {
        return newEnd != null || !costs.isEmpty();
    }
}
