package tilsagn.correspondence.web;

import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.core.CaseNumber;
import tilsagn.correspondence.CaseLetters;
import tilsagn.correspondence.LetterPreviews;
import tilsagn.correspondence.PartyLetters;
import tilsagn.document.Documents;
import tilsagn.document.Downloads;

/** The case's letters for the county's own people. */
@Controller
@RequestMapping("/cases/{number}/letters")
class CaseLettersController {

    private final CaseLetters letters;
    private final LetterPreviews previews;
    private final PartyLetters party;
    private final Documents documents;

    CaseLettersController(CaseLetters letters, LetterPreviews previews, PartyLetters party, Documents documents) {
        this.letters = letters;
        this.previews = previews;
        this.party = party;
        this.documents = documents;
    }

    @GetMapping
    String letters(@LoggedIn User user, @PathVariable String number, Model model) {
        CaseNumber caseNumber = CaseNumber.parse(number);
        model.addAttribute("caseNumber", caseNumber.value());
        model.addAttribute("letters", letters.of(user, caseNumber).stream().map(letter -> LetterRow.of(letter, party)).toList());
        return "correspondence/letters";
    }

    /** The decision letter that waits, as it would go out today. */
    @GetMapping("/decision")
    String decision(@LoggedIn User user, @PathVariable String number, Model model) {
        model.addAttribute("caseNumber", CaseNumber.parse(number).value());
        model.addAttribute("letter", previews.asItGoesOut(user, CaseNumber.parse(number)));
        return "correspondence/letter-preview";
    }

    @GetMapping("/decision.pdf")
    ResponseEntity<byte[]> decisionOnPaper(@LoggedIn User user, @PathVariable String number) {
        byte[] paper = previews.paper(previews.asItGoesOut(user, CaseNumber.parse(number)));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).header("Content-Disposition", "inline").body(paper);
    }

    @GetMapping("/{id}/letter.pdf")
    ResponseEntity<byte[]> pdf(@LoggedIn User user, @PathVariable String number, @PathVariable UUID id) {
        return Downloads.inline(documents.get(letters.get(user, CaseNumber.parse(number), id).documentId()));
    }
}
