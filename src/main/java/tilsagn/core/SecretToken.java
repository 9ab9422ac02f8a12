package tilsagn.core;

import java.security.SecureRandom;
import java.util.Base64;

/** The secret part of a link sent by e-mail: 256 random bits. Only their sum is kept, so that whoever reads the database cannot use them. */
public final class SecretToken {

    private static final SecureRandom RANDOM = new SecureRandom();

    private SecretToken() {
    }

    /** A new one, as it stands in an address. */
    public static String fresh() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** What is kept of it. */
    public static String sum(String token) {
        return Sha256.of(token);
    }
}
