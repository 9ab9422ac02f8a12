package tilsagn.account;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One of a county's people as the administration shows them.
 *
 * @param roles        in the order of {@link Role}
 * @param body         decision body of a decision maker, else {@code null}
 * @param inactiveFrom the day from which they do not get in, {@code null} as long as nobody has set one
 * @param active       gets in today
 * @param ownLogin     logs in with their own address and password; others are of the demo
 * @param version      which state of the person was read; a form that was shown before another change is refused
 * @param openTasks    how many tasks are theirs
 */
public record StaffMember(UUID id, String username, String name, String email, List<Role> roles, String body, LocalDate inactiveFrom, boolean active,
                          boolean ownLogin, long version, int openTasks) {

    /** Has work to do and does not get in any more. */
    public boolean leftWork() {
        return !active && openTasks > 0;
    }

    /** Whether they have the role. */
    public boolean has(Role role) {
        return roles.contains(role);
    }
}
