package tilsagn.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws a page of a PDF, or a picture, no larger than a screen needs. */
final class PagePictures {

    /** Pixels along the longer side: a page one can read. */
    private static final int LONGEST_SIDE = 1_400;
    private static final long MEMORY = 16L << 20;
    private static final long DISK = 200L << 20;
    private static final float POINTS_PER_INCH = 72;

    private PagePictures() {
    }

    /** The number of pages, in digits. */
    static byte[] pages(Path file) throws IOException {
        try (PDDocument document = open(file)) {
            return String.valueOf(document.getNumberOfPages()).getBytes(StandardCharsets.US_ASCII);
        }
    }

    /** @return {@code null} when there is no such page */
    static BufferedImage page(Path file, int page) throws IOException {
        try (PDDocument document = open(file)) {
            if (page > document.getNumberOfPages()) {
                return null;
            }
            PDRectangle size = document.getPage(page - 1).getCropBox();
            float longer = Math.max(1, Math.max(size.getWidth(), size.getHeight()));
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            return renderer.renderImageWithDPI(page - 1, Math.min(150, LONGEST_SIDE * POINTS_PER_INCH / longer), ImageType.RGB);
        }
    }

    private static PDDocument open(Path file) throws IOException {
        return Loader.loadPDF(file.toFile(), "", MemoryUsageSetting.setupMixed(MEMORY, DISK).streamCache);
    }

    /** A picture has one page. Large ones are read coarsely, so that all their pixels are never in memory at once. */
    static BufferedImage image(Path file, int page) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (page != 1 || !readers.hasNext()) {
                return null;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                ImageReadParam coarse = reader.getDefaultReadParam();
                int every = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / LONGEST_SIDE);
                coarse.setSourceSubsampling(every, every, 0, 0);
                return fitted(reader.read(0, coarse));
            } finally {
                reader.dispose();
            }
        }
    }

    // Also takes away what is transparent: a dark page behind would make it unreadable.
    private static BufferedImage fitted(BufferedImage picture) {
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) (picture.getWidth() * scale));
        int height = Math.max(1, (int) (picture.getHeight() * scale));
        BufferedImage plain = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = plain.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
        canvas.dispose();
        return plain;
    }
}
