package tilsagn.document;

import java.io.InputStream;
import java.util.UUID;

/** A stored file as a stream: the next part is fetched when the one before it is read. */
final class PartsInputStream extends InputStream {

    private final FileStore store;
    private final UUID file;
    private byte[] part = {};
    private int number;
    private int at;

    PartsInputStream(FileStore store, UUID file) {
        this.store = store;
        this.file = file;
    }

    @Override
    public int read() {
        return atEnd() ? -1 : part[at++] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int from, int length) {
        if (length == 0) {
            return 0;
        }
        if (atEnd()) {
            return -1;
        }
        int copied = Math.min(length, part.length - at);
        System.arraycopy(part, at, buffer, from, copied);
        at += copied;
        return copied;
    }

    private boolean atEnd() {
        if (part != null && at == part.length) {
            part = store.part(file, number++);
            at = 0;
        }
        return part == null;
    }
}
