package tilsagn.correspondence.web;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import tilsagn.account.Role;
import tilsagn.core.Refusal;
import tilsagn.core.web.FormFaults;
import tilsagn.core.web.Languages;
import tilsagn.correspondence.DocumentRequests;

/** The public form by which anybody asks to see documents, on the page of a call and of an award. */
@Controller
class AskForDocumentsController {

    private static final String VIEW = "correspondence/access-ask";
    private static final String SENT = "redirect:/access/sent";

    private final DocumentRequests requests;
    private final FormFaults formFaults;

    AskForDocumentsController(DocumentRequests requests, FormFaults formFaults) {
        this.requests = requests;
        this.formFaults = formFaults;
    }

    /** An auditor reads everything and changes nothing, here as elsewhere; logged out they may ask like anybody. */
    @ModelAttribute("reads")
    boolean reads(HttpServletRequest request) {
        return request.isUserInRole(Role.AUDITOR.name());
    }

    @GetMapping("/calls/{slug}/access")
    String ofCall(@PathVariable String slug, Model model) {
        return show(requests.ofCall(slug), "/calls/" + slug, AskForm.EMPTY, model);
    }

    @PostMapping("/calls/{slug}/access")
    String askOnCall(@PathVariable String slug, AskForm form, Locale language, HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            requests.askOnCall(slug, form.asked(Languages.of(language.getLanguage())), request.getRemoteAddr());
        } catch (Refusal refusal) {
            return formFaults.show(refusal, model, response, show(requests.ofCall(slug), "/calls/" + slug, form, model));
        }
        return SENT;
    }

    @GetMapping("/awards/{id}/access")
    String ofAward(@PathVariable String id, Model model) {
        return show(requests.ofAward(id), "/awards/" + id, AskForm.EMPTY, model);
    }

    @PostMapping("/awards/{id}/access")
    String askOnAward(@PathVariable String id, AskForm form, Locale language, HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            requests.askOnAward(id, form.asked(Languages.of(language.getLanguage())), request.getRemoteAddr());
        } catch (Refusal refusal) {
            return formFaults.show(refusal, model, response, show(requests.ofAward(id), "/awards/" + id, form, model));
        }
        return SENT;
    }

    /** The same for everybody who asked, whatever it was about. */
    @GetMapping("/access/sent")
    String sent() {
        return "correspondence/access-sent";
    }

    private static String show(DocumentRequests.Place place, String home, AskForm form, Model model) {
        model.addAttribute("place", place);
        model.addAttribute("home", home);
        model.addAttribute("form", form);
        return VIEW;
    }
}
