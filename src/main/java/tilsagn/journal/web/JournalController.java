package tilsagn.journal.web;

import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import tilsagn.core.CaseNumber;
import tilsagn.journal.Journal;
import tilsagn.journal.JournalWords;

/** The journal's panel: who did what when, in words. The case frame has already turned away whoever may not see the case. */
@Controller
class JournalController {

    private final Journal journal;
    private final JournalWords words;

    JournalController(Journal journal, JournalWords words) {
        this.journal = journal;
        this.words = words;
    }

    @GetMapping("/cases/{number}/journal")
    String journal(@PathVariable String number, Model model, Locale locale) {
        List<JournalWords.Line> lines = journal.of(CaseNumber.parse(number)).stream().map(entry -> words.of(entry, locale)).toList();
        model.addAttribute("lines", lines);
        return "journal/journal";
    }
}
