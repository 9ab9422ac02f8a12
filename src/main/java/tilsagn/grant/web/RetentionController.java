package tilsagn.grant.web;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tilsagn.account.LoggedIn;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;
import tilsagn.grant.Retentions;
import tilsagn.grant.Retentions.Plan;

/** What has been kept long enough: the dry run, the button, the switch of the nights, and the logs of the rounds and of what was erased. */
@Controller
@RequestMapping("/administration/retention")
class RetentionController {

    private static final String VIEW = "grant/retention";

    private final Retentions retentions;
    private final FormFaults formFaults;

    RetentionController(Retentions retentions, FormFaults formFaults) {
        this.retentions = retentions;
        this.formFaults = formFaults;
    }

    @GetMapping
    String show(@LoggedIn User user, Model model) {
        fill(user, model);
        return VIEW;
    }

    @PostMapping
    String run(@LoggedIn User user, @RequestParam(defaultValue = "0") int seen, @RequestParam(defaultValue = "false") boolean confirmed, Model model,
               HttpServletResponse response, RedirectAttributes redirect) {
        try {
            Flash.success(redirect, "grant.retention.done", retentions.run(user, seen, confirmed));
        } catch (Refusal refusal) {
            fill(user, model);
            return formFaults.show(refusal, model, response, VIEW);
        }
        return "redirect:/administration/retention";
    }

    @PostMapping("/nights")
    String nights(@LoggedIn User user, @RequestParam(defaultValue = "false") boolean run, @RequestParam(defaultValue = "false") boolean approved, Model model,
                  HttpServletResponse response, RedirectAttributes redirect) {
        try {
            retentions.nights(user, run, approved);
        } catch (Refusal refusal) {
            fill(user, model);
            return formFaults.show(refusal, model, response, VIEW);
        }
        Flash.success(redirect, "grant.retention.nights.done." + run);
        return "redirect:/administration/retention";
    }

    private void fill(User user, Model model) {
        List<Plan> plans = retentions.dryRun(user);
        model.addAttribute("plans", plans);
        model.addAttribute("count", plans.stream().map(Plan::due).mapToInt(List::size).sum());
        model.addAttribute("nights", retentions.nights(user));
        model.addAttribute("runs", retentions.runs(user));
        model.addAttribute("log", retentions.log(user));
        model.addAttribute("may", user.has(Role.ADMIN));
    }
}
