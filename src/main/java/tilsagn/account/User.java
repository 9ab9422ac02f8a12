package tilsagn.account;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

import tilsagn.core.Actor;

/**
 * The person behind a request, as rooms ask about them.
 *
 * @param county code of the county authority one works for, {@code null} for applicants
 * @param body   code of the decision body one decides for, {@code null} for all but decision makers
 * @param secret hash of the password
 */
public record User(UUID id, String username, String name, String email, Set<Role> roles, String county, String body, String secret)
    implements UserDetails, Actor.Named {

    /** Whether the person has the role. */
    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether the person works for a county at all. */
    public boolean isStaff() {
        return county != null;
    }

    /** Whether the person works for this county. */
    public boolean isStaffOf(String code) {
        return county != null && county.equals(code);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return roles.stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList();
    }

    @Override
    public String getPassword() {
        return secret;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public String getName() {
        return username;
    }

    // Never the hash: records print all they hold.
    @Override
    public String toString() {
        return "User[" + username + " " + roles + "]";
    }
}
