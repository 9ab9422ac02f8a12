package tilsagn.core.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** The pages that belong to no room: language, statements. */
@Controller
class PagesController {

    private final LocaleResolver languages;
    private final ApplicationEventPublisher events;

    PagesController(LocaleResolver languages, ApplicationEventPublisher events) {
        this.languages = languages;
        this.events = events;
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
        events.publishEvent(new Languages.Chosen(Languages.of(to)));
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
