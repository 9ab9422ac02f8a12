package tilsagn.correspondence.web;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tilsagn.account.Language;
import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;
import tilsagn.correspondence.CaseMessages;
import tilsagn.correspondence.MessageTemplates;
import tilsagn.correspondence.MessageThread;

/** The county's side of the messages on a case: a panel of its own, with the county's templates at hand. */
@Controller
@RequestMapping("/cases/{number}/messages")
class CaseMessagesController {

    private static final String VIEW = "correspondence/messages";

    private final CaseMessages messages;
    private final MessageTemplates templates;
    private final FormFaults formFaults;

    CaseMessagesController(CaseMessages messages, MessageTemplates templates, FormFaults formFaults) {
        this.messages = messages;
        this.templates = templates;
        this.formFaults = formFaults;
    }

    @GetMapping
    String thread(@LoggedIn User user, @PathVariable String number, Model model) {
        return show(user, number, "", TemplateChoice.NONE, model);
    }

    /**
     * The text of a template, filled in behind what is written already, to be read and changed before it is sent. Keeps nothing.
     *
     * @param choice which template, in which standard, with which day for the answer
     */
    @PostMapping("/template")
    String fill(@LoggedIn User user, @PathVariable String number, TemplateChoice choice, @RequestParam(defaultValue = "") String message, Model model,
                HttpServletResponse response) {
        try {
            String text = templates.filled(user, CaseNumber.parse(number), choice.wanted(), choice.standard(), choice.day());
            return show(user, number, message.isBlank() ? text : message.stripTrailing() + "\n\n" + text, choice, model);
        } catch (Refusal refusal) {
            return formFaults.show(refusal, model, response, show(user, number, message, choice, model));
        }
    }

    @PostMapping
    String write(@LoggedIn User user, @PathVariable String number, @RequestParam(defaultValue = "") String message, Model model,
                 HttpServletResponse response, RedirectAttributes redirect) {
        try {
            messages.writeAsStaff(user, CaseNumber.parse(number), message);
        } catch (Refusal refusal) {
            return formFaults.show(refusal, model, response, show(user, number, message, TemplateChoice.NONE, model));
        }
        Flash.success(redirect, "correspondence.messages.sent");
        return "redirect:/cases/" + number + "/messages";
    }

    private String show(User user, String number, String typed, TemplateChoice choice, Model model) {
        MessageThread thread = messages.openAsStaff(user, CaseNumber.parse(number));
        model.addAttribute("thread", thread);
        model.addAttribute("templates", thread.mayWrite() ? templates.of(user) : List.of());
        model.addAttribute("choice", choice);
        model.addAttribute("standards", Language.values());
        model.addAttribute("chosenStandard", choice.standard() == null ? thread.application().language() : choice.standard());
        model.addAttribute("number", number);
        model.addAttribute("typed", typed);
        model.addAttribute("side", "COUNTY");
        return VIEW;
    }
}
