package tilsagn.correspondence.web;

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
import tilsagn.correspondence.LooseRequests;

/** Requests for documents whose case is not found yet. */
@Controller
@RequestMapping("/worklist/access")
class LooseRequestController {

    private static final String VIEW = "correspondence/access-loose";

    private final LooseRequests requests;
    private final FormFaults formFaults;

    LooseRequestController(LooseRequests requests, FormFaults formFaults) {
        this.requests = requests;
        this.formFaults = formFaults;
    }

    @GetMapping
    String list(@LoggedIn User user, Model model) {
        return show(user, null, "", model);
    }

    @PostMapping("/{id}/case")
    String connect(@LoggedIn User user, @PathVariable UUID id, @RequestParam(defaultValue = "") String number, Model model, HttpServletResponse response,
                   RedirectAttributes redirect) {
        return done(user, id, number, () -> requests.connect(user, id, number), "correspondence.access.loose.connected", model, response, redirect);
    }

    @PostMapping("/{id}/refusal")
    String refuse(@LoggedIn User user, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Model model, HttpServletResponse response,
                  RedirectAttributes redirect) {
        return done(user, id, reason, () -> requests.refuse(user, id, reason), "correspondence.access.done", model, response, redirect);
    }

    @PostMapping("/{id}/forwarding")
    String forward(@LoggedIn User user, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Model model, HttpServletResponse response,
                   RedirectAttributes redirect) {
        return done(user, id, reason, () -> requests.forward(user, id, reason), "correspondence.access.done", model, response, redirect);
    }

    private String done(User user, UUID id, String typed, Runnable deed, String told, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        try {
            deed.run();
        } catch (Refusal refusal) {
            return formFaults.show(refusal, model, response, show(user, id, typed, model));
        }
        Flash.success(redirect, told);
        return "redirect:/worklist/access";
    }

    private String show(User user, UUID typedAt, String typed, Model model) {
        model.addAttribute("waiting", requests.of(user));
        model.addAttribute("writes", requests.handles(user));
        model.addAttribute("typedAt", typedAt);
        model.addAttribute("typed", typed);
        return VIEW;
    }
}
