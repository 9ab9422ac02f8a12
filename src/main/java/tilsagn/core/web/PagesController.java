package tilsagn.core.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** The pages that belong to no room: login, language, statements. */
@Controller
class PagesController {

    private final List<LoginHints> hints;
    private final LocaleResolver languages;

    PagesController(ObjectProvider<LoginHints> hints, LocaleResolver languages) {
        this.hints = hints.orderedStream().toList();
        this.languages = languages;
    }

    @GetMapping("/login")
    String login(Model model, @RequestParam(required = false) String error) {
        model.addAttribute("demoPeople", hints.stream().flatMap(hint -> hint.people().stream()).toList());
        model.addAttribute("loginFailed", error != null);
        return "core/login";
    }

    /** Where each role's day begins. */
    @GetMapping("/home")
    String home(Authentication authentication) {
        boolean applicant = authentication.getAuthorities().stream().anyMatch(role -> "ROLE_APPLICANT".equals(role.getAuthority()));
        return applicant ? "redirect:/applications" : "redirect:/worklist";
    }

    @PostMapping("/language")
    String language(@RequestParam(name = "to", defaultValue = "nb") String to, HttpServletRequest request, HttpServletResponse response) {
        languages.setLocale(request, response, Languages.of(to));
        return "redirect:" + ReturnPath.of(request);
    }

    @GetMapping("/accessibility")
    String accessibility() {
        return "core/accessibility";
    }

    @GetMapping("/privacy")
    String privacy() {
        return "core/privacy";
    }
}
