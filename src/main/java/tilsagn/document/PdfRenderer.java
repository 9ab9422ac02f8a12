package tilsagn.document;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.logging.Level;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;

/**
 * Makes a PDF that can be archived and read aloud: PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) at once,
 * as the regulation on universal design of ICT and the archive rules ask of a public letter.
 * The HTML must be well formed and carry its styles itself: nothing is fetched, neither from the net nor from the disk.
 */
@Component
public class PdfRenderer {

    static {
        XRLog.listRegisteredLoggers().forEach(log -> XRLog.setLevel(log, Level.WARNING));
    }

    private final PdfFonts fonts = new PdfFonts();
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /** @param title shown by the reader in place of the file's name; @param lang the language the text is read aloud in */
    public byte[] render(String html, String title, Locale lang) {
        Document document = PdfSource.parse(html, title, lang);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = builder().withW3cDocument(document, "").toStream(pdf);
        try {
            builder.run();
        } catch (IOException failed) {
            throw new IllegalStateException("PDF '" + title + "' could not be made", failed);
        }
        return pdf.toByteArray();
    }

    private PdfRendererBuilder builder() {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(colours);
        builder.withProducer("Tilsagn");
        builder.useUriResolver((base, uri) -> null);
        builder.useExternalResourceAccessControl((uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        fonts.useIn(builder);
        return builder;
    }
}
