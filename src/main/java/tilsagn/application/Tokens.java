package tilsagn.application;

import java.security.SecureRandom;
import java.util.Base64;

/** Secret links: 256 random bits, of which only the sum is kept. */
final class Tokens {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Tokens() {
    }

    static String fresh() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    static String hash(String token) {
        return CanonicalContent.sha256(token);
    }
}
