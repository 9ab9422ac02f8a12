package tilsagn.grant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import tilsagn.core.Nok;

/**
 * A file of payments to the bank. Its text is written anew each time it is fetched, always the same, from what it was made of.
 *
 * @param messageId what the bank calls it
 * @param payOn     the day it asks the bank to pay
 * @param payments  how many
 */
public record PaymentFile(UUID id, String county, String messageId, LocalDate payOn, Nok total, int payments, String madeBy, Instant madeAt) {
}
