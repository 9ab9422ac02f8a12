package tilsagn.account;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

import tilsagn.core.Actor;
import tilsagn.core.web.Languages;

/**
 * The person behind a request, as rooms ask about them.
 *
 * @param county    code of the county authority one works for, {@code null} for applicants
 * @param body      code of the decision body one decides for, {@code null} for all but decision makers
 * @param secret    hash of the password
 * @param preferred language of screen and e-mail, {@code null} as long as the person has not chosen one
 * @param stamp     which state of the person this is
 */
public record User(UUID id, String username, String name, String email, Set<Role> roles, String county, String body, String secret,
                   Locale preferred, Stamp stamp) implements UserDetails, Actor.Named {

    /** A person who has chosen no language and never changed anything. */
    public User(UUID id, String username, String name, String email, Set<Role> roles, String county, String body, String secret) {
        this(id, username, name, email, roles, county, body, secret, null, new Stamp(0, 0, false, null));
    }

    /** The language to write to the person in: the chosen one, else bokmål. */
    public Locale language() {
        return preferred == null ? Languages.NB : preferred;
    }

    /** Whether the person registered themselves and so looks after name, address and password on their own. */
    public boolean isOwnMaster() {
        return stamp.ownMaster();
    }

    /** Whether the person has the role. */
    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether the person gets in on this day; nobody is ever deleted, since cases name them. */
    public boolean isActiveOn(LocalDate day) {
        return stamp.leaves() == null || day.isBefore(stamp.leaves());
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

    /**
     * Which state of a person a session knows.
     *
     * @param version     of the row: another one means that something about the person changed
     * @param credentials counts changes of password: another one means that the session has ended
     * @param ownMaster   registered themselves
     * @param leaves      the day from which they do not get in, {@code null} as long as nobody has set one
     */
    public record Stamp(long version, int credentials, boolean ownMaster, LocalDate leaves) implements Serializable {
    }
}
