package tilsagn.aid;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/**
 * A page of the county's awards.
 *
 * @param awards  those the reader may see
 * @param overdue how many of all are past their day
 * @param next    where the next page begins, or {@code null} when this is the last
 */
public record AidPage(List<AidRegistration> awards, long overdue, String next) {

    /** Awards on one page. */
    static final int MOST = 50;
    /** Later than any day: what is not due stands last. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
    static final AidPage EMPTY = new AidPage(List.of(), 0, null);

    /** Behind which award a page begins, in the order of the list. */
    record Place(LocalDate due, LocalDate awarded, String caseNumber) {

        private static final Place BEGINNING = new Place(LocalDate.of(1900, 1, 1), LocalDate.of(1900, 1, 1), "");

        static Place of(AidRegistration award) {
            return new Place(award.dueOn() == null ? NEVER : award.dueOn(), award.awardedOn(), award.caseNumber().value());
        }

        /** What stands in an address; anything nobody can read is the beginning. */
        static Place read(String words) {
            String[] parts = words == null ? new String[0] : words.split("_");
            try {
                return parts.length == 3 ? new Place(LocalDate.parse(parts[0]), LocalDate.parse(parts[1]), parts[2]) : BEGINNING;
            } catch (DateTimeException unreadable) {
                return BEGINNING;
            }
        }

        String words() {
            return due + "_" + awarded + "_" + caseNumber;
        }
    }
}
