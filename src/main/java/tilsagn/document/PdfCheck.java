package tilsagn.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * A PDF the county can open, archive and give to others: readable without a password, and nothing in it that runs or hides. Every object of
 * the file is looked at, also those no page refers to; no stream is unpacked but the ones that hold objects.
 */
final class PdfCheck {

    private static final int MOST_OBJECTS = 1_000_000;
    private static final long MEMORY = 8L << 20;
    private static final long DISK = 200L << 20;
    private static final COSName JS = COSName.getPDFName("JS");
    private static final Set<String> LAUNCHES = Set.of("Launch", "ImportData", "RichMediaExecute");
    private static final List<COSName> HIDES = List.of(COSName.getPDFName("EF"), COSName.getPDFName("EmbeddedFiles"),
        COSName.getPDFName("RichMediaContent"));

    private int seen;

    private PdfCheck() {
    }

    static void check(Path file) throws Unfit {
        try {
            PdfStreams.refuseBombs(file);
            try (PDDocument document = Loader.loadPDF(file.toFile(), "", MemoryUsageSetting.setupMixed(MEMORY, DISK).streamCache)) {
                new PdfCheck().check(document);
            }
        } catch (InvalidPasswordException locked) {
            throw new Unfit("protected");
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            // Whatever a parser stumbles over, the stack included: a reader would stumble too.
            throw new Unfit("broken");
        }
    }

    private void check(PDDocument document) throws Unfit {
        if (document.isEncrypted()) {
            throw new Unfit("protected");
        }
        COSDocument content = document.getDocument();
        look(content.getTrailer());
        for (COSObjectKey key : List.copyOf(content.getXrefTable().keySet())) {
            look(content.getObjectFromPool(key).getObject());
        }
        if (document.getNumberOfPages() < 1) {
            throw new Unfit("broken");
        }
    }

    // What stands inside an object; what it refers to is an object of its own and has its turn.
    private void look(COSBase object) throws Unfit {
        Deque<COSBase> waiting = new ArrayDeque<>();
        push(waiting, object);
        while (!waiting.isEmpty()) {
            if (++seen > MOST_OBJECTS) {
                throw new Unfit("broken");
            }
            COSBase next = waiting.pop();
            if (next instanceof COSDictionary dictionary) {
                refuse(dictionary);
                pushAll(waiting, dictionary.getValues());
            } else if (next instanceof COSArray array) {
                array.forEach(item -> push(waiting, item));
            }
        }
    }

    private static void pushAll(Deque<COSBase> waiting, Collection<COSBase> values) {
        values.forEach(value -> push(waiting, value));
    }

    private static void push(Deque<COSBase> waiting, COSBase object) {
        if (object instanceof COSDictionary || object instanceof COSArray) {
            waiting.push(object);
        }
    }

    private static void refuse(COSDictionary dictionary) throws Unfit {
        String action = dictionary.getDictionaryObject(COSName.S) instanceof COSName name ? name.getName() : "";
        if (action.equals("JavaScript") || !action.isEmpty() && dictionary.containsKey(JS) || dictionary.containsKey(COSName.XFA)) {
            throw new Unfit("script");
        }
        if (LAUNCHES.contains(action)) {
            throw new Unfit("launch");
        }
        if (HIDES.stream().anyMatch(dictionary::containsKey)) {
            throw new Unfit("embedded");
        }
    }
}
