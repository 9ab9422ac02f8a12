package tilsagn.correspondence.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tilsagn.account.Role;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;
import tilsagn.correspondence.DocumentRequests;
import tilsagn.document.Downloads;

/** A request as whoever asked sees it, by the link in the e-mail: how it stands, what was given, and the appeal. That it was opened is noted. */
@Controller
@RequestMapping("/access/{token}")
class DocumentRequestController {

    private static final String VIEW = "correspondence/access-page";

    private final DocumentRequests requests;
    private final FormFaults formFaults;

    DocumentRequestController(DocumentRequests requests, FormFaults formFaults) {
        this.requests = requests;
        this.formFaults = formFaults;
    }

    /** An auditor only looks. */
    @ModelAttribute("reads")
    boolean reads(HttpServletRequest request) {
        return request.isUserInRole(Role.AUDITOR.name());
    }

    @GetMapping
    String show(@PathVariable String token, Model model) {
        return show(token, "", model);
    }

    @GetMapping("/documents/{position}")
    ResponseEntity<Resource> document(@PathVariable String token, @PathVariable int position) {
        DocumentRequests.Given given = requests.given(token, position);
        return Downloads.attachment(given.paper().fileName(), given.paper().contentType(), given.paper().bytes(), given.content());
    }

    @PostMapping("/appeal")
    String appeal(@PathVariable String token, @RequestParam(defaultValue = "") String words, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        try {
            requests.appeal(token, words);
        } catch (Refusal refusal) {
            return formFaults.show(refusal, model, response, show(token, words, model));
        }
        Flash.success(redirect, "correspondence.access.appeal.sent");
        return "redirect:/access/" + token;
    }

    private String show(String token, String words, Model model) {
        model.addAttribute("opened", requests.open(token));
        model.addAttribute("token", token);
        model.addAttribute("words", words);
        return VIEW;
    }
}
