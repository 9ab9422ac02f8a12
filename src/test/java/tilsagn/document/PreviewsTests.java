package tilsagn.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import javax.imageio.ImageIO;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;

/** Files as pictures, bounded. */
class PreviewsTests {

    private static final String PDF = "application/pdf";

    private final Previews previews = new Previews();

    @Test
    void pagesOfAPdfAreDrawnAsPlainPictures() throws IOException {
        byte[] file = pdf(3, PDRectangle.A4);
        assertThat(previews.pages(PDF, () -> new ByteArrayInputStream(file))).isEqualTo(3);
        BufferedImage page = read(previews.picture("a", PDF, () -> new ByteArrayInputStream(file), 3));
        assertThat(page.getHeight()).isBetween(1_300, 1_400);
        assertThat(previews.picture("a", PDF, () -> new ByteArrayInputStream(file), 4)).isNull();
        assertThat(previews.picture("a", PDF, () -> new ByteArrayInputStream(file), 0)).isNull();
    }

    @Test
    void aPageAsLargeAsAHouseIsDrawnNoLargerThanAScreen() throws IOException {
        byte[] file = pdf(1, new PDRectangle(14_400, 14_400));
        assertThat(read(previews.picture("b", PDF, () -> new ByteArrayInputStream(file), 1)).getWidth()).isLessThanOrEqualTo(1_401);
    }

    @Test
    void pagesBeyondTheBoundAreCountedAndNotDrawn() throws IOException {
        byte[] file = pdf(Previews.MOST_PAGES + 5, PDRectangle.A5);
        assertThat(previews.pages(PDF, () -> new ByteArrayInputStream(file))).isEqualTo(Previews.MOST_PAGES + 5);
        assertThat(previews.picture("c", PDF, () -> new ByteArrayInputStream(file), Previews.MOST_PAGES + 1)).isNull();
    }

    @Test
    void aPictureIsMadeSmallerAndNothingButItsLooksIsKept() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4_000, 1_000, BufferedImage.TYPE_INT_ARGB), "png", png);
        byte[] shown = previews.picture("d", "image/png", () -> new ByteArrayInputStream(png.toByteArray()), 1);
        assertThat(read(shown).getWidth()).isBetween(1_000, 1_400);
        assertThat(read(shown).getColorModel().hasAlpha()).isFalse();
    }

    @Test
    void whatIsBrokenOrNoPictureIsNotShown() {
        byte[] rubbish = "%PDF-1.7 not really".getBytes(StandardCharsets.US_ASCII);
        assertThat(previews.pages(PDF, () -> new ByteArrayInputStream(rubbish))).isZero();
        assertThat(previews.picture("e", PDF, () -> new ByteArrayInputStream(rubbish), 1)).isNull();
        assertThat(previews.shows("application/vnd.oasis.opendocument.text")).isFalse();
        assertThat(previews.pages("text/html", () -> new ByteArrayInputStream(rubbish))).isZero();
    }

    @Test
    void whatWasDrawnOnceIsKeptForAWhile() throws IOException {
        byte[] file = pdf(1, PDRectangle.A4);
        byte[] first = previews.picture("f", PDF, () -> new ByteArrayInputStream(file), 1);
        assertThat(previews.picture("f", PDF, () -> new ByteArrayInputStream(new byte[0]), 1)).isSameAs(first);
    }

    private static BufferedImage read(byte[] png) throws IOException {
        assertThat(png).startsWith(0x89, 'P', 'N', 'G');
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static byte[] pdf(int pages, PDRectangle size) throws IOException {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (int page = 0; page < pages; page++) {
                document.addPage(new PDPage(size));
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
