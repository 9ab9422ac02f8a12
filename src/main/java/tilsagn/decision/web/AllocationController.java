package tilsagn.decision.web;

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
import tilsagn.decision.Allocations;
import tilsagn.decision.CaseDecision;
import tilsagn.decision.CaseDecisions;

/** The allocation of one case: the proposal, and sending it to whoever decides. */
@Controller
@RequestMapping("/cases/{number}/decision/allocation")
class AllocationController {

    private static final String VIEW = "decision/allocation";

    private final CaseDecisions desk;
    private final Allocations allocations;
    private final FormFaults formFaults;

    AllocationController(CaseDecisions desk, Allocations allocations, FormFaults formFaults) {
        this.desk = desk;
        this.allocations = allocations;
        this.formFaults = formFaults;
    }

    @GetMapping
    String form(@LoggedIn User user, @PathVariable String number, Model model) {
        CaseDecision view = desk.view(user, CaseNumber.parse(number));
        fill(view, firstForm(view), model);
        return VIEW;
    }

    /** Proposes; with {@code send} pressed it proposes and sends to decision. */
    @PostMapping
    String save(@LoggedIn User user, @PathVariable String number, ProposalForm form, @RequestParam(required = false) String send, Model model,
                HttpServletResponse response, RedirectAttributes redirect) {
        CaseNumber caseNumber = CaseNumber.parse(number);
        try {
            allocations.propose(user, caseNumber, form.kroner(), form.reason());
            allocations.callPrinciple(user, caseNumber, form.isPrinciple());
            if (send != null) {
                allocations.sendToDecision(user, caseNumber);
            }
        } catch (Refusal refusal) {
            fill(desk.view(user, caseNumber), form, model);
            return formFaults.show(refusal, model, response, VIEW);
        }
        Flash.success(redirect, send == null ? "decision.proposed.done" : "decision.sent.done", caseNumber.value());
        return "redirect:/cases/" + caseNumber + "/decision" + (send == null ? "/allocation" : "");
    }

    private static ProposalForm firstForm(CaseDecision view) {
        String amount = view.suggestion() == null ? "" : view.suggestion().digits();
        return new ProposalForm(amount, view.decision() == null ? "" : view.decision().proposalReason(),
            view.decision() != null && view.decision().route().isPrinciple());
    }

    private static void fill(CaseDecision view, ProposalForm form, Model model) {
        model.addAttribute("desk", view);
        model.addAttribute("form", form);
    }
}
