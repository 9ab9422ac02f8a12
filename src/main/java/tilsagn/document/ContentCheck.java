package tilsagn.document;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** What must hold for a file of a type, beyond being of it. Office files are opened by {@link ZipPackage} already. */
final class ContentCheck {

    /** The end record of a zip file and the longest comment after it. */
    private static final int TAIL = 22 + 0xffff;

    private ContentCheck() {
    }

    static void check(FileType type, Path file) throws IOException, Unfit {
        if (type == FileType.PDF) {
            PdfCheck.check(file);
        } else if (type == FileType.PNG || type == FileType.JPEG) {
            ImageCheck.check(file);
        } else {
            return;
        }
        refuseHiddenArchive(file);
    }

    // A picture or PDF with an archive behind it is two files in one: readers see the first, unpackers and Java the second.
    private static void refuseHiddenArchive(Path file) throws IOException, Unfit {
        byte[] tail = tail(file);
        for (int at = tail.length - 22; at >= 0; at--) {
            boolean record = tail[at] == 'P' && tail[at + 1] == 'K' && tail[at + 2] == 5 && tail[at + 3] == 6;
            if (record && at + 22 + ((tail[at + 21] & 0xff) << 8 | tail[at + 20] & 0xff) <= tail.length) {
                throw new Unfit("two-in-one");
            }
        }
    }

    private static byte[] tail(Path file) throws IOException {
        try (RandomAccessFile whole = new RandomAccessFile(file.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(TAIL, whole.length())];
            whole.seek(whole.length() - tail.length);
            whole.readFully(tail);
            return tail;
        }
    }
}
