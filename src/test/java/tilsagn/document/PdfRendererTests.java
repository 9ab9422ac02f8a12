package tilsagn.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A letter's PDF can be archived for a hundred years and read aloud today; veraPDF says so, not we. */
class PdfRendererTests {

    private static final Locale NYNORSK = Locale.forLanguageTag("nn");

    private final PdfRenderer renderer = new PdfRenderer();

    @Test
    void keepsPdfA2aAndPdfUa1WithHeadingsListsTablesLinksAndPages() {
        assertThat(PdfConformance.faults(renderer.render(page(RICH.repeat(12)), "Vedtak om tilskudd", NYNORSK))).isEmpty();
    }

    @Test
    void carriesTitleAndLanguageForTheScreenReader() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(renderer.render(page("<p>Hei</p>"), "Vedtak om tilskudd", NYNORSK))) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Vedtak om tilskudd");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("nn");
        }
    }

    @Test
    void writesNorwegianLettersAndHardSpaces() throws IOException {
        assertThat(text(renderer.render(page("<p>Blåbærøl for 750\u00a0000\u00a0kr – «søkt»</p>"), "Prøve", NYNORSK)).replace('\u00a0',
            ' '))
            .contains("Blåbærøl for 750 000 kr – «søkt»");
    }

    @Test
    void staysConformantWithSignsTheTypefaceLacksAndSignsNoFileCanHold() {
        assertThat(PdfConformance.faults(renderer.render(page("<p>Glad \ud83d\ude00 \u4e2d \u0007 slutt</p>"), "Prøve", NYNORSK)))
            .isEmpty();
    }

    @Test
    void isJudgedByAValidatorThatIsAwake() throws IOException {
        try (PDDocument bare = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            bare.addPage(new PDPage());
            bare.save(out);
            assertThat(PdfConformance.faults(out.toByteArray())).anyMatch(fault -> fault.contains("PDFA_2_A") || fault.contains("2a"))
                .anyMatch(fault -> fault.toLowerCase().contains("ua"));
        }
    }

    @Test
    void fetchesNothingFromTheNetOrTheDisk() {
        String greedy = page("<p>Tekst</p><img alt='' src='file:///etc/hostname'/><img alt='' src='http://localhost:1/x.png'/>");
        assertThat(renderer.render(greedy, "Prøve", NYNORSK)).isNotEmpty();
    }

    @Test
    void refusesEntitiesThatCouldReadTheServersFiles() {
        String evil = "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><html><body>&x;</body></html>";
        assertThatThrownBy(() -> renderer.render(evil, "Prøve", NYNORSK)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String page(String body) {
        return "<!DOCTYPE html>\n<html><head><style>body { font-family: Inter } h1 { font-weight: 700 } "
            + "@page { @bottom-right { content: counter(page) ' / ' counter(pages); font-family: Inter } }</style></head>"
            + "<body><h1>Overskrift</h1>" + body + "</body></html>";
    }

    private static final String RICH = """
        <h2>Grunngjeving</h2><p>Avsnitt med <strong>utheving</strong> og <a href="https://example.org/" title="Døme">ei lenkje</a>.</p>
        <ul><li>Ein</li><li>To</li></ul>
        <table><caption>Tal</caption><thead><tr><th scope="col">Post</th><th scope="col">Sum</th></tr></thead>
        <tbody><tr><th scope="row">Tilskot</th><td>750 000 kr</td></tr></tbody></table>
        """;
}
