package tilsagn.aid;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import tilsagn.application.AidType;
import tilsagn.core.Fault;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;

/**
 * Earlier aid an advisor has found.
 *
 * @param scheme under which scheme, or blank
 * @param rate   kroner for one euro that day, or {@code null} for the rate of the house
 * @param source where it was found
 */
public record NewEarlierAid(String receiver, String giver, String scheme, LocalDate grantedOn, Nok amount, BigDecimal rate, AidType type, String source) {

    private static final int LONGEST = 200;

    /** Refuses on every field that is missing or too long. */
    void check(LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        text("receiver", receiver, faults);
        text("giver", giver, faults);
        text("source", source, faults);
        if (scheme != null && scheme.length() > LONGEST) {
            faults.add(Fault.on("scheme", "aid.too-long", LONGEST));
        }
        figures(today, faults);
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
    }

    private void figures(LocalDate today, List<Fault> faults) {
        if (grantedOn == null || grantedOn.isAfter(today)) {
            faults.add(Fault.on("grantedOn", grantedOn == null ? "aid.day-missing" : "aid.day-to-come"));
        }
        if (amount == null || !amount.isPositive()) {
            faults.add(Fault.on("amount", "aid.amount-missing"));
        }
        if (rate != null && rate.signum() <= 0) {
            faults.add(Fault.on("entryRate", "aid.rate-missing"));
        }
        if (type == null) {
            faults.add(Fault.on("type", "aid.type-missing"));
        }
    }

    private static void text(String field, String typed, List<Fault> faults) {
        if (typed == null || typed.isBlank()) {
            faults.add(Fault.on(field, "aid.text-missing"));
        } else if (typed.strip().length() > LONGEST) {
            faults.add(Fault.on(field, "aid.too-long", LONGEST));
        }
    }
}
