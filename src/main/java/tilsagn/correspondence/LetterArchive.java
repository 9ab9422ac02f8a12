package tilsagn.correspondence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.core.ArchiveRows;
import tilsagn.core.CaseArchive;
import tilsagn.core.CaseNumber;
import tilsagn.document.Documents;

/** Letters, messages and e-mails of a case in its archive package: what was sent, as it was sent, and when it was opened. */
@Component
class LetterArchive implements CaseArchive {

    private final LetterRepository letters;
    private final Documents documents;
    private final ArchiveRows rows;

    LetterArchive(LetterRepository letters, Documents documents, ArchiveRows rows) {
        this.letters = letters;
        this.documents = documents;
        this.rows = rows;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> of(CaseNumber caseNumber, Instant until) {
        List<Item> items = new ArrayList<>();
        letters.findByCaseNumberOrderByCreatedAt(caseNumber).stream().filter(letter -> letter.isSent() && letter.sentAt().isBefore(until))
            .forEach(letter -> items.add(item(items.size() + 1, letter)));
        items.addAll(rows.of("letters", caseNumber, until).table("letters", "archive.item.letters", """
            select id, kind, about, language, subject, document_id, created_at, sent_at, opened_at, opened_by, notice_renewed_at, held,
                released_at, released_by, template_version_id
            from letter where case_number = :number and sent_at is not null order by created_at, id""").items());
        items.addAll(rows.of("messages", caseNumber, until)
            .table("messages", "archive.item.messages", "select * from case_message where case_number = :number and written_at < :until order by id")
            .table("e-mails", "archive.item.mails", """
                select id, sender, recipient, subject, body, link, created_at from outgoing_mail
                where case_number = :number and created_at < :until order by id""").items());
        return items;
    }

    private Item item(int position, Letter letter) {
        String name = "%02d-%s.pdf".formatted(position, letter.kind().name().toLowerCase(Locale.ROOT));
        return new Item("letters", name, Title.of("archive.item.letter", letter.text().title()), letter.sentAt(),
            () -> documents.open(letter.documentId()));
    }
}
