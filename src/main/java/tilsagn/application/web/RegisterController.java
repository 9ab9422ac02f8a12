package tilsagn.application.web;

import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.application.ApplicantRegister;
import tilsagn.core.web.Flash;

/** Asks the register again about the applicant of a draft. */
@Controller
class RegisterController {

    private final ApplicantRegister applicants;

    RegisterController(ApplicantRegister applicants) {
        this.applicants = applicants;
    }

    @PostMapping("/applications/{id}/register")
    String refresh(@LoggedIn User user, @PathVariable UUID id, RedirectAttributes redirect) {
        if (applicants.refresh(user, id)) {
            Flash.success(redirect, "application.register.refreshed");
        } else {
            Flash.info(redirect, "application.register.unreachable-now");
        }
        return "redirect:/applications/" + id + "/applicant";
    }
}
