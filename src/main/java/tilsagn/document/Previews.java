package tilsagn.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import javax.imageio.ImageIO;

import org.springframework.stereotype.Service;

/**
 * Shows what a file looks like without giving the browser the file: the first pages of a PDF and pictures, drawn anew here as plain PNG.
 * Nothing of the file but its looks gets out. Drawing is bounded in pages, in size, in time and in how many at once; what cannot be shown
 * within those bounds is downloaded instead.
 */
@Service
public class Previews {

    /** So many pages of a PDF are shown. */
    public static final int MOST_PAGES = 10;

    private static final int AT_ONCE = 2;
    private static final int KEPT = 40;
    private static final long SECONDS = 15;

    private final ThreadPoolExecutor drawing = pool();
    private final Map<String, byte[]> drawn = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    // Threads of their own, so that a page that takes for ever never holds a request or the end of the house.
    private static ThreadPoolExecutor pool() {
        return (ThreadPoolExecutor) Executors.newFixedThreadPool(AT_ONCE, work -> {
            Thread thread = new Thread(work, "preview");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Whether files of this type can be shown at all. */
    public boolean shows(String contentType) {
        return isPdf(contentType) || contentType.equals(FileType.PNG.contentType()) || contentType.equals(FileType.JPEG.contentType());
    }

    /** How many pages the file has in all; nothing when it cannot be shown. */
    public int pages(String contentType, Supplier<InputStream> content) {
        if (!isPdf(contentType)) {
            return shows(contentType) ? 1 : 0;
        }
        byte[] pages = inTime(() -> onDisk(content, PagePictures::pages));
        return pages == null ? 0 : Integer.parseInt(new String(pages, StandardCharsets.US_ASCII));
    }

    /**
     * A page as a PNG.
     *
     * @param sha256 of the file; what was drawn once is kept for a while under it
     * @param page   from 1
     * @return {@code null} when there is no such page or it cannot be drawn in time
     */
    public byte[] picture(String sha256, String contentType, Supplier<InputStream> content, int page) {
        if (!shows(contentType) || page < 1 || page > MOST_PAGES) {
            return null;
        }
        String key = sha256 + "/" + page;
        byte[] known = kept(key);
        if (known != null) {
            return known;
        }
        byte[] picture = inTime(() -> onDisk(content, file -> png(isPdf(contentType) ? PagePictures.page(file, page) : PagePictures.image(file, page))));
        keep(key, picture);
        return picture;
    }

    private synchronized byte[] kept(String key) {
        return drawn.get(key);
    }

    private synchronized void keep(String key, byte[] picture) {
        if (picture != null) {
            drawn.put(key, picture);
        }
    }

    private byte[] inTime(Callable<byte[]> work) {
        Future<byte[]> future = drawing.submit(work);
        try {
            return future.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException tooMuch) {
            future.cancel(true);
            return null;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static boolean isPdf(String contentType) {
        return contentType.equals(FileType.PDF.contentType());
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        if (picture == null) {
            return null;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    private interface Drawing {
        byte[] of(Path file) throws IOException;
    }

    private static byte[] onDisk(Supplier<InputStream> content, Drawing drawing) throws IOException {
        Path file = Files.createTempFile("tilsagn-preview-", ".tmp");
        try (InputStream bytes = content.get()) {
            Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
            return drawing.of(file);
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
