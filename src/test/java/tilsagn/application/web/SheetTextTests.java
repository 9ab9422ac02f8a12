package tilsagn.application.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tilsagn.core.Refusal;

/** Whatever a spreadsheet gives becomes cells: any usual encoding and delimiter, and a broken file never breaks us. */
class SheetTextTests {

    private static final String ROWS = "Kostnad;År\nLønn og møter;2023\n";

    @Test
    void theUsualEncodingsAreRead() {
        for (byte[] file : List.of(ROWS.getBytes(StandardCharsets.UTF_8), ("\ufeff" + ROWS).getBytes(StandardCharsets.UTF_8),
            ROWS.getBytes(Charset.forName("windows-1252")), ("\ufeff" + ROWS).getBytes(StandardCharsets.UTF_16LE),
            ("\ufeff" + ROWS).getBytes(StandardCharsets.UTF_16BE))) {
            assertThat(SheetText.cells(SheetText.of(file))).containsExactly(List.of("Kostnad", "År"), List.of("Lønn og møter", "2023"));
        }
    }

    @Test
    void tabsSemicolonsAndCommasDivide() {
        List<List<String>> expected = List.of(List.of("Reise", "750.000,-"), List.of("Kurs", "1 000"));
        assertThat(SheetText.cells("Reise\t750.000,-\r\nKurs\t1 000\r\n")).isEqualTo(expected);
        assertThat(SheetText.cells("sep=;\r\nReise;750.000,-\r\nKurs;1 000")).isEqualTo(expected);
        assertThat(SheetText.cells("Reise,\"750.000,-\"\nKurs,1 000")).isEqualTo(expected);
    }

    @Test
    void quotesHoldDelimitersAndLineBreaksAndABrokenQuoteIsALetter() {
        assertThat(SheetText.cells("\"Møter; kurs\nog mat\";\"Hotell \"\"Sjø\"\"\"")).containsExactly(List.of("Møter; kurs og mat", "Hotell \"Sjø\""));
        assertThat(SheetText.cells("\"Uten slutt;10\nNeste;20")).hasSize(2);
        assertThat(SheetText.cells("Skjerm 24\";10\nNeste;20")).hasSize(2);
    }

    @Test
    void emptyRowsAndOddSpacesAreLeftOut() {
        assertThat(SheetText.cells("\n\n;;\n\u00a0Reise\u00a0;\u200b10\n   \n")).containsExactly(List.of("Reise", "10"));
        assertThat(SheetText.cells("")).isEmpty();
        assertThat(SheetText.cells("   \n\t")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PK\u0003\u0004 en arbeidsbok", "%PDF-1.7", "tekst med \u0000 i"})
    void whatIsNoTextIsRefused(String file) {
        assertThatThrownBy(() -> SheetText.of(file.getBytes(StandardCharsets.ISO_8859_1))).isInstanceOf(Refusal.class)
            .extracting(refusal -> ((Refusal) refusal).key()).isEqualTo("application.sheet.not-text");
    }

    @Test
    void aHugeFileIsRefusedBeforeItIsRead() {
        assertThatThrownBy(() -> SheetText.of(new byte[SheetText.MOST_BYTES + 1])).isInstanceOf(Refusal.class);
    }

    @Test
    void noiseIsEitherRefusedOrCells() {
        for (int seed = 0; seed < 300; seed++) {
            byte[] noise = new byte[200];
            new Random(seed).nextBytes(noise);
            try {
                assertThat(SheetText.cells(SheetText.of(noise))).isNotNull();
            } catch (Refusal refused) {
                assertThat(refused.key()).startsWith("application.sheet.");
            }
        }
    }
}
