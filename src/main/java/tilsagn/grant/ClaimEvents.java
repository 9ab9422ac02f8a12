package tilsagn.grant;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;

/** What happens to a claim, each with its line in the journal. */
public final class ClaimEvents {

    private ClaimEvents() {
    }

    /** Something that happened to one claim. */
    public interface OfClaim extends CaseEvent {

        UUID claimId();

        int number();

        @Override
        default Map<String, String> details() {
            return Map.of("claim", String.valueOf(number()));
        }
    }

    /** The party sent it. */
    public record Sent(CaseNumber caseNumber, UUID claimId, int number, ClaimKind kind, Nok accrued) implements OfClaim {

        @Override
        public String what() {
            return "grant.claim-sent";
        }

        @Override
        public Map<String, String> details() {
            return with(this, "amount", accrued.format());
        }
    }

    /** The party took it back. */
    public record Withdrawn(CaseNumber caseNumber, UUID claimId, int number) implements OfClaim {

        @Override
        public String what() {
            return "grant.claim-withdrawn";
        }
    }

    /** The grant was ended while it was open. */
    public record Dropped(CaseNumber caseNumber, UUID claimId, int number) implements OfClaim {

        @Override
        public String what() {
            return "grant.claim-dropped";
        }
    }

    /** An adviser began to work on it. */
    public record Opened(CaseNumber caseNumber, UUID claimId, int number) implements OfClaim {

        @Override
        public String what() {
            return "grant.claim-opened";
        }
    }

    /** The county asked the party. */
    public record Asked(CaseNumber caseNumber, UUID claimId, int number, String question) implements OfClaim {

        @Override
        public String what() {
            return "grant.claim-asked";
        }

        @Override
        public Map<String, String> details() {
            return with(this, "reason", question);
        }
    }

    /** The party answered. */
    public record Answered(CaseNumber caseNumber, UUID claimId, int number, String answer) implements OfClaim {

        @Override
        public String what() {
            return "grant.claim-answered";
        }

        @Override
        public Map<String, String> details() {
            return with(this, "reason", answer);
        }
    }

    /** An adviser found it in order. */
    public record Attested(CaseNumber caseNumber, UUID claimId, int number, Nok amount) implements OfClaim {

        @Override
        public String what() {
            return "grant.claim-attested";
        }

        @Override
        public Map<String, String> details() {
            return with(this, "amount", amount.format());
        }
    }

    /** The manager wants it looked at again. */
    public record SentBack(CaseNumber caseNumber, UUID claimId, int number, String reason) implements OfClaim {

        @Override
        public String what() {
            return "grant.claim-sent-back";
        }

        @Override
        public Map<String, String> details() {
            return with(this, "reason", reason);
        }
    }

    /** Another person authorised it; the money is the party's. */
    public record Authorised(CaseNumber caseNumber, UUID claimId, int number, Nok amount) implements OfClaim {

        @Override
        public String what() {
            return "grant.claim-authorised";
        }

        @Override
        public Map<String, String> details() {
            return with(this, "amount", amount.format());
        }
    }

    /** Nothing is paid on it. */
    public record Refused(CaseNumber caseNumber, UUID claimId, int number, String reason) implements OfClaim {

        @Override
        public String what() {
            return "grant.claim-refused";
        }

        @Override
        public Map<String, String> details() {
            return with(this, "reason", reason);
        }
    }

    private static Map<String, String> with(OfClaim event, String key, String value) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("claim", String.valueOf(event.number()));
        details.put(key, value);
        return details;
    }
}
