package tilsagn.call.web;

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
import tilsagn.call.Call;
import tilsagn.call.CallCancellations;
import tilsagn.call.CallPart;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;

/** Calling a call off: the rule, what stands in the way, and the form. */
@Controller
@RequestMapping("/rankings/{slug}/cancellation")
class CancellationController {

    private static final String VIEW = "call/cancellation";

    private final CallDesk desk;
    private final CallCancellations cancellations;
    private final FormFaults formFaults;

    CancellationController(CallDesk desk, CallCancellations cancellations, FormFaults formFaults) {
        this.desk = desk;
        this.cancellations = cancellations;
        this.formFaults = formFaults;
    }

    @GetMapping
    String ask(@LoggedIn User user, @PathVariable String slug, Model model) {
        fill(user, desk.call(user, slug), "", model);
        return VIEW;
    }

    @PostMapping
    String cancel(@LoggedIn User user, @PathVariable String slug, @RequestParam(defaultValue = "") String reason,
                  @RequestParam(defaultValue = "false") boolean confirmed, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        Call call = desk.call(user, slug);
        try {
            cancellations.cancel(user, call.id(), reason, confirmed);
            Flash.success(redirect, "call.cancel.done");
        } catch (Refusal refusal) {
            fill(user, desk.call(user, slug), reason, model);
            return formFaults.show(refusal, model, response, VIEW);
        }
        return "redirect:/rankings/" + slug + "/changes";
    }

    private void fill(User user, Call call, String reason, Model model) {
        desk.fill(user, call, model);
        desk.fillRule(call, CallPart.CANCELLATION, model);
        desk.fillHindrances(call, model);
        model.addAttribute("reasonTyped", reason);
    }
}
