package tilsagn.decision.web;

import java.util.function.Consumer;

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
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;
import tilsagn.decision.CaseDecision;
import tilsagn.decision.CaseDecisions;
import tilsagn.decision.DecisionBody;
import tilsagn.decision.Turns;

/** The page where a case is sent another way than to its decision: back, up, or called in. */
@Controller
@RequestMapping("/cases/{number}/decision/turn")
class TurnController {

    private static final String VIEW = "decision/turn";

    private final CaseDecisions desk;
    private final Turns turns;
    private final FormFaults formFaults;

    TurnController(CaseDecisions desk, Turns turns, FormFaults formFaults) {
        this.desk = desk;
        this.turns = turns;
        this.formFaults = formFaults;
    }

    @GetMapping
    String form(@LoggedIn User user, @PathVariable String number, Model model) {
        fill(desk.view(user, CaseNumber.parse(number)), "", model);
        return VIEW;
    }

    /** @param way {@code MANAGER}, {@code ADVISOR}, {@code IN}, or the body to lift it to */
    @PostMapping
    String turn(@LoggedIn User user, @PathVariable String number, @RequestParam(defaultValue = "") String way,
                @RequestParam(defaultValue = "") String reason, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        CaseNumber caseNumber = CaseNumber.parse(number);
        CaseDecision view = desk.view(user, caseNumber);
        try {
            verb(user, way, reason).accept(caseNumber);
        } catch (Refusal refusal) {
            fill(view, reason, model);
            model.addAttribute("way", way);
            return formFaults.show(refusal, model, response, VIEW);
        }
        Flash.success(redirect, "decision.turn.done", caseNumber.value());
        return "redirect:/cases/" + caseNumber + "/decision";
    }

    private Consumer<CaseNumber> verb(User user, String way, String reason) {
        return switch (way) {
            case "MANAGER", "ADVISOR" -> number -> turns.giveBack(user, number, "ADVISOR".equals(way), reason);
            case "IN" -> number -> turns.callIn(user, number, reason);
            case "CHIEF_EXECUTIVE", "STANDING_COMMITTEE", "CABINET_MEMBER", "COUNTY_CABINET" ->
                number -> turns.lift(user, number, DecisionBody.valueOf(way), reason);
            default -> throw Refusal.onField("way", "decision.turn.way-missing");
        };
    }

    private static void fill(CaseDecision view, String reason, Model model) {
        model.addAttribute("desk", view);
        model.addAttribute("typedReason", reason);
    }
}
