package tilsagn.account;

import org.springframework.security.core.AuthenticationException;

/** Name and password are right, but the administrator has ended the person's access. */
public class AccessEnded extends AuthenticationException {

    AccessEnded() {
        super("access ended");
    }
}
