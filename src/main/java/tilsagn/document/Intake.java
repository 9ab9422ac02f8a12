package tilsagn.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

import tilsagn.core.Refusal;
import tilsagn.core.Sha256;

/**
 * Where files from outside come in: measured, recognised by their content, opened as far as needed to know that they are whole and do
 * nothing by themselves, and scanned for viruses. Works on the disk, outside any transaction; what is refused is gone at once.
 */
@Component
public class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final VirusScanner scanner;
    private final DataSize largest;
    private final ContentDetector detector = new ContentDetector();

    Intake(VirusScanner scanner, @Value("${tilsagn.upload.largest-file:25MB}") DataSize largest) {
        this.scanner = scanner;
        this.largest = largest;
    }

    /** The largest file, in megabytes of 1024 × 1024 bytes. */
    public long largestMegabytes() {
        return largest.toMegabytes();
    }

    /** Whether files are scanned for viruses here. */
    public boolean scans() {
        return scanner.isThere();
    }

    /**
     * Takes in a file; close it when it is kept.
     *
     * @throws Refusal {@code document.refused.…} with the file's name first, when it is empty, too large, of a wrong type, locked, broken,
     *                 a bomb or infected, when something in it would run, and when the scanner gave no answer
     */
    public Received receive(String given, InputStreamSource content) {
        String name = FileName.safe(given);
        Path file = null;
        try {
            file = Files.createTempFile("tilsagn-upload-", ".tmp");
            return check(name, file, copy(content, file));
        } catch (Unfit unfit) {
            discard(file);
            throw refusal(name, unfit);
        } catch (IOException | RuntimeException failed) {
            discard(file);
            throw failed instanceof IOException broken ? new UncheckedIOException(broken) : (RuntimeException) failed;
        }
    }

    // One byte more than is allowed is enough to know.
    private String copy(InputStreamSource content, Path file) throws IOException, Unfit {
        long left = largest.toBytes();
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = content.getInputStream(); OutputStream disk = Files.newOutputStream(file);
             DigestOutputStream out = new DigestOutputStream(disk, Sha256.digest())) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                left -= read;
                if (left < 0) {
                    throw new Unfit("too-large", String.valueOf(largestMegabytes()));
                }
                out.write(buffer, 0, read);
            }
            return Sha256.hex(out.getMessageDigest());
        }
    }

    private Received check(String name, Path file, String sha256) throws IOException, Unfit {
        long size = Files.size(file);
        if (size == 0) {
            throw new Unfit("empty");
        }
        FileType type = detector.detect(file);
        if (!FileType.ATTACHABLE.contains(type)) {
            throw new Unfit("wrong-type", type);
        }
        ContentCheck.check(type, file);
        return new Received(file, FileName.withEnding(name, type), type, sha256, size, scan(name, file, sha256));
    }

    private ScanResult scan(String name, Path file, String sha256) throws Unfit {
        VirusScanner.Scan scan = scanner.scan(file);
        return switch (scan.answer()) {
            case CLEAN -> ScanResult.CLEAN;
            case NO_SCANNER -> ScanResult.NOT_CHECKED;
            case NO_ANSWER -> throw new Unfit("unscanned");
            case FOUND -> {
                LOG.warn("Virus {} found in the upload {} with SHA-256 {}; refused", scan.finding(), name, sha256);
                throw new Unfit("virus", scan.finding());
            }
        };
    }

    private static Refusal refusal(String name, Unfit unfit) {
        List<Object> args = new ArrayList<>(List.of(name));
        args.addAll(unfit.args());
        String key = "document.refused." + unfit.why();
        return new Refusal(key, args.toArray());
    }

    private static void discard(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException stuck) {
            LOG.warn("Temporary file {} could not be deleted", file, stuck);
        }
    }
}
