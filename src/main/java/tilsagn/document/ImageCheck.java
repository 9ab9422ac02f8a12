package tilsagn.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A picture with a readable head of a size a screen can show. The picture itself is not unpacked here. */
final class ImageCheck {

    /** A page of A2 at 300 dots per inch, and a half. */
    private static final long MOST_PIXELS = 50_000_000;

    private ImageCheck() {
    }

    static void check(Path file) throws Unfit {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new Unfit("broken");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels < 1 || pixels > MOST_PIXELS) {
                    throw new Unfit(pixels < 1 ? "broken" : "bomb");
                }
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException unreadable) {
            throw new Unfit("broken");
        }
    }
}
