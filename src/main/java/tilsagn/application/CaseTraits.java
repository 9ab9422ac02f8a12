package tilsagn.application;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

import tilsagn.call.StakeholderGroup;

/**
 * What an application brings with it, in figures that can be added up over many.
 *
 * @param groupings groupings with at least one partner
 * @param companies partners that are companies (R15)
 * @param smes      those of them that are small or medium-sized
 * @param numbers   answers to the call's own questions that ask for a number, by the code of the question
 */
public record CaseTraits(Set<StakeholderGroup> groupings, long companies, long smes, Map<String, BigDecimal> numbers) {

    /** Nothing known. */
    public static final CaseTraits NONE = new CaseTraits(Set.of(), 0, 0, Map.of());

    /** Takes its own copies. */
    public CaseTraits {
        groupings = Set.copyOf(groupings);
        numbers = Map.copyOf(numbers);
    }
}
