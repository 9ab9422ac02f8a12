package tilsagn.account;

import java.time.LocalDate;
import java.util.UUID;

import tilsagn.core.Nok;

/**
 * Authority to be registered.
 *
 * @param scheme code of the scheme, {@code null} for all
 * @param upTo   largest proposed amount, the amount itself included
 * @param to     the last day, {@code null} until it is taken back
 */
public record NewDelegation(UUID person, String scheme, Nok upTo, LocalDate from, LocalDate to, String document) {
}
