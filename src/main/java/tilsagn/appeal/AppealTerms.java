package tilsagn.appeal;

import java.time.LocalDate;

import tilsagn.call.Provenance;

/**
 * The times of an appeal from a day on.
 *
 * @param commentDays days the party has to comment on what goes to the appeal body
 * @param reviewDays  days within which the first instance reviews
 * @param bodyDays    days within which the appeal body is expected to rule
 * @param limitMonths months after the decision when no relief can be given any more (fvl § 31)
 */
public record AppealTerms(LocalDate validFrom, int commentDays, int reviewDays, int bodyDays, int limitMonths, Provenance provenance) {
}
