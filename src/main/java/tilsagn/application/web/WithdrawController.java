package tilsagn.application.web;

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
import tilsagn.application.ApplicationStatus;
import tilsagn.application.Applications;
import tilsagn.application.GrantApplication;
import tilsagn.application.Withdrawals;
import tilsagn.call.Calls;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;

/** Taking an application back, and throwing a draft away: a page that says what it means, and a form that must be confirmed. */
@Controller
@RequestMapping("/applications/{id}")
class WithdrawController {

    private static final String WITHDRAW = "application/withdraw";
    private static final String DISCARD = "application/discard";

    private final Applications applications;
    private final Withdrawals withdrawals;
    private final Calls calls;
    private final FormFaults formFaults;

    WithdrawController(Applications applications, Withdrawals withdrawals, Calls calls, FormFaults formFaults) {
        this.applications = applications;
        this.withdrawals = withdrawals;
        this.calls = calls;
        this.formFaults = formFaults;
    }

    @GetMapping("/withdraw")
    String askToWithdraw(@LoggedIn User user, @PathVariable UUID id, Model model) {
        GrantApplication application = fill(user, id, "", model);
        boolean pointless = application.caseNumber() == null || application.status() == ApplicationStatus.WITHDRAWN;
        return pointless ? home(id) : WITHDRAW;
    }

    @PostMapping("/withdraw")
    String withdraw(@LoggedIn User user, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason,
                    @RequestParam(defaultValue = "false") boolean confirmed, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        try {
            withdrawals.withdraw(user, id, reason, confirmed);
        } catch (Refusal refusal) {
            fill(user, id, reason, model);
            return formFaults.show(refusal, model, response, WITHDRAW);
        }
        Flash.success(redirect, "application.withdraw.done");
        return home(id);
    }

    @GetMapping("/discard")
    String askToDiscard(@LoggedIn User user, @PathVariable UUID id, Model model) {
        ApplicationStatus status = fill(user, id, "", model).status();
        return status.isSent() || status == ApplicationStatus.DISCARDED ? home(id) : DISCARD;
    }

    @PostMapping("/discard")
    String discard(@LoggedIn User user, @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean confirmed, Model model,
                   HttpServletResponse response, RedirectAttributes redirect) {
        try {
            withdrawals.discard(user, id, confirmed);
        } catch (Refusal refusal) {
            fill(user, id, "", model);
            return formFaults.show(refusal, model, response, DISCARD);
        }
        Flash.success(redirect, "application.discard.done");
        return "redirect:/applications";
    }

    private GrantApplication fill(User user, UUID id, String reason, Model model) {
        GrantApplication application = applications.draft(user, id);
        model.addAttribute("draft", application);
        model.addAttribute("call", calls.get(application.callId()));
        model.addAttribute("possible", withdrawals.isPossible(application));
        model.addAttribute("reason", reason);
        return application;
    }

    private static String home(UUID id) {
        return "redirect:/applications/" + id;
    }
}
