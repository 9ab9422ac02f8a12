package tilsagn.correspondence.web;

import java.util.Arrays;

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
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;
import tilsagn.correspondence.MergeField;
import tilsagn.correspondence.MessageTemplate;
import tilsagn.correspondence.MessageTemplates;

/** Where a county keeps its templates for messages. */
@Controller
@RequestMapping("/cases/templates")
class TemplatesController {

    private static final String LIST = "redirect:/cases/templates";

    private final MessageTemplates templates;
    private final FormFaults faults;

    TemplatesController(MessageTemplates templates, FormFaults faults) {
        this.templates = templates;
        this.faults = faults;
    }

    /** @param edit the template to change, or {@code null} for the list with room for a new one */
    @GetMapping
    String list(@LoggedIn User user, @RequestParam(required = false) Long edit, Model model) {
        return show(user, edit, edit == null ? new MessageTemplate.Content("", "", "") : templates.get(user, edit).content(), model);
    }

    @PostMapping
    String write(@LoggedIn User user, @RequestParam(required = false) Long edit, @RequestParam(defaultValue = "") String name,
                 @RequestParam(defaultValue = "") String textNb, @RequestParam(defaultValue = "") String textNn, Model model,
                 HttpServletResponse response, RedirectAttributes redirect) {
        MessageTemplate.Content content = new MessageTemplate.Content(name, textNb, textNn);
        try {
            templates.write(user, edit, content);
        } catch (Refusal refusal) {
            return faults.show(refusal, model, response, show(user, edit, content, model));
        }
        Flash.success(redirect, "correspondence.template.saved");
        return LIST;
    }

    @PostMapping("/{id}/remove")
    String remove(@LoggedIn User user, @PathVariable long id, RedirectAttributes redirect) {
        templates.remove(user, id);
        Flash.success(redirect, "correspondence.template.removed");
        return LIST;
    }

    private String show(User user, Long edit, MessageTemplate.Content content, Model model) {
        model.addAttribute("templates", templates.of(user));
        model.addAttribute("mayKeep", templates.mayKeep(user));
        model.addAttribute("edit", edit);
        model.addAttribute("form", content);
        model.addAttribute("fields", Arrays.asList(MergeField.values()));
        return "correspondence/templates";
    }
}
