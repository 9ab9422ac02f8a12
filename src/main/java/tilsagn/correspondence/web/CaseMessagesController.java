package tilsagn.correspondence.web;

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
import tilsagn.correspondence.CaseMessages;

/** The county's side of the messages on a case: a panel of its own. */
@Controller
@RequestMapping("/cases/{number}/messages")
class CaseMessagesController {

    private static final String VIEW = "correspondence/messages";

    private final CaseMessages messages;
    private final FormFaults formFaults;

    CaseMessagesController(CaseMessages messages, FormFaults formFaults) {
        this.messages = messages;
        this.formFaults = formFaults;
    }

    @GetMapping
    String thread(@LoggedIn User user, @PathVariable String number, Model model) {
        return show(user, number, "", model);
    }

    @PostMapping
    String write(@LoggedIn User user, @PathVariable String number, @RequestParam(defaultValue = "") String message, Model model,
                 HttpServletResponse response, RedirectAttributes redirect) {
        try {
            messages.writeAsStaff(user, CaseNumber.parse(number), message);
        } catch (Refusal refusal) {
            return formFaults.show(refusal, model, response, show(user, number, message, model));
        }
        Flash.success(redirect, "correspondence.messages.sent");
        return "redirect:/cases/" + number + "/messages";
    }

    private String show(User user, String number, String typed, Model model) {
        model.addAttribute("thread", messages.openAsStaff(user, CaseNumber.parse(number)));
        model.addAttribute("number", number);
        model.addAttribute("typed", typed);
        model.addAttribute("side", "COUNTY");
        return VIEW;
    }
}
