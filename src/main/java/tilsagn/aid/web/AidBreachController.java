package tilsagn.aid.web;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.aid.AidBreach;
import tilsagn.aid.AidBreaches;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;

/** What becomes of an award the party knows of and that does not hold. */
@Controller
class AidBreachController {

    private final AidBreaches breaches;
    private final AidPanel page;

    AidBreachController(AidBreaches breaches, AidPanel page) {
        this.breaches = breaches;
        this.page = page;
    }

    @PostMapping("/cases/{number}/aid/breach")
    String decide(@LoggedIn User user, @PathVariable String number, @RequestParam(required = false) AidBreach.Decision breachDecision,
                  @RequestParam(defaultValue = "") String lowerTo, @RequestParam(defaultValue = "") String breachReasons, Model model,
                  HttpServletResponse response, RedirectAttributes redirect) {
        CaseNumber caseNumber = CaseNumber.parse(number);
        try {
            breaches.decide(user, caseNumber, breachDecision, breachDecision == AidBreach.Decision.LOWER ? Typed.amount("lowerTo", lowerTo) : null, breachReasons);
        } catch (Refusal refusal) {
            model.addAttribute("typedBreach", new Choice(breachDecision, lowerTo, breachReasons));
            return page.refused(user, caseNumber, null, null, refusal, model, response);
        }
        Flash.success(redirect, "aid.breach.done." + breachDecision);
        return "redirect:/cases/" + caseNumber + (breachDecision == AidBreach.Decision.TAKE_BACK ? "/grant/termination" : "/aid");
    }

    /** What was typed. */
    record Choice(AidBreach.Decision decision, String lowerTo, String reasons) {
    }
}
