package tilsagn;

import java.math.BigInteger;
import java.security.InvalidKeyException;
import java.time.Instant;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import javax.crypto.spec.SecretKeySpec;

/** What a phone does with the key of a second factor: codes in real time, wherever the demo's clock stands. */
public final class AuthenticatorApp {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private AuthenticatorApp() {
    }

    /** The code so many steps of half a minute from now. */
    public static String code(String key, int steps) {
        try {
            return new TimeBasedOneTimePasswordGenerator().generateOneTimePasswordString(new SecretKeySpec(bytes(key), "RAW"),
                Instant.now().plusSeconds(30L * steps));
        } catch (InvalidKeyException cannotBe) {
            throw new IllegalStateException(cannotBe);
        }
    }

    // A leading one keeps the zeros in front; it falls off again with the first byte.
    private static byte[] bytes(String key) {
        BigInteger bits = BigInteger.ONE;
        for (char letter : key.toCharArray()) {
            bits = bits.shiftLeft(5).or(BigInteger.valueOf(LETTERS.indexOf(letter)));
        }
        byte[] bytes = new byte[20];
        System.arraycopy(bits.toByteArray(), 1, bytes, 0, 20);
        return bytes;
    }
}
