package tilsagn.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * How much a zip file may unpack to, all its entries and the files within them together. Counted while reading, so that a bomb is found
 * long before it is unpacked, and nothing is kept.
 */
final class ZipBudget {

    /** More files than this no text document or workbook has. */
    static final int MOST_ENTRIES = 5_000;
    /** A workbook of 25 MB unpacks to some 150 MB. */
    static final long MOST_BYTES = 300L << 20;
    /** Office's XML shrinks to a tenth or a thirtieth; a bomb to a thousandth. */
    static final int HIGHEST_RATIO = 100;
    /** Below this the ratio says nothing: a few kB of equal cells shrink a lot. */
    private static final long FREE_BYTES = 8L << 20;

    private final long packed;
    private long unpacked;
    private int entries;

    ZipBudget(long packed) {
        this.packed = Math.max(1, packed);
    }

    void entry() throws BombException {
        if (++entries > MOST_ENTRIES) {
            throw new BombException();
        }
    }

    private void count(long bytes) throws BombException {
        unpacked += Math.max(0, bytes);
        if (unpacked > MOST_BYTES || unpacked > FREE_BYTES && unpacked / packed > HIGHEST_RATIO) {
            throw new BombException();
        }
    }

    /** The same stream, which breaks off when too much comes out of it. */
    InputStream counting(InputStream in) {
        return new FilterInputStream(in) {

            @Override
            public int read() throws IOException {
                int one = super.read();
                count(one < 0 ? 0 : 1);
                return one;
            }

            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                int read = super.read(buffer, from, length);
                count(read);
                return read;
            }
        };
    }

    /** It unpacks to more than any document would. */
    static final class BombException extends IOException {
    }
}
