package tilsagn.aid.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.aid.AidDeclarations;
import tilsagn.application.AidType;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;

/** Where the party confirms or adds to what it has declared of earlier aid. */
@Controller
@RequestMapping("/applications/{id}/aid-declaration")
class AidDeclarationController {

    private static final String VIEW = "aid/declaration";

    private final AidDeclarations declarations;
    private final FormFaults faults;

    AidDeclarationController(AidDeclarations declarations, FormFaults faults) {
        this.declarations = declarations;
        this.faults = faults;
    }

    @GetMapping
    String page(@LoggedIn User user, @PathVariable UUID id, Model model) {
        return fill(user, id, DeclarationForm.EMPTY, model);
    }

    /** With {@code addRow} or {@code removeRow} pressed the page comes back with another number of lines, and nothing is sent. */
    @PostMapping
    String answer(@LoggedIn User user, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Model model, HttpServletResponse response,
                  RedirectAttributes redirect) {
        DeclarationForm form = DeclarationForm.sent(sent.toSingleValueMap());
        if (sent.containsKey("addRow") || sent.containsKey("removeRow")) {
            return fill(user, id, form.changed(sent.containsKey("addRow"), sent.getFirst("removeRow")), model);
        }
        try {
            declarations.answer(user, id, form.read());
        } catch (Refusal refusal) {
            return faults.show(refusal, model, response, fill(user, id, form, model));
        }
        Flash.success(redirect, "aid.declare.done");
        return "redirect:/applications/" + id + "/aid-declaration";
    }

    private String fill(User user, UUID id, DeclarationForm form, Model model) {
        model.addAttribute("asking", declarations.asking(user, id));
        model.addAttribute("form", form);
        model.addAttribute("types", AidType.values());
        return VIEW;
    }
}
