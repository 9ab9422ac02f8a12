package tilsagn.application;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.call.Calls;
import tilsagn.core.CaseArchive;
import tilsagn.core.CaseNumber;

/** The application in the archive package of its case: the text whose fingerprint stands on the receipt, and its attachments. */
@Component
class ApplicationArchive implements CaseArchive {

    private final Cases cases;
    private final Attachments attachments;
    private final Calls calls;

    ApplicationArchive(Cases cases, Attachments attachments, Calls calls) {
        this.cases = cases;
        this.attachments = attachments;
        this.calls = calls;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> of(CaseNumber caseNumber, Instant until) {
        GrantApplication application = cases.get(caseNumber);
        List<Item> items = new ArrayList<>();
        byte[] text = cases.submittedContent(caseNumber).getBytes(StandardCharsets.UTF_8);
        items.add(new Item("application", "application.json", application.title(), application.countsFrom(), () -> new ByteArrayInputStream(text)));
        attachments.of(application, calls.get(application.callId())).stream().flatMap(group -> group.files().stream())
            .forEach(file -> items.add(item(items.size(), file)));
        return items;
    }

    private Item item(int position, Attachment file) {
        return new Item("attachments", "%02d-%s".formatted(position, file.name()), file.kind(), file.attachedAt(), () -> attachments.open(file));
    }
}
