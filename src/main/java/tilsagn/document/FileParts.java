package tilsagn.document;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts a file into rows of at most 512 KiB and joins them again.
 * H2 holds at most 1 MiB in a binary column, and a type that holds more differs from PostgreSQL's; parts fit both.
 */
final class FileParts {

    static final int PART = 512 * 1024;

    private FileParts() {
    }

    static List<byte[]> split(byte[] content) {
        List<byte[]> parts = new ArrayList<>();
        for (int from = 0; from < content.length; from += PART) {
            parts.add(Arrays.copyOfRange(content, from, Math.min(content.length, from + PART)));
        }
        return parts;
    }

    static byte[] join(List<byte[]> parts, int size) {
        ByteBuffer whole = ByteBuffer.allocate(size);
        parts.forEach(whole::put);
        return whole.array();
    }
}
