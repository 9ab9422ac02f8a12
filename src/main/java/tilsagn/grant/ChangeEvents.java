package tilsagn.grant;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;

/** What happens to a change request, for the journal and for whoever goes on with it. */
public final class ChangeEvents {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.uuuu");

    private ChangeEvents() {
    }

    /** The party asks. */
    public record Asked(CaseNumber caseNumber, UUID changeId, ChangeWish wish) implements CaseEvent {

        @Override
        public String what() {
            return "grant.change-asked";
        }

        @Override
        public Map<String, String> details() {
            Map<String, String> details = new LinkedHashMap<>();
            wish.kinds().forEach(kind -> details.put("change" + kind.name(), value(kind)));
            return details;
        }

        private String value(ChangeKind kind) {
            return switch (kind) {
                case PERIOD -> day(wish.newEnd());
                case OWNER -> wish.ownerName();
                case PAUSE -> day(wish.pauseFrom()) + "–" + day(wish.pauseUntil());
                case BUDGET, SCOPE -> "yes";
            };
        }
    }

    /** The adviser has prepared it for the manager. */
    public record Prepared(CaseNumber caseNumber, UUID changeId, boolean approve) implements CaseEvent {

        @Override
        public String what() {
            return "grant.change-prepared";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("recommended", approve ? "APPROVED" : "REJECTED");
        }
    }

    /** The manager sent it back to the adviser. */
    public record Returned(CaseNumber caseNumber, UUID changeId, String note) implements CaseEvent {

        @Override
        public String what() {
            return "grant.change-returned";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("note", note);
        }
    }

    /** A refusal was reversed after an appeal; the change counts from the day. */
    public record Reversed(CaseNumber caseNumber, UUID changeId, LocalDate inForceFrom) implements CaseEvent {

        @Override
        public String what() {
            return "grant.change-reversed";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("inForceFrom", day(inForceFrom));
        }
    }

    /** The manager has answered; the party is about to be told. */
    public record Decided(CaseNumber caseNumber, UUID changeId, boolean approved, LocalDate inForceFrom) implements CaseEvent {

        @Override
        public String what() {
            return approved ? "grant.change-approved" : "grant.change-rejected";
        }

        @Override
        public Map<String, String> details() {
            return approved ? Map.of("inForceFrom", day(inForceFrom)) : Map.of();
        }
    }

    /** The project has another owner from now on. */
    public record OwnerChanged(CaseNumber caseNumber, String before, String after) implements CaseEvent {

        @Override
        public String what() {
            return "grant.owner-changed";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("from", before, "to", after);
        }
    }

    /** No answer will come: the party took it back, or the grant is over. */
    public record Ended(CaseNumber caseNumber, UUID changeId, boolean byParty) implements CaseEvent {

        @Override
        public String what() {
            return byParty ? "grant.change-withdrawn" : "grant.change-dropped";
        }
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
