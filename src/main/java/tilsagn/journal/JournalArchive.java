package tilsagn.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.core.ArchiveTable;
import tilsagn.core.CaseArchive;
import tilsagn.core.CaseNumber;

/** The journal of a case in its archive package: every line, the oldest first. */
@Component
class JournalArchive implements CaseArchive {

    private final Journal journal;

    JournalArchive(Journal journal) {
        this.journal = journal;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> of(CaseNumber caseNumber, Instant until) {
        List<JournalEntry> lines = new ArrayList<>(journal.of(caseNumber));
        Collections.reverse(lines);
        ArchiveTable table = new ArchiveTable("number", "at", "who", "name", "what", "details");
        lines.stream().filter(line -> line.at().isBefore(until))
            .forEach(line -> table.row(line.id(), line.at(), line.actorUsername(), line.actorName(), line.what(), line.details()));
        return lines.isEmpty() ? List.of() : List.of(new Item("journal", "journal.csv", Title.of("archive.item.journal"), lines.get(0).at(), table.content()));
    }
}
