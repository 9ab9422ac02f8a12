package tilsagn.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tilsagn.account.PasswordResets;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;

/** A forgotten password. The answer to an address is the same whether or not it is somebody's. */
@Controller
@RequestMapping("/password")
class PasswordController {

    private final PasswordResets resets;
    private final FormFaults formFaults;

    PasswordController(PasswordResets resets, FormFaults formFaults) {
        this.resets = resets;
        this.formFaults = formFaults;
    }

    @GetMapping("/forgot")
    String form() {
        return "account/forgot";
    }

    @PostMapping("/forgot")
    String request(HttpServletRequest request, HttpServletResponse response, @RequestParam(defaultValue = "") String email, Model model) {
        try {
            resets.request(email, request.getRemoteAddr());
        } catch (Refusal refusal) {
            model.addAttribute("email", email);
            return formFaults.show(refusal, model, response, "account/forgot");
        }
        return "redirect:/password/sent";
    }

    @GetMapping("/sent")
    String sent() {
        return "account/forgot-sent";
    }

    @GetMapping("/reset/{token}")
    String look(@PathVariable String token, Model model) {
        resets.look(token);
        model.addAttribute("token", token);
        return "account/reset";
    }

    @PostMapping("/reset/{token}")
    String reset(@PathVariable String token, @RequestParam(defaultValue = "") String password, Model model, HttpServletResponse response,
                 RedirectAttributes redirect) {
        try {
            resets.reset(token, password);
        } catch (Refusal refusal) {
            model.addAttribute("token", token);
            return formFaults.show(refusal, model, response, "account/reset");
        }
        Flash.success(redirect, "account.reset.done");
        return "redirect:/login";
    }
}
