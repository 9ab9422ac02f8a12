package tilsagn.grant.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Bean;
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
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;
import tilsagn.core.web.CasePanel;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;
import tilsagn.core.web.TypedDay;
import tilsagn.grant.ChangeDecision;
import tilsagn.grant.ChangeDecision.Verdict;
import tilsagn.grant.ChangeRequest;
import tilsagn.grant.ChangeRequests;

/** Changes of a grant as the county handles them: the plans side by side, the adviser's assessment, the manager's answer. */
@Controller
@RequestMapping("/cases/{number}/grant/changes")
class CaseChangeController {

    private static final String VIEW = "grant/changes";

    private final ChangeRequests changes;
    private final FormFaults formFaults;

    CaseChangeController(ChangeRequests changes, FormFaults formFaults) {
        this.changes = changes;
        this.formFaults = formFaults;
    }

    @Bean
    static CasePanel changesPanel() {
        return new CasePanel("grant-changes", "grant/changes", "grant.change.panel", 48, Set.of());
    }

    @GetMapping
    String show(@LoggedIn User user, @PathVariable String number, Model model) {
        fill(user, CaseNumber.parse(number), new Typed("", "", "", "", ""), model);
        return VIEW;
    }

    @PostMapping("/{change}/assessment")
    String prepare(@LoggedIn User user, @PathVariable String number, @PathVariable UUID change, @RequestParam(defaultValue = "") String approve,
                   @RequestParam(defaultValue = "") String assessment, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        CaseNumber caseNumber = CaseNumber.parse(number);
        try {
            changes.prepare(user, caseNumber, change, approve.isEmpty() ? null : Boolean.valueOf(approve), assessment);
        } catch (Refusal refusal) {
            fill(user, caseNumber, new Typed(approve, assessment, "", "", ""), model);
            return formFaults.show(refusal, model, response, VIEW);
        }
        Flash.success(redirect, "grant.change.prepared-done");
        return "redirect:/cases/" + caseNumber + "/grant/changes";
    }

    @PostMapping("/{change}/decision")
    String decide(@LoggedIn User user, @PathVariable String number, @PathVariable UUID change, @RequestParam(defaultValue = "") String verdict,
                  @RequestParam(defaultValue = "") String answer, @RequestParam(defaultValue = "") String inForceFrom, Model model,
                  HttpServletResponse response, RedirectAttributes redirect) {
        CaseNumber caseNumber = CaseNumber.parse(number);
        Verdict chosen = Arrays.stream(Verdict.values()).filter(one -> one.name().equals(verdict)).findFirst().orElse(null);
        try {
            LocalDate day = chosen == Verdict.APPROVED ? TypedDay.read(inForceFrom) : null;
            changes.decide(user, caseNumber, change, new ChangeDecision(chosen, answer, day));
        } catch (Refusal refusal) {
            fill(user, caseNumber, new Typed("", "", verdict, answer, inForceFrom), model);
            return formFaults.show(refusal, model, response, VIEW);
        }
        Flash.success(redirect, "grant.change.done." + chosen);
        return "redirect:/cases/" + caseNumber + "/grant/changes";
    }

    private void fill(User user, CaseNumber number, Typed form, Model model) {
        ChangeRequests.View view = changes.view(user, number).orElse(null);
        ChangeRequest open = view == null ? null : view.open();
        model.addAttribute("number", number);
        model.addAttribute("view", view);
        model.addAttribute("open", open);
        model.addAttribute("plans", view == null ? null : PlanColumns.of(view.versions(), view.today()));
        model.addAttribute("compared", open == null ? null : ChangeComparison.of(view.version(open.basedOn()), open.wish(), view.terms()));
        model.addAttribute("form", form.verdict().isEmpty() && view != null && form.inForceFrom().isEmpty() ? form.from(view.today()) : form);
        model.addAttribute("verdicts", Verdict.values());
    }

    /** What was typed. */
    record Typed(String approve, String assessment, String verdict, String answer, String inForceFrom) {

        Typed from(LocalDate day) {
            return new Typed(approve, assessment, verdict, answer, day.toString());
        }
    }
}
