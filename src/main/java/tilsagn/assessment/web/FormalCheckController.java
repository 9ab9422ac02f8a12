package tilsagn.assessment.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
import tilsagn.assessment.AssessmentDesk;
import tilsagn.assessment.CheckedItem;
import tilsagn.assessment.FormalCheck;
import tilsagn.assessment.FormalChecks;
import tilsagn.assessment.FormalCheckView;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;

/** The checklist of the formal check. */
@Controller
@RequestMapping("/cases/{number}/assessment/formal-check")
class FormalCheckController {

    private static final String VIEW = "assessment/formal-check";

    private final FormalChecks formalChecks;
    private final AssessmentDesk desk;
    private final ChecklistFacts facts;
    private final FormFaults faults;

    FormalCheckController(FormalChecks formalChecks, AssessmentDesk desk, ChecklistFacts facts, FormFaults faults) {
        this.formalChecks = formalChecks;
        this.desk = desk;
        this.facts = facts;
        this.faults = faults;
    }

    @GetMapping
    String page(@LoggedIn User user, @PathVariable String number, Model model) {
        FormalCheckView view = fill(user, number, model);
        model.addAttribute("form", FormalCheckForm.of(view));
        return VIEW;
    }

    @PostMapping
    String complete(@LoggedIn User user, @PathVariable String number, @RequestParam Map<String, String> typed, Model model,
        HttpServletResponse response, RedirectAttributes redirect) {
        FormalCheck check = FormalCheckForm.read(typed, desk.checklist(user, CaseNumber.parse(number)));
        try {
            if (check.asks()) {
                formalChecks.keep(user, CaseNumber.parse(number), check);
                return "redirect:/cases/" + number + "/deficiency";
            }
            formalChecks.complete(user, CaseNumber.parse(number), check);
        } catch (Refusal refusal) {
            fill(user, number, model);
            model.addAttribute("form", new HashMap<>(typed));
            return faults.show(refusal, model, response, VIEW);
        }
        Flash.success(redirect, check.outcome() == FormalCheck.Outcome.ADMITTED ? "assessment.formal-check.admitted"
            : "assessment.formal-check.dismissed");
        return "redirect:/cases/" + number + "/assessment";
    }

    private FormalCheckView fill(User user, String number, Model model) {
        FormalCheckView view = desk.formalCheck(user, CaseNumber.parse(number));
        model.addAttribute("number", number);
        model.addAttribute("check", view);
        model.addAttribute("facts", facts.of(view.application(), view.checklist()));
        model.addAttribute("suggested", view.suggestions());
        model.addAttribute("overruled", view.checked().stream().filter(CheckedItem::overrules).map(CheckedItem::item).toList());
        model.addAttribute("answers", List.of("yes", "no"));
        model.addAttribute("outcomes", FormalCheck.Outcome.values());
        return view;
    }
}
