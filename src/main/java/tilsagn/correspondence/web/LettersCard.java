package tilsagn.correspondence.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import tilsagn.core.CaseNumber;
import tilsagn.core.web.CaseOverview;
import tilsagn.core.web.Formats;
import tilsagn.core.web.Wording;
import tilsagn.correspondence.Letter;
import tilsagn.correspondence.Letters;

/** Which letters there are and whether the party has opened them, on the overview of the case. */
@Component
class LettersCard implements CaseOverview {

    private final Letters letters;
    private final Wording wording;
    private final Formats formats;

    LettersCard(Letters letters, Wording wording, Formats formats) {
        this.letters = letters;
        this.wording = wording;
        this.formats = formats;
    }

    @Override
    public Optional<Card> of(CaseNumber caseNumber) {
        List<Line> lines = letters.of(caseNumber).stream().map(this::line).toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Card("correspondence.panel", "letters", 20, lines));
    }

    private Line line(Letter letter) {
        String state = letter.openedAt() != null ? "opened" : letter.isSent() ? "sent" : "written";
        Instant when = letter.openedAt() != null ? letter.openedAt() : letter.isSent() ? letter.sentAt() : letter.createdAt();
        return Line.plain(wording.of("correspondence.kind." + letter.kind(), List.of()),
            wording.of("correspondence.card." + state, List.of(formats.shortDate(when))));
    }
}
