package tilsagn.grant.web;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

import tilsagn.application.CostCategory;
import tilsagn.core.Nok;
import tilsagn.grant.PlanVersion;

/**
 * The versions of the approved plan side by side.
 *
 * @param versions the first one first
 * @param inForce  number of the one that counts
 */
record PlanColumns(List<PlanVersion> versions, int inForce) {

    static PlanColumns of(List<PlanVersion> versions, LocalDate today) {
        int inForce = versions.stream().filter(version -> version.number() == 1 || !version.inForceFrom().isAfter(today))
            .mapToInt(PlanVersion::number).max().orElse(1);
        return new PlanColumns(versions, inForce);
    }

    /** The cost lines any version has, in the order of the form. */
    public List<CostCategory> categories() {
        TreeSet<CostCategory> all = new TreeSet<>();
        versions.forEach(version -> all.addAll(version.costs().keySet()));
        return List.copyOf(all);
    }

    /** What a version has for a line. */
    public Nok amount(CostCategory category, PlanVersion version) {
        return version.costs().getOrDefault(category, Nok.ZERO);
    }
}
