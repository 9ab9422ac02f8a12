package tilsagn.account;

import java.math.BigInteger;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;

import javax.crypto.spec.SecretKeySpec;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;

/** Codes of an authenticator app (RFC 6238): six digits, SHA-1, thirty seconds, which is what every app understands. */
final class Totp {

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int SECRET_BYTES = 20;
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator(STEP, 6);
    private final SecureRandom random = new SecureRandom();

    byte[] newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return secret;
    }

    /** The time step whose code this is: now, the one before or the one after, since clocks differ and people type slowly. */
    OptionalLong stepOf(byte[] secret, String code, Instant now) {
        long step = now.getEpochSecond() / STEP.toSeconds();
        String digits = code == null ? "" : code.replaceAll("\\s", "");
        return LongStream.of(step, step - 1, step + 1).filter(candidate -> code(secret, candidate).equals(digits)).findFirst();
    }

    String code(byte[] secret, long step) {
        try {
            return codes.generateOneTimePasswordString(new SecretKeySpec(secret, "RAW"), Instant.ofEpochSecond(step * STEP.toSeconds()));
        } catch (InvalidKeyException cannotBe) {
            throw new IllegalStateException(cannotBe);
        }
    }

    /** The secret as apps and people write it (RFC 4648); 160 bits are exactly 32 letters. */
    static String base32(byte[] secret) {
        StringBuilder letters = new StringBuilder();
        BigInteger rest = new BigInteger(1, secret);
        for (int at = 0; at < secret.length * 8 / 5; at++) {
            letters.insert(0, BASE_32.charAt(rest.intValue() & 31));
            rest = rest.shiftRight(5);
        }
        return letters.toString();
    }
}
