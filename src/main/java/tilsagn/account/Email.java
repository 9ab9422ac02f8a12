package tilsagn.account;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import tilsagn.core.Fault;

/** How an e-mail address is read: in small letters, and only so strictly that it can be written to; the confirmation proves the rest. */
final class Email {

    /** A login name must fit wherever names of people are kept. */
    static final int LONGEST = 100;

    private static final Pattern SHAPE = Pattern.compile("[^\\s@<>\"(),;:\\\\\\[\\]]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?\\.[\\p{L}]{2,}");

    private Email() {
    }

    static String normal(String typed) {
        return typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
    }

    static boolean isLogin(String typed) {
        return typed.indexOf('@') > 0;
    }

    /** What is wrong with an address, if anything. */
    static Optional<Fault> fault(String field, String address) {
        if (address.length() > LONGEST) {
            return Optional.of(Fault.on(field, "account.email.long", LONGEST));
        }
        return List.of("..", ".-", "-.").stream().anyMatch(address::contains) || !SHAPE.matcher(address).matches()
            ? Optional.of(Fault.on(field, "account.email.shape")) : Optional.empty();
    }
}
