package tilsagn.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.util.unit.DataSize;

import tilsagn.core.Refusal;
import tilsagn.core.Sha256;

/** Files people send: each is what it is and not what it is called, and what could do harm stays outside. */
class IntakeTests {

    private final Intake intake = intake(VirusScanner.Answer.NO_SCANNER, null);

    private static Intake intake(VirusScanner.Answer answer, String finding) {
        return new Intake(file -> new VirusScanner.Scan(answer, finding), DataSize.ofMegabytes(25));
    }

    static Stream<Arguments> goodFiles() {
        return Stream.of(Arguments.of("plan.pdf", BadFiles.pdf(), "application/pdf"),
            Arguments.of("plan.docx", BadFiles.docx(), FileType.DOCX.contentType()),
            Arguments.of("budsjett.xlsx", BadFiles.xlsx(), FileType.XLSX.contentType()),
            Arguments.of("plan.odt", BadFiles.odt(), FileType.ODT.contentType()),
            Arguments.of("bok i bok.xlsx", BadFiles.nested(1), FileType.XLSX.contentType()),
            Arguments.of("kart.png", BadFiles.image("png"), "image/png"), Arguments.of("kart.jpeg", BadFiles.image("jpg"), "image/jpeg"));
    }

    @ParameterizedTest
    @MethodSource("goodFiles")
    void anHonestFileIsReceivedUnderItsNameAndType(String name, byte[] content, String type) throws IOException {
        try (Received received = intake.receive(name, new ByteArrayResource(content))) {
            assertThat(received.name()).isEqualTo(name);
            assertThat(received.contentType()).isEqualTo(type);
            assertThat(received.size()).isEqualTo(content.length);
            assertThat(received.sha256()).isEqualTo(Sha256.of(content));
            assertThat(received.scan()).isEqualTo(ScanResult.NOT_CHECKED);
            try (InputStream in = received.open()) {
                assertThat(in.readAllBytes()).isEqualTo(content);
            }
        }
    }

    static Stream<Arguments> badFiles() {
        return Stream.of(refused("empty", new byte[0]), refused("broken", Arrays.copyOf(BadFiles.pdf(), 60)),
            refused("broken", "%PDF-1.7\nnot one".getBytes(StandardCharsets.US_ASCII)), refused("broken", Arrays.copyOf(BadFiles.xlsx(), 120)),
            refused("broken", Arrays.copyOf(BadFiles.image("png"), 20)),
            refused("protected", BadFiles.lockedPdf()), refused("protected", BadFiles.pdfNobodyMayPrint()),
            refused("script", BadFiles.scriptedPdf()), refused("script", BadFiles.dynamicForm()), refused("launch", BadFiles.launchingPdf()),
            refused("embedded", BadFiles.pdfWithAFileInside()), refused("bomb", BadFiles.pdfBomb()),
            refused("macros", BadFiles.docm()), refused("macros", BadFiles.docxWithADisguisedMacro()),
            refused("bomb", BadFiles.bomb()), refused("bomb", BadFiles.nested(4)), refused("bomb", BadFiles.manyEntries()),
            refused("two-in-one", BadFiles.join(BadFiles.pdf(), BadFiles.zip(Map.of("a.class", new byte[9])))),
            refused("two-in-one", BadFiles.join(BadFiles.image("png"), BadFiles.zip(Map.of("a.class", new byte[9])))));
    }

