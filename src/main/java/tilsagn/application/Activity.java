package tilsagn.application;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A piece of the work. Any part may still be missing in a draft.
 *
 * @param what        what is done
 * @param responsible who sees to it
 * @param fromDate    first day, within the project period
 * @param toDate      last day, within the project period
 */
@Embeddable
public record Activity(@Column(length = 200) String what, @Column(length = 200) String responsible, LocalDate fromDate, LocalDate toDate) {
}
