package tilsagn.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tilsagn.core.BusinessTime;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;

/**
 * The county's files. Storing is part of the caller's transaction: a letter and its PDF exist together or not at all.
 * What the county itself makes is stored at once; what comes from outside is received by the {@link Intake} first.
 */
@Service
public class Documents {

    /** Bytes; a presentation with pictures fits, a film does not. */
    static final int LARGEST = 25 * 1024 * 1024;

    private final StoredFileRepository files;
    private final FileStore store;
    private final BusinessTime time;
    private final ContentDetector detector = new ContentDetector();

    Documents(StoredFileRepository files, FileStore store, BusinessTime time) {
        this.files = files;
        this.store = store;
        this.time = time;
    }

    /** @param kind what the file is to the room that stores it, such as {@code letter}; at most 40 characters */
    @Transactional
    public StoredFile store(String name, String contentType, byte[] content, String kind) {
        check(contentType, content);
        return files.save(new StoredFile(FileName.safe(name), contentType, kind, content, time.now()));
    }

    @Transactional(readOnly = true)
    public StoredFile get(UUID id) {
        return files.findById(id).orElseThrow(() -> new NotFound("file " + id));
    }

    /** Keeps what was received. @return its id, by which it is opened again */
    @Transactional
    public UUID keep(Received file, String kind) {
        return store.write(file, kind, time.now());
    }

    /** The bytes of a kept file, fetched as they are read. */
    public InputStream open(UUID id) {
        return new PartsInputStream(store, id);
    }

    /** Deletes a kept file; the room that kept it makes sure that nothing refers to it any more. */
    @Transactional
    public void discard(UUID id) {
        store.delete(id);
    }

    private void check(String contentType, byte[] content) {
        if (content == null || content.length == 0) {
            throw new Refusal("document.empty");
        }
        if (content.length > LARGEST) {
            throw new Refusal("document.too-large", String.valueOf(LARGEST / 1024 / 1024));
        }
        if (!contentType.equals(typeOf(content).contentType())) {
            throw new Refusal("document.wrong-type");
        }
    }

    private FileType typeOf(byte[] content) {
        try {
            Path file = Files.createTempFile("tilsagn-own-", ".tmp");
            try {
                return detector.detect(Files.write(file, content));
            } catch (Unfit unfit) {
                return FileType.UNKNOWN;
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }
}
