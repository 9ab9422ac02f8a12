package tilsagn.application;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import tilsagn.call.StakeholderGroup;

/**
 * Who takes part.
 *
 * @param partners in the applicant's order
 */
public record PartnersSection(List<Partner> partners) implements SectionContent {

    /** Takes its own copy of the list. */
    public PartnersSection {
        partners = List.copyOf(partners);
    }

    /** The groupings that have at least one partner: the coverage, none to five. */
    public Set<StakeholderGroup> covered() {
        return partners.stream().map(Partner::grouping).filter(Objects::nonNull)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(StakeholderGroup.class)));
    }

    /** Each company once, however often it is listed. */
    public List<Partner> companies() {
        Set<Object> seen = new HashSet<>();
        return partners.stream().filter(Partner::isCompany).filter(partner -> seen.add(partner.identity())).toList();
    }

    @Override
    public boolean isBlank() {
        return partners.isEmpty();
    }
}
