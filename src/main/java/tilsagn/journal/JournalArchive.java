package tilsagn.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.core.ArchiveTable;
import tilsagn.core.CaseArchive;
import tilsagn.core.CaseNumber;
import tilsagn.core.web.Languages;

/** The journal of a case in its archive package: every line in words, the oldest first, with what the machine wrote behind them. */
@Component
class JournalArchive implements CaseArchive {

    private static final List<String> HEADS = List.of("number", "at", "who", "name", "happened", "details", "code", "data");

    private final Journal journal;
    private final JournalWords words;
    private final MessageSource messages;

    JournalArchive(Journal journal, JournalWords words, MessageSource messages) {
        this.journal = journal;
        this.words = words;
        this.messages = messages;
    }

    @Override
    public List<Item> of(CaseNumber caseNumber, Instant until) {
        return of(caseNumber, until, Languages.NB);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> of(CaseNumber caseNumber, Instant until, Locale language) {
        List<JournalEntry> lines = new ArrayList<>(journal.of(caseNumber));
        Collections.reverse(lines);
        ArchiveTable table = new ArchiveTable(HEADS.stream().map(head -> messages.getMessage("journal.archive." + head, null, language)).toArray(String[]::new));
        lines.stream().filter(line -> line.at().isBefore(until)).forEach(line -> table.row(cells(line, language)));
        return lines.isEmpty() ? List.of() : List.of(new Item("journal", "journal.csv", Title.of("archive.item.journal"), lines.get(0).at(), table.content()));
    }

    private Object[] cells(JournalEntry line, Locale language) {
        JournalWords.Line said = words.of(line, language);
        return Stream.of(line.id(), line.at(), line.actorUsername(), said.actor(), said.text(), said.details(), line.what(), line.details()).toArray();
    }
}
