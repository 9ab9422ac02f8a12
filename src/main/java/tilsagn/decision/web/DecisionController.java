package tilsagn.decision.web;

import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Bean;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.call.Criterion;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;
import tilsagn.core.web.CasePanel;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;
import tilsagn.decision.CaseDecision;
import tilsagn.decision.CaseDecisions;
import tilsagn.decision.Decisions;

/** The decision panel of a case, and the page where it is decided. */
@Controller
@RequestMapping("/cases/{number}/decision")
class DecisionController {

    private final CaseDecisions desk;
    private final Decisions decisions;
    private final DecisionTexts texts;
    private final FormFaults formFaults;

    DecisionController(CaseDecisions desk, Decisions decisions, DecisionTexts texts, FormFaults formFaults) {
        this.desk = desk;
        this.decisions = decisions;
        this.texts = texts;
        this.formFaults = formFaults;
    }

    @Bean
    static CasePanel decisionPanel() {
        return new CasePanel("decision", "decision", "decision.panel", 40, Set.of());
    }

    @GetMapping
    String overview(@LoggedIn User user, @PathVariable String number, Model model) {
        CaseDecision view = desk.view(user, CaseNumber.parse(number));
        model.addAttribute("desk", view);
        model.addAttribute("awardWarnings", texts.warnings(view));
        return "decision/overview";
    }

    @GetMapping("/decision")
    String form(@LoggedIn User user, @PathVariable String number, Model model) {
        CaseDecision view = desk.view(user, CaseNumber.parse(number));
        fill(view, texts.firstForm(view), model);
        return "decision/decision";
    }

    /** Shows the letter with what was typed; nothing is decided. */
    @PostMapping(path = "/decision", params = "preview")
    String preview(@LoggedIn User user, @PathVariable String number, DecisionForm form, Model model) {
        fill(desk.view(user, CaseNumber.parse(number)), form, model);
        return "decision/decision";
    }

    @PostMapping(path = "/decision", params = "!preview")
    String decide(@LoggedIn User user, @PathVariable String number, DecisionForm form, Model model, HttpServletResponse response,
                  RedirectAttributes redirect) {
        CaseNumber caseNumber = CaseNumber.parse(number);
        try {
            decisions.decide(user, caseNumber, form.kroner(), form.reasons(), form.conditions());
        } catch (Refusal refusal) {
            fill(desk.view(user, caseNumber), form, model);
            return formFaults.show(refusal, model, response, "decision/decision");
        }
        Flash.success(redirect, "decision.decided.done", caseNumber.value());
        return "redirect:/cases/" + caseNumber + "/decision";
    }

    private void fill(CaseDecision view, DecisionForm form, Model model) {
        model.addAttribute("desk", view);
        model.addAttribute("form", form);
        model.addAttribute("awardWarnings", texts.warnings(view));
        model.addAttribute("criterionNames", view.call().criteria().stream()
            .collect(Collectors.toMap(Criterion::code, criterion -> criterion.name(LocaleContextHolder.getLocale()))));
        model.addAttribute("letterLanguage", DecisionTexts.languageOf(view).toLanguageTag());
        model.addAttribute("letter", texts.preview(view, form));
    }
}
