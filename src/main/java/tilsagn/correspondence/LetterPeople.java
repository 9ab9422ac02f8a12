package tilsagn.correspondence;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.ForgottenRows;
import tilsagn.core.CaseNumber;
import tilsagn.core.CasePeople;
import tilsagn.document.ForgottenFiles;

/** That a letter was sent and opened, and what it was about, stays; its words, the messages and the e-mails are in the archive alone. */
@Component
class LetterPeople implements CasePeople {

    private static final String CASE = "case_number = :number";

    private final ForgottenRows rows;
    private final ForgottenFiles files;
    private final LetterRepository letters;
    private final JdbcClient database;
    private final LetterTextConverter converter = new LetterTextConverter();

    LetterPeople(ForgottenRows rows, ForgottenFiles files, LetterRepository letters, JdbcClient database) {
        this.rows = rows;
        this.files = files;
        this.letters = letters;
        this.database = database;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int forget(CaseNumber number) {
        List<UUID> papers = files.of(number, "select distinct document_id from letter where document_id is not null and " + CASE);
        List<Letter> written = letters.findByCaseNumberOrderByCreatedAt(number);
        written.forEach(letter -> database.sql("update letter set content = ? where id = ?").params(emptied(letter.text()), letter.id()).update());
        int things = rows.of(number).texts("letter", CASE + " and opened_by is not null", "opened_by")
            .people("case_message", CASE, "author_username", "author_name").texts("case_message", CASE, "content")
            .rows("outgoing_mail", CASE).things();
        return things + written.size() + files.discard(papers);
    }

    private String emptied(LetterText text) {
        return converter.convertToDatabaseColumn(new LetterText(text.language(), text.sender(), List.of(), List.of(), text.title(), List.of(), List.of()));
    }
}
