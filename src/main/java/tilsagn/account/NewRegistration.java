package tilsagn.account;

import java.util.Locale;

/**
 * What somebody types to register.
 *
 * @param password   in clear text, hashed at once
 * @param returnPath where they came from on this site, or {@code null}
 */
public record NewRegistration(String name, String email, String password, Locale language, String returnPath) {

    // Never the password: records print all they hold.
    @Override
    public String toString() {
        return "NewRegistration[" + language + "]";
    }
}
