package tilsagn.grant;

import java.util.Map;
import java.util.UUID;

import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;

/** What happens to payments the bank sends back, for the journal. */
public final class ReturnFacts {

    private ReturnFacts() {
    }

    /** The bank has sent a payment back; {@code paidAgain} unless the grant was ended meanwhile. */
    public record Returned(CaseNumber caseNumber, UUID paymentId, boolean paidAgain, String reference, Nok amount, String reason) implements CaseEvent {

        @Override
        public String what() {
            return "grant.payment-returned";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("amount", amount.format(), "reason", reason);
        }
    }

    /** Somebody has made sure that the account is the party's. */
    public record Checked(CaseNumber caseNumber, UUID paymentId, String masked, String how) implements CaseEvent {

        @Override
        public String what() {
            return "grant.payment-checked";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("account", masked, "reason", how);
        }
    }

    /** The grant was ended before it was paid again. */
    public record Dropped(CaseNumber caseNumber, UUID paymentId, Nok amount) implements CaseEvent {

        @Override
        public String what() {
            return "grant.payment-dropped";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("amount", amount.format());
        }
    }

    /** It is to be paid again. */
    public record OrderedAnew(CaseNumber caseNumber, UUID paymentId, String about, Nok amount) implements CaseEvent {

        @Override
        public String what() {
            return "grant.payment-ordered-anew";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("amount", amount.format());
        }
    }
}
