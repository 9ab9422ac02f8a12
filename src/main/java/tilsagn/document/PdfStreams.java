package tilsagn.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks at the streams of a PDF that a parser unpacks whole just to open the file: those that hold objects or the table of them. They are
 * unpacked here first, into nothing and only so far, because the parser has no limit of its own.
 */
final class PdfStreams {

    /** All of them together; a book of a thousand pages needs some 20 MB. */
    private static final long MOST = 100L << 20;
    private static final int LONGEST_HEAD = 64 * 1024;
    private static final Pattern HOLDS_OBJECTS = Pattern.compile("/(First|W)(?![A-Za-z])");
    private static final Pattern FILTER = Pattern.compile("/(\\w+Decode|Fl|LZW|AHx|A85|RL|Crypt)(?!\\w)");
    private static final Pattern FILTER_ELSEWHERE = Pattern.compile("/Filter\\s*\\d");
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "endobj".getBytes(StandardCharsets.US_ASCII);

    private final byte[] file;
    private long unpacked;

    private PdfStreams(byte[] file) {
        this.file = file;
    }

    static void refuseBombs(Path file) throws IOException, Unfit {
        new PdfStreams(Files.readAllBytes(file)).refuseBombs();
    }

    private void refuseBombs() throws Unfit {
        for (int at = next(0); at >= 0; at = next(at + STREAM.length)) {
            String head = head(at);
            if (HOLDS_OBJECTS.matcher(head).find()) {
                refuseOddFilters(head);
                unpack(at + STREAM.length);
            }
        }
    }

    // Every program that writes PDF packs these once, with Flate; anything else could hide how much there is.
    private static void refuseOddFilters(String head) throws Unfit {
        List<String> filters = FILTER.matcher(head).results().map(found -> found.group(1)).toList();
        boolean plain = filters.isEmpty() || filters.equals(List.of("FlateDecode"));
        if (!plain || FILTER_ELSEWHERE.matcher(head).find()) {
            throw new Unfit("broken");
        }
    }

    // The next "stream" that is not the end of "endstream".
    private int next(int from) {
        for (int at = from; at + STREAM.length <= file.length; at++) {
            if (is(STREAM, at) && (at == 0 || file[at - 1] != 'd')) {
                return at;
            }
        }
        return -1;
    }

    private boolean is(byte[] word, int at) {
        for (int letter = 0; letter < word.length; letter++) {
            if (file[at + letter] != word[letter]) {
                return false;
            }
        }
        return true;
    }

    // The dictionary before the stream, with #4f spelt as O.
    private String head(int at) {
        int from = at;
        while (from > 0 && at - from < LONGEST_HEAD && !(at - from >= END.length && is(END, from))) {
            from--;
        }
        String head = new String(file, from, at - from, StandardCharsets.ISO_8859_1);
        return ESCAPED.matcher(head).replaceAll(code -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
    }

    private void unpack(int keyword) throws Unfit {
        int from = keyword;
        while (from < file.length && (file[from] == '\r' || file[from] == '\n')) {
            from++;
        }
        Inflater inflater = new Inflater();
        inflater.setInput(file, from, file.length - from);
        byte[] nowhere = new byte[64 * 1024];
        try {
            for (int got = inflater.inflate(nowhere); got > 0; got = inflater.inflate(nowhere)) {
                unpacked += got;
                if (unpacked > MOST) {
                    throw new Unfit("bomb");
                }
            }
        } catch (DataFormatException notPackedThisWay) {
            // Not deflated: it holds no more than it shows.
        } finally {
            inflater.end();
        }
    }
}
