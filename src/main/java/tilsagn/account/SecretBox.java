package tilsagn.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts the secrets of the second factor (AES-256-GCM, bound to the person) with a key that does not lie in the database:
 * {@code tilsagn.totp.key}, 32 bytes in Base64. In the demo it is made once and kept in a file of the data folder. Without either nobody is
 * offered a second factor.
 */
@Component
class SecretBox {

    private static final int NONCE = 12;
    private static final int KEY = 32;

    private final String configured;
    private final String file;
    private final SecureRandom random = new SecureRandom();

    SecretBox(@Value("${tilsagn.totp.key:}") String configured, @Value("${tilsagn.totp.key-file:}") String file) {
        this.configured = configured.strip();
        this.file = file.strip();
        if (!this.configured.isEmpty() && Base64.getDecoder().decode(this.configured).length != KEY) {
            throw new IllegalArgumentException("tilsagn.totp.key must be 32 bytes in Base64");
        }
    }

    boolean isReady() {
        return !configured.isEmpty() || !file.isEmpty();
    }

    String close(UUID person, byte[] secret) {
        byte[] nonce = bytes(NONCE);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, person, nonce, secret);
        byte[] both = new byte[NONCE + sealed.length];
        System.arraycopy(nonce, 0, both, 0, NONCE);
        System.arraycopy(sealed, 0, both, NONCE, sealed.length);
        return Base64.getEncoder().encodeToString(both);
    }

    byte[] open(UUID person, String closed) {
        byte[] both = Base64.getDecoder().decode(closed);
        byte[] nonce = Arrays.copyOf(both, NONCE);
        return cipher(Cipher.DECRYPT_MODE, person, nonce, Arrays.copyOfRange(both, NONCE, both.length));
    }

    private byte[] cipher(int mode, UUID person, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(128, nonce));
            cipher.updateAAD(person.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException wrongKey) {
            throw new IllegalStateException("the second factor's secret cannot be read with this key", wrongKey);
        }
    }

    private byte[] key() {
        if (!configured.isEmpty()) {
            return Base64.getDecoder().decode(configured);
        }
        try {
            Path path = Path.of(file);
            if (!Files.exists(path)) {
                make(path);
            }
            return Base64.getDecoder().decode(Files.readString(path).strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    // Of two who make it at once the first wins, and both read what lies there.
    private synchronized void make(Path path) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        try {
            Files.writeString(path, Base64.getEncoder().encodeToString(bytes(KEY)), StandardOpenOption.CREATE_NEW);
            path.toFile().setReadable(false, false);
            path.toFile().setReadable(true, true);
        } catch (FileAlreadyExistsException made) {
            return;
        }
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
