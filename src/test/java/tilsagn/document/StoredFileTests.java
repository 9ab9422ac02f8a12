package tilsagn.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A file comes back byte for byte under a name that harms nobody. */
class StoredFileTests {

    private static final Instant NOW = Instant.parse("2022-09-05T07:00:00Z");

    @Test
    void comesBackWholeAlsoWhenItFillsSeveralParts() {
        byte[] content = new byte[2 * FileParts.PART + 7];
        new Random(2022).nextBytes(content);
        assertThat(FileParts.split(content)).hasSize(3);
        assertThat(new StoredFile("x.pdf", "application/pdf", "letter", content, NOW).content()).isEqualTo(content);
    }

    @Test
    void hasTheFingerprintAnybodyCanCompute() {
        StoredFile file = new StoredFile("abc.txt", "text/plain", "note", "abc".getBytes(StandardCharsets.US_ASCII), NOW);
        assertThat(file.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(file.size()).isEqualTo(3);
    }

    @Test
    void losesFoldersAndReservedSignsButKeepsNorwegianLetters() {
        assertThat(FileName.safe("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileName.safe("C:\\tmp\\Søknad 2022.pdf")).isEqualTo("Søknad 2022.pdf");
        assertThat(FileName.safe("a\r\nb\";x.pdf")).isEqualTo("a__b__x.pdf");
        assertThat(FileName.safe("...")).isEqualTo("file");
        assertThat(FileName.safe(null)).isEqualTo("file");
    }

    @Test
    void keepsItsEndingWhenTheNameIsTooLong() {
        assertThat(FileName.safe("å".repeat(300) + ".pdf")).hasSize(120).endsWith(".pdf");
    }

    @Test
    void isKnownByItsFirstBytesNotByWhatItCallsItself() {
        byte[] script = "<script>".getBytes(StandardCharsets.US_ASCII);
        
        
        
    }
}
