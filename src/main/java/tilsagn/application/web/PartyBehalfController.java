package tilsagn.application.web;

import java.util.UUID;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.application.BehalfDeed;
import tilsagn.application.GrantApplication;
import tilsagn.application.OnBehalf;
import tilsagn.application.PartyPeople;
import tilsagn.document.Downloads;

/** What the county did on the party's behalf, as the party reads it: who, for whom, what was said, and the file that shows it. */
@Controller
@RequestMapping("/applications/{id}/on-behalf/{deed}")
class PartyBehalfController {

    private final PartyPeople party;
    private final OnBehalf behalf;

    PartyBehalfController(PartyPeople party, OnBehalf behalf) {
        this.party = party;
        this.behalf = behalf;
    }

    @GetMapping
    String show(@LoggedIn User user, @PathVariable UUID id, @PathVariable UUID deed, Model model) {
        GrantApplication application = party.reading(user, id);
        model.addAttribute("draft", application);
        model.addAttribute("deed", behalf.get(application.caseNumber(), deed));
        return "application/on-behalf";
    }

    @GetMapping("/evidence")
    ResponseEntity<Resource> evidence(@LoggedIn User user, @PathVariable UUID id, @PathVariable UUID deed) {
        BehalfDeed found = behalf.get(party.reading(user, id).caseNumber(), deed);
        return Downloads.attachment(found.fileName(), found.contentType(), found.size(), behalf.open(found));
    }
}