    private static Arguments refused(String why, byte[] content) {
        return Arguments.of(why, content);
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void aFileThatCouldDoHarmOrCannotBeOpenedIsRefusedWithItsReason(String why, byte[] content) {
        assertThat(refusal("Årsplan.pdf", content).faults().get(0)).satisfies(fault -> {
            assertThat(fault.key()).isEqualTo("document.refused." + why);
            assertThat(fault.args().get(0)).isEqualTo("Årsplan.pdf");
        });
    }

    static Stream<Arguments> wrongTypes() {
        return Stream.of(Arguments.of(BadFiles.program(), FileType.PROGRAM), Arguments.of(BadFiles.zip(Map.of("a.txt", new byte[3])), FileType.ARCHIVE),
            Arguments.of("<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII), FileType.WEB_PAGE),
            Arguments.of("<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>".getBytes(StandardCharsets.US_ASCII), FileType.WEB_PAGE),
            Arguments.of("Bare litt tekst".getBytes(StandardCharsets.UTF_8), FileType.PLAIN_TEXT),
            Arguments.of(BadFiles.join(BadFiles.program(), BadFiles.pdf()), FileType.PROGRAM),
            Arguments.of("GIF89a......".getBytes(StandardCharsets.US_ASCII), FileType.OTHER_IMAGE),
            Arguments.of(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0}, FileType.OLD_OFFICE),
            Arguments.of(new byte[] {0, 1, 2, 3, 4, 5}, FileType.UNKNOWN));
    }

    @ParameterizedTest
    @MethodSource("wrongTypes")
    void aFileCalledPdfIsNamedForWhatItIs(byte[] content, FileType really) {
        assertThat(refusal("plan.pdf", content).faults().get(0)).satisfies(fault -> {
            assertThat(fault.key()).isEqualTo("document.refused.wrong-type");
            assertThat(fault.args()).containsExactly("plan.pdf", really);
        });
    }

    @Test
    void aFileOverTheLimitIsReadNoFurtherThanTheLimit() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> intake.receive("film.pdf", () -> new InputStream() {
            private long read;

            @Override
            public int read() {
                assertThat(++read).isLessThan(26L << 20);
                return 7;
            }
        }));
        assertThat(refusal.key()).isEqualTo("document.refused.too-large");
    }

    @Test
    void theEndingFollowsTheContent() {
        assertThat(nameOf("faktura.exe")).isEqualTo("faktura.exe.pdf");
        assertThat(nameOf("faktura.PDF")).isEqualTo("faktura.PDF");
        assertThat(nameOf("..\\..\\CON")).isEqualTo("_CON.pdf");
        assertThat(nameOf("faktura\u202Efdp.exe")).isEqualTo("faktura_fdp.exe.pdf");
        assertThat(nameOf("å".repeat(300))).hasSize(120).endsWith("å.pdf");
        assertThat(nameOf("\ud83d\ude9c".repeat(100) + "a")).hasSizeLessThanOrEqualTo(120).endsWith("\ud83d\ude9c.pdf");
    }

    private String nameOf(String given) {
        try (Received received = intake.receive(given, new ByteArrayResource(BadFiles.pdf()))) {
            return received.name();
        }
    }

    @Test
    void whatTheScannerFindsIsNamedAndWithoutItsAnswerNothingIsReceived() {
        Refusal found = refusal(intake(VirusScanner.Answer.FOUND, "Eicar-Test-Signature"), "plan.pdf", BadFiles.pdf());
        assertThat(found.key()).isEqualTo("document.refused.virus");
        assertThat(found.faults().get(0).args()).containsExactly("plan.pdf", "Eicar-Test-Signature");
        assertThat(refusal(intake(VirusScanner.Answer.NO_ANSWER, null), "plan.pdf", BadFiles.pdf()).key()).isEqualTo("document.refused.unscanned");
        try (Received clean = intake(VirusScanner.Answer.CLEAN, null).receive("plan.pdf", new ByteArrayResource(BadFiles.pdf()))) {
            assertThat(clean.scan()).isEqualTo(ScanResult.CLEAN);
        }
    }

    @Test
    void nothingIsLeftOnTheDisk() throws IOException {
        long before = temporaryFiles();
        refusal("plan.pdf", BadFiles.program());
        nameOf("plan.pdf");
        assertThat(temporaryFiles()).isEqualTo(before);
    }

    private static long temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("tilsagn-upload-")).count();
        }
    }

    private Refusal refusal(String name, byte[] content) {
        return refusal(intake, name, content);
    }

    private static Refusal refusal(Intake intake, String name, byte[] content) {
        return catchThrowableOfType(Refusal.class, () -> intake.receive(name, new ByteArrayResource(content)).close());
    }
}
