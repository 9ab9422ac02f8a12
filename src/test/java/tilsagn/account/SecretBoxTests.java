package tilsagn.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The secret of the second factor lies encrypted, for one person, with a key from elsewhere. */
class SecretBoxTests {

    private static final String KEY = Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes());
    private static final byte[] SECRET = "12345678901234567890".getBytes();

    private final UUID person = UUID.randomUUID();

    @Test
    void whatIsClosedCanBeOpenedAgainByTheSamePerson() {
        SecretBox box = new SecretBox(KEY, "");
        String closed = box.close(person, SECRET);
        assertThat(new String(Base64.getDecoder().decode(closed))).doesNotContain("1234567890");
        assertThat(box.open(person, closed)).isEqualTo(SECRET);
        assertThat(box.close(person, SECRET)).isNotEqualTo(closed);
        assertThat(closed.length()).isLessThanOrEqualTo(200);
    }

    @Test
    void anotherPersonAnotherKeyOrAChangedLetterOpensNothing() {
        SecretBox box = new SecretBox(KEY, "");
        String closed = box.close(person, SECRET);
        assertThatThrownBy(() -> box.open(UUID.randomUUID(), closed)).isInstanceOf(IllegalStateException.class);
        String other = Base64.getEncoder().encodeToString("f123456789abcdef0123456789abcdef".getBytes());
        assertThatThrownBy(() -> new SecretBox(other, "").open(person, closed)).isInstanceOf(IllegalStateException.class);
        byte[] bytes = Base64.getDecoder().decode(closed);
        bytes[20] ^= 1;
        assertThatThrownBy(() -> box.open(person, Base64.getEncoder().encodeToString(bytes))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theDemoMakesItsKeyOnceAndOnlyTheOwnerMayReadIt(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("data/totp.key");
        SecretBox box = new SecretBox("", file.toString());
        assertThat(Files.exists(file)).as("before it is needed").isFalse();
        String closed = box.close(person, SECRET);
        assertThat(new SecretBox("", file.toString()).open(person, closed)).isEqualTo(SECRET);
        assertThat(Files.getPosixFilePermissions(file)).noneMatch(right -> right.name().startsWith("OTHERS") || right.name().startsWith("GROUP"));
    }

    @Test
    void withoutAKeyItIsNotOfferedAndAShortKeyIsRefused() {
        assertThat(new SecretBox("", "").isReady()).isFalse();
        assertThat(new SecretBox(KEY, "").isReady()).isTrue();
        assertThatThrownBy(() -> new SecretBox("c2hvcnQ=", "")).isInstanceOf(IllegalArgumentException.class);
    }
}
