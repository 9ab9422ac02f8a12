package tilsagn.account.web;

import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tilsagn.account.Accounts;
import tilsagn.account.LoggedIn;
import tilsagn.account.Organisations;
import tilsagn.account.Profiles;
import tilsagn.account.Role;
import tilsagn.account.SecondFactors;
import tilsagn.account.User;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;
import tilsagn.core.web.Languages;

/** One's own page: name, address, language, password, and the way to second factor and organisations. */
@Controller
@RequestMapping("/account")
class AccountController {

    private final Profiles profiles;
    private final Accounts accounts;
    private final SecondFactors secondFactors;
    private final Organisations organisations;
    private final SignedIn signedIn;
    private final LocaleResolver languages;
    private final FormFaults formFaults;

    AccountController(Profiles profiles, Accounts accounts, SecondFactors secondFactors, Organisations organisations, SignedIn signedIn,
                      LocaleResolver languages, FormFaults formFaults) {
        this.profiles = profiles;
        this.accounts = accounts;
        this.secondFactors = secondFactors;
        this.organisations = organisations;
        this.signedIn = signedIn;
        this.languages = languages;
        this.formFaults = formFaults;
    }

    @GetMapping
    String page(@LoggedIn User user, Model model) {
        return page(user, user.name(), "", model);
    }

    @PostMapping("/name")
    String rename(@LoggedIn User user, @RequestParam(defaultValue = "") String name, HttpServletRequest request, HttpServletResponse response,
                  Model model, RedirectAttributes redirect) {
        return tried(() -> {
            signedIn.keep(request, response, profiles.rename(user, name));
            return done(redirect, "account.name.done");
        }, user, name, "", model, response);
    }

    @PostMapping("/email")
    String requestEmail(@LoggedIn User user, @RequestParam(defaultValue = "") String email, @RequestParam(defaultValue = "") String emailPassword,
                        HttpServletResponse response, Model model, RedirectAttributes redirect) {
        return tried(() -> {
            profiles.requestEmail(user, email, emailPassword);
            return done(redirect, "account.email.sent", email.strip());
        }, user, user.name(), email, model, response);
    }

    @PostMapping("/password")
    String changePassword(@LoggedIn User user, @RequestParam(defaultValue = "") String current, @RequestParam(defaultValue = "") String password,
                          HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes redirect) {
        return tried(() -> {
            User changed = profiles.changePassword(user, current, password);
            request.getSession();
            request.changeSessionId();
            signedIn.keep(request, response, changed);
            return done(redirect, "account.password.done");
        }, user, user.name(), "", model, response);
    }

    @PostMapping("/language")
    String chooseLanguage(@LoggedIn User user, @RequestParam(defaultValue = "nb") String language, HttpServletRequest request,
                          HttpServletResponse response, RedirectAttributes redirect) {
        signedIn.keep(request, response, accounts.chooseLanguage(user, Languages.of(language)));
        languages.setLocale(request, response, Languages.of(language));
        return done(redirect, "account.language.done");
    }

    @GetMapping("/email/{token}")
    String lookEmail(@LoggedIn User user, @PathVariable String token, Model model) {
        model.addAttribute("email", profiles.newEmail(user, token));
        model.addAttribute("token", token);
        return "account/confirm-email";
    }

    @PostMapping("/email/{token}")
    String confirmEmail(@LoggedIn User user, @PathVariable String token, HttpServletRequest request, HttpServletResponse response,
                        RedirectAttributes redirect) {
        User moved = profiles.confirmEmail(user, token);
        signedIn.keep(request, response, moved);
        return done(redirect, "account.email.done", moved.email());
    }

    private String tried(Supplier<String> deed, User user, String name, String email, Model model, HttpServletResponse response) {
        try {
            return deed.get();
        } catch (Refusal refusal) {
            return formFaults.show(refusal, model, response, page(user, name, email, model));
        }
    }

    private static String done(RedirectAttributes redirect, String key, Object... args) {
        Flash.success(redirect, key, args);
        return "redirect:/account";
    }

    private String page(User user, String name, String email, Model model) {
        model.addAttribute("person", user);
        model.addAttribute("typedName", name);
        model.addAttribute("typedEmail", email);
        model.addAttribute("languages", LanguageChoice.ALL);
        model.addAttribute("factorOffered", secondFactors.isOffered(user));
        model.addAttribute("factorOn", secondFactors.isOn(user));
        model.addAttribute("organisations", user.has(Role.APPLICANT) ? organisations.of(user) : null);
        return "account/account";
    }
}
