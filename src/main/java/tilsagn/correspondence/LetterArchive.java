package tilsagn.correspondence;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.core.ArchiveTable;
import tilsagn.core.CaseArchive;
import tilsagn.core.CaseNumber;
import tilsagn.document.Documents;

/** Letters and messages of a case in its archive package: what was sent, as it was sent. */
@Component
class LetterArchive implements CaseArchive {

    private final LetterRepository letters;
    private final CaseMessageRepository messages;
    private final Documents documents;

    LetterArchive(LetterRepository letters, CaseMessageRepository messages, Documents documents) {
        this.letters = letters;
        this.messages = messages;
        this.documents = documents;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> of(CaseNumber caseNumber, Instant until) {
        List<Item> items = new ArrayList<>();
        letters.findByCaseNumberOrderByCreatedAt(caseNumber).stream().filter(letter -> letter.isSent() && letter.sentAt().isBefore(until))
            .forEach(letter -> items.add(item(items.size() + 1, letter)));
        ArchiveTable table = new ArchiveTable("at", "from", "name", "text");
        List<CaseMessage> written = messages.findByCaseNumberOrderById(caseNumber).stream().filter(one -> one.writtenAt().isBefore(until)).toList();
        written.forEach(one -> table.row(one.writtenAt(), one.side(), one.authorName(), one.content()));
        if (!written.isEmpty()) {
            items.add(new Item("messages", "messages.csv", "Meldinger", written.get(0).writtenAt(), table.content()));
        }
        return items;
    }

    private Item item(int position, Letter letter) {
        String name = "%02d-%s.pdf".formatted(position, letter.kind().name().toLowerCase(Locale.ROOT));
        return new Item("letters", name, letter.text().title(), letter.sentAt(),
            () -> new ByteArrayInputStream(documents.get(letter.documentId()).content()));
    }
}
