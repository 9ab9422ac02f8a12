package tilsagn.grant;

import tilsagn.call.Provenance;
import tilsagn.core.AccountNumber;

/**
 * How a county pays, from a day on.
 *
 * @param payer        the account it pays from
 * @param payerBic     its bank
 * @param kid          how the bank wants its references
 * @param paymentDays  days in which a claim should be paid
 * @param reminderDays days to pay after a reminder, before a claim goes to collection
 * @param provenance   who says so
 */
public record PaymentAgreement(AccountNumber payer, String payerBic, Kid kid, int paymentDays, int reminderDays, Provenance provenance) {
}
