package tilsagn.account;

import org.springframework.security.core.AuthenticationException;

/** Name and password are right, but the address has not been confirmed yet. */
public class NotConfirmed extends AuthenticationException {

    private final String email;

    NotConfirmed(String email) {
        super("not confirmed");
        this.email = email;
    }

    /** The address that waits. */
    public String email() {
        return email;
    }
}
