package tilsagn.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * The typeface of letters, embedded in every PDF as the archive standard demands. Read once, when the house starts:
 * without the files no letter could be made, so the start fails at once and says what is missing.
 */
final class PdfFonts {

    static final String FAMILY = "Inter";

    private record Face(int weight, FontStyle style, byte[] bytes) {
    }

    private final List<Face> faces = List.of(
        read("Inter-Regular.ttf", 400, FontStyle.NORMAL),
        read("Inter-Bold.ttf", 700, FontStyle.NORMAL));

    void useIn(PdfRendererBuilder builder) {
        faces.forEach(face -> builder.useFont(() -> new ByteArrayInputStream(face.bytes()), FAMILY, face.weight(), face.style(), true));
    }

    private static Face read(String file, int weight, FontStyle style) {
        try (InputStream in = PdfFonts.class.getResourceAsStream("/fonts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("Font /fonts/" + file + " is not on the classpath. It is copied there by the frontend"
                    + " build (src/main/frontend); run the whole Maven build, not the compiler alone.");
            }
            return new Face(weight, style, in.readAllBytes());
        } catch (IOException unreadable) {
            throw new IllegalStateException("Font /fonts/" + file + " could not be read", unreadable);
        }
    }
}
