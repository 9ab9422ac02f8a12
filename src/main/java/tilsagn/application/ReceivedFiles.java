package tilsagn.application;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

import tilsagn.document.Received;

/** Several files taken in, let go together. */
record ReceivedFiles(List<BehalfActs.NewFile> files) implements AutoCloseable {

    /** Takes them in one by one; when one is refused, those before it are let go. */
    static ReceivedFiles of(List<BehalfAnswer.File> sent, BiFunction<String, Evidence, Received> intake) {
        ReceivedFiles received = new ReceivedFiles(new ArrayList<>());
        try {
            sent.forEach(file -> received.files.add(new BehalfActs.NewFile(file.kind(), intake.apply(AttachmentGroup.field(file.kind()), file.content()))));
        } catch (RuntimeException refused) {
            received.close();
            throw refused;
        }
        return received;
    }

    @Override
    public void close() {
        files.forEach(file -> file.received().close());
    }
}
