package tilsagn.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What goes into an authenticator app.
 *
 * @param account whose it is
 * @param secret  in Base32
 */
public record Enrolment(String account, String secret) {

    /** The address behind the QR code, as authenticator apps read it. */
    public String address() {
        String label = URLEncoder.encode("Tilsagn:" + account, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/" + label + "?secret=" + secret + "&issuer=Tilsagn&algorithm=SHA1&digits=6&period=30";
    }

    // Never the secret: records print all they hold.
    @Override
    public String toString() {
        return "Enrolment[" + account + "]";
    }
}
