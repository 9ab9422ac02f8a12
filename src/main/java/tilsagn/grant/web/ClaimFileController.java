package tilsagn.grant.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;
import tilsagn.document.Downloads;
import tilsagn.grant.ClaimFile;
import tilsagn.grant.ClaimView;
import tilsagn.grant.ClaimViews;
import tilsagn.grant.PartyClaims;

/** The papers of a claim: attached and taken away by the party, fetched by party and county. */
@Controller
class ClaimFileController {

    private final ClaimViews views;
    private final PartyClaims claims;
    private final ClaimPage page;
    private final FormFaults formFaults;

    ClaimFileController(ClaimViews views, PartyClaims claims, ClaimPage page, FormFaults formFaults) {
        this.views = views;
        this.claims = claims;
        this.page = page;
        this.formFaults = formFaults;
    }

    @PostMapping("/applications/{id}/claims/{claim}/files")
    String attach(@LoggedIn User user, @PathVariable UUID id, @PathVariable UUID claim, @RequestParam(defaultValue = "OTHER") ClaimFile.Kind kind,
                  @RequestParam(required = false) MultipartFile files, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        try {
            if (files == null || files.isEmpty()) {
                throw Refusal.onField("files", "grant.claim.file.none");
            }
            claims.attach(user, id, claim, kind, files.getOriginalFilename(), files);
        } catch (Refusal refusal) {
            ClaimView view = views.ofParty(user, id, claim);
            page.fill(user, id, view, ClaimForm.of(view.claim().content()), model);
            return formFaults.show(refusal, model, response, ClaimPage.VIEW);
        }
        Flash.success(redirect, "grant.claim.file.attached");
        return PartyClaimController.back(id, claim);
    }

    @PostMapping("/applications/{id}/claims/{claim}/files/{paper}/remove")
    String detach(@LoggedIn User user, @PathVariable UUID id, @PathVariable UUID claim, @PathVariable UUID paper, RedirectAttributes redirect) {
        claims.detach(user, id, claim, paper);
        Flash.success(redirect, "grant.claim.file.removed");
        return PartyClaimController.back(id, claim);
    }

    @GetMapping("/applications/{id}/claims/{claim}/files/{paper}")
    ResponseEntity<Resource> ofParty(@LoggedIn User user, @PathVariable UUID id, @PathVariable UUID claim, @PathVariable UUID paper) {
        return saved(views.fileOfParty(user, id, claim, paper));
    }

    @GetMapping("/cases/{number}/grant/claims/{claim}/files/{paper}")
    ResponseEntity<Resource> ofCase(@LoggedIn User user, @PathVariable String number, @PathVariable UUID claim, @PathVariable UUID paper) {
        return saved(views.fileOfCase(user, CaseNumber.parse(number), claim, paper));
    }

    private ResponseEntity<Resource> saved(ClaimFile file) {
        return Downloads.attachment(file.name(), file.contentType(), file.size(), views.open(file));
    }
}
