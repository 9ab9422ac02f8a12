package tilsagn.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file somebody sent, checked and waiting on the disk to be kept; gone when it is closed. */
public final class Received implements AutoCloseable {

    private final Path path;
    private final String name;
    private final FileType type;
    private final String sha256;
    private final long size;
    private final ScanResult scan;

    Received(Path path, String name, FileType type, String sha256, long size, ScanResult scan) {
        this.path = path;
        this.name = name;
        this.type = type;
        this.sha256 = sha256;
        this.size = size;
        this.scan = scan;
    }

    /** A name that is safe anywhere and has the ending of what it is. */
    public String name() {
        return name;
    }

    public String contentType() {
        return type.contentType();
    }

    public long size() {
        return size;
    }

    public String sha256() {
        return sha256;
    }

    public ScanResult scan() {
        return scan;
    }

    InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }
}
