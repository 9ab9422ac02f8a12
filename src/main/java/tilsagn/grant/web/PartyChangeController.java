package tilsagn.grant.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.application.CostCategory;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;
import tilsagn.grant.ChangeKind;
import tilsagn.grant.PartyChanges;

/** Changes as the party meets them: what counts today, what it has asked for, and the form to ask. */
@Controller
@RequestMapping("/applications/{id}/changes")
class PartyChangeController {

    private static final String VIEW = "grant/party-changes";

    private final PartyChanges changes;
    private final FormFaults formFaults;

    PartyChangeController(PartyChanges changes, FormFaults formFaults) {
        this.changes = changes;
        this.formFaults = formFaults;
    }

    @GetMapping
    String show(@LoggedIn User user, @PathVariable UUID id, Model model) {
        fill(user, id, null, model);
        return VIEW;
    }

    @PostMapping
    String ask(@LoggedIn User user, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Model model, HttpServletResponse response,
               RedirectAttributes redirect) {
        ChangeForm form = new ChangeForm(sent);
        try {
            changes.ask(user, id, form.wish());
        } catch (Refusal refusal) {
            fill(user, id, form, model);
            return formFaults.show(refusal, model, response, VIEW);
        }
        Flash.success(redirect, "grant.change.asked-done");
        return "redirect:/applications/" + id + "/changes";
    }

    @PostMapping("/{change}/withdrawal")
    String withdraw(@LoggedIn User user, @PathVariable UUID id, @PathVariable UUID change, Model model, HttpServletResponse response,
                    RedirectAttributes redirect) {
        try {
            changes.withdraw(user, id, change);
        } catch (Refusal refusal) {
            fill(user, id, null, model);
            return formFaults.show(refusal, model, response, VIEW);
        }
        Flash.success(redirect, "grant.change.withdrawn-done");
        return "redirect:/applications/" + id + "/changes";
    }

    private void fill(User user, UUID id, ChangeForm form, Model model) {
        PartyChanges.View view = changes.view(user, id);
        model.addAttribute("view", view);
        model.addAttribute("form", form == null ? ChangeForm.of(view.plan()) : form);
        model.addAttribute("plans", PlanColumns.of(view.versions(), view.today()));
        model.addAttribute("changeKinds", ChangeKind.values());
        model.addAttribute("categories", CostCategory.values());
    }
}
