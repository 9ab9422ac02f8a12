package tilsagn.account;

import java.util.Set;

/**
 * A person to be registered.
 *
 * @param username lower case login name
 * @param password in clear text, hashed at once
 * @param county   county code for staff, else {@code null}
 * @param body     decision body code for decision makers, else {@code null}
 */
public record NewPerson(String username, String password, String name, String email, Set<Role> roles, String county, String body) {
}
