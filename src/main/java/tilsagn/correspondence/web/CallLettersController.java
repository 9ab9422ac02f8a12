package tilsagn.correspondence.web;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tilsagn.account.User;
import tilsagn.account.LoggedIn;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;
import tilsagn.correspondence.LetterDesk;
import tilsagn.correspondence.LetterReleases;

/** The decision letters of a call: the delivery log, and the release of those that are held. */
@Controller
@RequestMapping("/rankings/{slug}/letters")
class CallLettersController {

    private static final String VIEW = "correspondence/call-letters";

    private final LetterDesk desk;
    private final LetterReleases releases;
    private final Calls calls;
    private final FormFaults faults;

    CallLettersController(LetterDesk desk, LetterReleases releases, Calls calls, FormFaults faults) {
        this.desk = desk;
        this.releases = releases;
        this.calls = calls;
        this.faults = faults;
    }

    @GetMapping
    String letters(@LoggedIn User user, @PathVariable String slug, @RequestParam(required = false) String after, Model model) {
        model.addAttribute("desk", desk.of(user, calls.bySlug(slug), after));
        return VIEW;
    }

    /** Orders the release; a second click joins the first. */
    @PostMapping
    String release(@LoggedIn User user, @PathVariable String slug, @RequestParam(defaultValue = "false") boolean seen, Model model,
                   HttpServletResponse response, RedirectAttributes redirect) {
        Call call = calls.bySlug(slug);
        try {
            if (!seen) {
                throw Refusal.onField("seen", "correspondence.release.seen.needed");
            }
            releases.order(user, call);
        } catch (Refusal refusal) {
            model.addAttribute("desk", desk.of(user, call, null));
            return faults.show(refusal, model, response, VIEW);
        }
        Flash.success(redirect, "correspondence.release.ordered");
        return "redirect:/rankings/" + slug + "/letters";
    }
}
