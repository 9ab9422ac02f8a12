package tilsagn.correspondence.web;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.correspondence.Letter;
import tilsagn.correspondence.PartyLetters;
import tilsagn.document.Documents;
import tilsagn.document.Downloads;

/**
 * A letter as the party reads it. Opening either form is noted although it is a GET: that the party had access is exactly what must be
 * known.
 */
@Controller
@RequestMapping("/applications/letters/{id}")
class PartyLetterController {

    private final PartyLetters letters;
    private final Documents documents;

    PartyLetterController(PartyLetters letters, Documents documents) {
        this.letters = letters;
        this.documents = documents;
    }

    @GetMapping
    String letter(@LoggedIn User user, @PathVariable UUID id, Model model) {
        Letter letter = letters.openAsParty(user, id);
        model.addAttribute("letter", letter);
        model.addAttribute("appeal", letters.appealDeadline(letter).orElse(null));
        model.addAttribute("appealTime", letters.appealTimeOf(letter).orElse(null));
        model.addAttribute("applicationId", letters.applicationOf(letter));
        return "correspondence/letter";
    }

    @GetMapping("/letter.pdf")
    ResponseEntity<byte[]> pdf(@LoggedIn User user, @PathVariable UUID id) {
        return Downloads.inline(documents.get(letters.openAsParty(user, id).documentId()));
    }
}
