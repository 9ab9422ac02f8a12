package tilsagn.aid;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The dated parameters of the desk, to be read beside the awards they were used on. */
public record AidParameters(List<AidRule> rules, List<RegisterRule> registerRules) {

    /** The rule an award of the day was given by; of two that begin on the same day the one added last. */
    public Optional<AidRule> rule(AidBasis basis, LocalDate day) {
        return rules.stream().filter(rule -> rule.basis() == basis && !day.isBefore(rule.validFrom()))
            .reduce((one, other) -> other.validFrom().isBefore(one.validFrom()) ? one : other).filter(rule -> rule.isInForce(day));
    }

    /** Rules in force that end within so many days, with nothing to follow them. */
    public List<AidRule> ending(LocalDate today, int days) {
        return Arrays.stream(AidBasis.values()).flatMap(basis -> rule(basis, today).stream())
            .filter(rule -> rule.validTo() != null && !rule.validTo().isAfter(today.plusDays(days)) && rule(rule.basis(), rule.validTo().plusDays(1)).isEmpty()).toList();
    }
}
