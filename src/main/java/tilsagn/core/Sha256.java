package tilsagn.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in lower-case hexadecimal: what anybody can compute from a text or a file to see that it is the one we keep. */
public final class Sha256 {

    private Sha256() {
    }

    /** The sum of a text in UTF-8. */
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The sum of some bytes. */
    public static String of(byte[] content) {
        return HexFormat.of().formatHex(digest().digest(content));
    }

    /** For what is read piece by piece; {@link #hex} ends it. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** The sum of all that a digest has read. */
    public static String hex(MessageDigest read) {
        return HexFormat.of().formatHex(read.digest());
    }
}
