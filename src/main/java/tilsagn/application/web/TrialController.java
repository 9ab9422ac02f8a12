package tilsagn.application.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.application.Trials;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.NotFound;
import tilsagn.core.web.Flash;

/** Where staff try out the form of a call that is not open yet. */
@Controller
@RequestMapping("/rankings/{slug}/trial")
class TrialController {

    private final Trials trials;
    private final Calls calls;

    TrialController(Trials trials, Calls calls) {
        this.trials = trials;
        this.calls = calls;
    }

    @GetMapping
    String show(@LoggedIn User user, @PathVariable String slug, Model model) {
        Call call = visible(user, slug);
        model.addAttribute("call", call);
        model.addAttribute("trial", trials.of(user, call.id()).orElse(null));
        model.addAttribute("possible", trials.isPossible(user, call));
        return "application/trial";
    }

    @PostMapping
    String start(@LoggedIn User user, @PathVariable String slug) {
        return "redirect:/applications/" + trials.start(user, visible(user, slug).id()).id();
    }

    @PostMapping("/removal")
    String discard(@LoggedIn User user, @PathVariable String slug, RedirectAttributes redirect) {
        trials.discard(user, visible(user, slug).id());
        Flash.success(redirect, "application.trial.removed");
        return "redirect:/rankings/" + slug + "/trial";
    }

    private Call visible(User user, String slug) {
        Call call = calls.bySlug(slug);
        if (!user.isStaffOf(call.county())) {
            throw new NotFound("call " + slug);
        }
        return call;
    }
}
