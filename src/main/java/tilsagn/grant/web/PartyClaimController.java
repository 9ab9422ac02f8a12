package tilsagn.grant.web;

import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;
import tilsagn.grant.ClaimContent;
import tilsagn.grant.ClaimKind;
import tilsagn.grant.ClaimView;
import tilsagn.grant.ClaimViews;
import tilsagn.grant.PartyClaims;

/** The party's claims: the list with what is paid, and each claim being written, sent and answered for. */
@Controller
@RequestMapping("/applications/{id}/claims")
class PartyClaimController {

    private static final String LIST = "grant/party-claims";

    private final ClaimViews views;
    private final PartyClaims claims;
    private final ClaimPage page;
    private final FormFaults formFaults;

    PartyClaimController(ClaimViews views, PartyClaims claims, ClaimPage page, FormFaults formFaults) {
        this.views = views;
        this.claims = claims;
        this.page = page;
        this.formFaults = formFaults;
    }

    @GetMapping
    String list(@LoggedIn User user, @PathVariable UUID id, Model model) {
        fillList(user, id, model);
        return LIST;
    }

    @PostMapping
    String start(@LoggedIn User user, @PathVariable UUID id, @RequestParam(defaultValue = "PARTIAL") ClaimKind kind, Model model,
                 HttpServletResponse response) {
        try {
            return "redirect:/applications/" + id + "/claims/" + claims.start(user, id, kind);
        } catch (Refusal refusal) {
            fillList(user, id, model);
            return formFaults.show(refusal, model, response, LIST);
        }
    }

    private void fillList(User user, UUID id, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("title", views.title(user, id));
        model.addAttribute("desk", views.ofParty(user, id));
        model.addAttribute("may", views.standing(user, id));
    }

    @GetMapping("/{claim}")
    String one(@LoggedIn User user, @PathVariable UUID id, @PathVariable UUID claim, Model model) {
        ClaimView view = views.ofParty(user, id, claim);
        page.fill(user, id, view, ClaimForm.of(view.claim().content()), model);
        return ClaimPage.VIEW;
    }

    /** @param deed {@code save}, {@code send}, {@code paste}, or {@code count} to see the figures again */
    @PostMapping("/{claim}")
    String write(@LoggedIn User user, @PathVariable UUID id, @PathVariable UUID claim, @RequestParam(defaultValue = "save") String deed,
                 @RequestParam Map<String, String> sent, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        ClaimForm form = ClaimForm.sent(sent);
        ClaimView view = views.ofParty(user, id, claim);
        try {
            if ("paste".equals(deed) || "count".equals(deed) || sent.containsKey("recount")) {
                page.again(user, id, view, form, "paste".equals(deed), model);
                return ClaimPage.VIEW;
            }
            keep(user, id, claim, form.read(page.rules(view)), "send".equals(deed));
        } catch (Refusal refusal) {
            page.again(user, id, view, form, false, model);
            return formFaults.show(refusal, model, response, ClaimPage.VIEW);
        }
        Flash.success(redirect, "send".equals(deed) ? "grant.claim.sent.done" : "grant.claim.saved");
        return back(id, claim);
    }

    private void keep(User user, UUID id, UUID claim, ClaimContent content, boolean send) {
        if (send) {
            claims.send(user, id, claim, content);
        } else {
            claims.save(user, id, claim, content);
        }
    }

    @PostMapping("/{claim}/withdraw")
    String withdraw(@LoggedIn User user, @PathVariable UUID id, @PathVariable UUID claim, RedirectAttributes redirect) {
        claims.withdraw(user, id, claim);
        Flash.success(redirect, "grant.claim.withdrawn.done");
        return "redirect:/applications/" + id + "/claims";
    }

    @PostMapping("/{claim}/answer")
    String answer(@LoggedIn User user, @PathVariable UUID id, @PathVariable UUID claim, @RequestParam(defaultValue = "") String answer, Model model,
                  HttpServletResponse response, RedirectAttributes redirect) {
        try {
            claims.answer(user, id, claim, answer);
        } catch (Refusal refusal) {
            ClaimView view = views.ofParty(user, id, claim);
            page.fill(user, id, view, ClaimForm.of(view.claim().content()), model);
            model.addAttribute("typedAnswer", answer);
            return formFaults.show(refusal, model, response, ClaimPage.VIEW);
        }
        Flash.success(redirect, "grant.claim.answered.done");
        return back(id, claim);
    }

    static String back(UUID id, UUID claim) {
        return "redirect:/applications/" + id + "/claims/" + claim;
    }
}
