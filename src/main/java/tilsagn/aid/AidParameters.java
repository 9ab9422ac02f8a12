package tilsagn.aid;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The dated parameters of the desk, to be read beside the awards they were used on. */
public record AidParameters(List<AidRule> rules, List<RegisterRule> registerRules) {

    /** The rule an award of the day was given by. */
    public Optional<AidRule> rule(AidBasis basis, LocalDate day) {
        return rules.stream().filter(rule -> rule.basis() == basis && !day.isBefore(rule.validFrom()) && (rule.validTo() == null || !day.isAfter(rule.validTo()))).findFirst();
    }
}
