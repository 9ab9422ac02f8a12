package tilsagn.document;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tilsagn.core.BusinessTime;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;

/**
 * The county's files. Storing is part of the caller's transaction: a letter and its PDF exist together or not at all.
 * Refuses an empty file, one over 25 MiB, and one whose first bytes are not those of the type it claims.
 */
@Service
public class Documents {

    /** Bytes; a presentation with pictures fits, a film does not. */
    static final int LARGEST = 25 * 1024 * 1024;

    private final StoredFileRepository files;
    private final BusinessTime time;

    Documents(StoredFileRepository files, BusinessTime time) {
        this.files = files;
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

    private static void check(String contentType, byte[] content) {
        if (content == null || content.length == 0) {
            throw new Refusal("document.empty");
        }
        if (content.length > LARGEST) {
            throw new Refusal("document.too-large", String.valueOf(LARGEST / 1024 / 1024));
        }
        if (!FileType.matches(contentType, content)) {
            throw new Refusal("document.wrong-type");
        }
    }
}
