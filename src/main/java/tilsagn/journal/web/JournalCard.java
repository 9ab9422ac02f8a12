package tilsagn.journal.web;

import java.util.List;
import java.util.Optional;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import tilsagn.core.CaseNumber;
import tilsagn.core.web.CaseOverview;
import tilsagn.core.web.Formats;
import tilsagn.journal.Journal;
import tilsagn.journal.JournalWords;

/** What happened last, on the overview of the case. */
@Component
class JournalCard implements CaseOverview {

    private static final int SHOWN = 6;

    private final Journal journal;
    private final JournalWords words;
    private final Formats formats;

    JournalCard(Journal journal, JournalWords words, Formats formats) {
        this.journal = journal;
        this.words = words;
        this.formats = formats;
    }

    @Override
    public Optional<Card> of(CaseNumber caseNumber) {
        List<Line> lines = journal.latest(caseNumber, SHOWN).stream().map(entry -> words.of(entry, LocaleContextHolder.getLocale()))
            .map(line -> Line.plain(formats.shortDateTime(line.at()), line.text() + " (" + line.actor() + ")")).toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Card("journal.latest", "journal", 30, lines));
    }
}
