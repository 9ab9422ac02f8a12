package tilsagn.aid.web;

import java.util.Arrays;
import java.util.Set;

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
import tilsagn.aid.AidBasis;
import tilsagn.aid.AidDeclarations;
import tilsagn.aid.AidDesk;
import tilsagn.aid.AidRegistrations;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;
import tilsagn.core.web.CasePanel;
import tilsagn.core.web.Flash;
import tilsagn.core.web.TypedDay;
import tilsagn.decision.TakenBackAwards;

/** The state-aid panel of a case. */
@Controller
@RequestMapping("/cases/{number}/aid")
class AidController {

    private final AidDesk desk;
    private final AidRegistrations registrations;
    private final AidDeclarations declarations;
    private final TakenBackAwards takenBack;
    private final AidPanel page;

    AidController(AidDesk desk, AidRegistrations registrations, AidDeclarations declarations, TakenBackAwards takenBack, AidPanel page) {
        this.declarations = declarations;
        this.desk = desk;
        this.registrations = registrations;
        this.takenBack = takenBack;
        this.page = page;
    }

    @Bean
    static CasePanel aidCasePanel() {
        return new CasePanel("aid", "aid", "aid.panel", 38, Set.of());
    }

    /** @param basis chosen to be assessed; the form asks what this basis asks */
    @GetMapping({"", "/case"})
    String panel(@LoggedIn User user, @PathVariable String number, @RequestParam(defaultValue = "") String basis, Model model) {
        AidBasis chosen = Arrays.stream(AidBasis.values()).filter(one -> one.name().equals(basis)).findFirst().orElse(null);
        return page.first(user, CaseNumber.parse(number), chosen, model);
    }

    @PostMapping("/assessment")
    String assess(@LoggedIn User user, @PathVariable String number, AidForm form, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        CaseNumber caseNumber = CaseNumber.parse(number);
        try {
            desk.assess(user, caseNumber, form.read());
        } catch (Refusal refusal) {
            return page.refused(user, caseNumber, form, null, refusal, model, response);
        }
        Flash.success(redirect, "aid.assessed.done");
        return "redirect:/cases/" + caseNumber + "/aid";
    }

    @PostMapping("/entries")
    String enter(@LoggedIn User user, @PathVariable String number, EntryForm form, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        CaseNumber caseNumber = CaseNumber.parse(number);
        try {
            desk.enter(user, caseNumber, form.read());
        } catch (Refusal refusal) {
            return page.refused(user, caseNumber, null, form, refusal, model, response);
        }
        Flash.success(redirect, "aid.entered.done");
        return "redirect:/cases/" + caseNumber + "/aid";
    }

    /** Leaves a line out with a reason, or counts it again. */
    @PostMapping("/lines/{key}")
    String line(@LoggedIn User user, @PathVariable String number, @PathVariable String key, @RequestParam(defaultValue = "") String reason,
                @RequestParam(required = false) String again, Model model, HttpServletResponse response) {
        CaseNumber caseNumber = CaseNumber.parse(number);
        try {
            if (again == null) {
                desk.setAside(user, caseNumber, key, reason);
            } else {
                desk.countAgain(user, caseNumber, key);
            }
        } catch (Refusal refusal) {
            return page.refused(user, caseNumber, null, null, refusal, model, response);
        }
        return "redirect:/cases/" + caseNumber + "/aid";
    }

    /** The body that decided takes its decision back, because the letter can never go out as it is. */
    @PostMapping("/take-back")
    String takeBack(@LoggedIn User user, @PathVariable String number, @RequestParam(defaultValue = "") String reason, Model model, HttpServletResponse response,
                    RedirectAttributes redirect) {
        CaseNumber caseNumber = CaseNumber.parse(number);
        try {
            takenBack.takeBack(user, caseNumber, reason);
        } catch (Refusal refusal) {
            model.addAttribute("typedReason", reason);
            return page.refused(user, caseNumber, null, null, refusal, model, response);
        }
        Flash.success(redirect, "aid.take-back.done", caseNumber.value());
        return "redirect:/cases/" + caseNumber + "/aid";
    }

    /** Asks the party to confirm or add to what it has declared. */
    @PostMapping("/question")
    String ask(@LoggedIn User user, @PathVariable String number, @RequestParam(defaultValue = "") String message, Model model, HttpServletResponse response,
               RedirectAttributes redirect) {
        CaseNumber caseNumber = CaseNumber.parse(number);
        try {
            declarations.ask(user, caseNumber, message);
        } catch (Refusal refusal) {
            model.addAttribute("typedMessage", message);
            return page.refused(user, caseNumber, null, null, refusal, model, response);
        }
        Flash.success(redirect, "aid.ask.done");
        return "redirect:/cases/" + caseNumber + "/aid";
    }

    @PostMapping("/registration")
    String register(@LoggedIn User user, @PathVariable String number, @RequestParam(defaultValue = "") String reference,
                    @RequestParam(defaultValue = "") String registeredOn, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        CaseNumber caseNumber = CaseNumber.parse(number);
        try {
            registrations.register(user, caseNumber, reference, TypedDay.read(registeredOn));
        } catch (Refusal refusal) {
            model.addAttribute("typedReference", reference);
            model.addAttribute("typedDay", registeredOn);
            return page.refused(user, caseNumber, null, null, refusal, model, response);
        }
        Flash.success(redirect, "aid.registered.done", caseNumber.value());
        return "redirect:/cases/" + caseNumber + "/aid";
    }
}
