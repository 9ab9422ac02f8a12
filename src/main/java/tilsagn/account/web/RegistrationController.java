package tilsagn.account.web;

import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tilsagn.account.NewRegistration;
import tilsagn.account.Registrations;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;
import tilsagn.core.web.Languages;
import tilsagn.core.web.ReturnPath;

/** Registering, and confirming the address. A link alone changes nothing: mail scanners open links, people press buttons. */
@Controller
@RequestMapping("/register")
class RegistrationController {

    private static final Map<String, String> LANGUAGES = LanguageChoice.ALL;

    private final Registrations registrations;
    private final FormFaults formFaults;

    RegistrationController(Registrations registrations, FormFaults formFaults) {
        this.registrations = registrations;
        this.formFaults = formFaults;
    }

    @ModelAttribute("languages")
    Map<String, String> languages() {
        return LANGUAGES;
    }

    @GetMapping
    String form(@RequestParam(required = false) String back, Model model) {
        model.addAttribute("form", new RegistrationForm("", "", LocaleContextHolder.getLocale().getLanguage()));
        model.addAttribute("back", ReturnPath.carried(back));
        return "account/register";
    }

    @PostMapping
    String register(HttpServletRequest request, HttpServletResponse response, RegistrationForm form,
                    @RequestParam(defaultValue = "") String password, @RequestParam(required = false) String back, Model model) {
        String carried = ReturnPath.carried(back);
        try {
            UUID begun = registrations.register(new NewRegistration(form.name(), form.email(), password, Languages.of(form.language()), carried),
                request.getRemoteAddr());
            WaitingAddress.begun(request, form.email().strip(), begun);
        } catch (Refusal refusal) {
            model.addAttribute("form", form);
            model.addAttribute("back", carried);
            return formFaults.show(refusal, model, response, "account/register");
        }
        return "redirect:/register/sent";
    }

    @GetMapping("/sent")
    String sent(HttpServletRequest request, Model model) {
        String email = WaitingAddress.of(request);
        model.addAttribute("email", email);
        return email == null ? "redirect:/register" : "account/register-sent";
    }

    @PostMapping("/again")
    String again(HttpServletRequest request, RedirectAttributes redirect) {
        String email = WaitingAddress.of(request);
        if (email == null) {
            return "redirect:/register";
        }
        registrations.sendAgain(email, request.getRemoteAddr());
        Flash.success(redirect, "account.register.again.done");
        return "redirect:/register/sent";
    }

    @GetMapping("/confirm/{token}")
    String look(@PathVariable String token, HttpServletRequest request, Model model) {
        Registrations.Waiting waiting = registrations.waiting(token);
        model.addAttribute("waiting", waiting);
        model.addAttribute("token", token);
        model.addAttribute("elsewhere", !waiting.id().equals(WaitingAddress.begunHere(request)));
        return "account/confirm";
    }

    @PostMapping("/confirm/{token}")
    String confirm(@PathVariable String token, @RequestParam(defaultValue = "") String password, HttpServletRequest request,
                   HttpServletResponse response, Model model, RedirectAttributes redirect) {
        Registrations.Waiting person;
        try {
            person = registrations.confirm(token, WaitingAddress.begunHere(request), password);
        } catch (Refusal refusal) {
            return formFaults.show(refusal, model, response, look(token, request, model));
        }
        WaitingAddress.clear(request);
        Flash.success(redirect, "account.confirmed");
        redirect.addFlashAttribute("loginName", person.email());
        if (person.returnPath() != null) {
            redirect.addAttribute(SignedIn.BACK, person.returnPath());
        }
        return "redirect:/login";
    }
}
