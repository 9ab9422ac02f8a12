package tilsagn.account;

import java.util.Set;

/**
 * Somebody who comes to work for the county.
 *
 * @param body decision body of a decision maker, else {@code null}
 */
public record NewStaff(String name, String email, Set<Role> roles, String body, String reason) {
}
