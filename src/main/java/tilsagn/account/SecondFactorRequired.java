package tilsagn.account;

import org.springframework.security.core.AuthenticationException;

/** The password was right and a code has to follow. Nobody is logged in yet. */
public class SecondFactorRequired extends AuthenticationException {

    private final transient User user;

    SecondFactorRequired(User user) {
        super("second factor required");
        this.user = user;
    }

    /** Who has to show the code. */
    public User user() {
        return user;
    }
}
