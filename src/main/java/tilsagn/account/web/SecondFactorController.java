package tilsagn.account.web;

import java.util.List;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tilsagn.account.LoggedIn;
import tilsagn.account.SecondFactors;
import tilsagn.account.User;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;

/** Turning the second factor on and off. The recovery codes are shown once, on the page after the redirect. */
@Controller
@RequestMapping("/account/second-factor")
class SecondFactorController {

    private static final String HERE = "redirect:/account/second-factor";

    private final SecondFactors factors;
    private final FormFaults formFaults;

    SecondFactorController(SecondFactors factors, FormFaults formFaults) {
        this.factors = factors;
        this.formFaults = formFaults;
    }

    @GetMapping
    String page(@LoggedIn User user, Model model) {
        boolean on = factors.isOn(user);
        model.addAttribute("offered", factors.isOffered(user));
        model.addAttribute("on", on);
        model.addAttribute("left", factors.recoveryCodesLeft(user));
        if (!on) {
            factors.enrolment(user).ifPresent(enrolment -> {
                model.addAttribute("enrolment", enrolment);
                model.addAttribute("picture", QrPicture.of(enrolment.address()));
            });
        }
        return "account/second-factor";
    }

    @PostMapping("/start")
    String begin(@LoggedIn User user, @RequestParam(defaultValue = "") String password, Model model, HttpServletResponse response) {
        return tried(() -> {
            factors.begin(user, password);
            return HERE;
        }, user, model, response);
    }

    @PostMapping("/confirm")
    String confirm(@LoggedIn User user, @RequestParam(defaultValue = "") String code, Model model, HttpServletResponse response,
                   RedirectAttributes redirect) {
        return tried(() -> show(factors.confirm(user, code), "account.totp.on.done", redirect), user, model, response);
    }

    @PostMapping("/codes")
    String renew(@LoggedIn User user, @RequestParam(defaultValue = "") String code, Model model, HttpServletResponse response,
                 RedirectAttributes redirect) {
        return tried(() -> show(factors.renewRecoveryCodes(user, code), "account.totp.codes.done", redirect), user, model, response);
    }

    @PostMapping("/off")
    String turnOff(@LoggedIn User user, @RequestParam(defaultValue = "") String password, @RequestParam(defaultValue = "") String offCode,
                   Model model, HttpServletResponse response, RedirectAttributes redirect) {
        return tried(() -> {
            factors.turnOff(user, password, offCode);
            Flash.success(redirect, "account.totp.off.done");
            return "redirect:/account";
        }, user, model, response);
    }

    private static String show(List<String> codes, String key, RedirectAttributes redirect) {
        redirect.addFlashAttribute("codes", codes);
        Flash.success(redirect, key);
        return HERE;
    }

    private String tried(Supplier<String> deed, User user, Model model, HttpServletResponse response) {
        try {
            return deed.get();
        } catch (Refusal refusal) {
            return formFaults.show(refusal, model, response, page(user, model));
        }
    }
}
