package tilsagn.application.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.application.ApplicationStatus;
import tilsagn.application.Applications;
import tilsagn.application.Copies;
import tilsagn.application.GrantApplication;
import tilsagn.application.LeftOut;
import tilsagn.call.Calls;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.core.web.FormFaults;
import tilsagn.core.web.Formats;

/** Copying an earlier application into a call that is open: which call, and afterwards what did not come along. */
@Controller
@RequestMapping("/applications/{id}")
class CopyController {

    private static final String VIEW = "application/copy";

    private final Applications applications;
    private final Copies copies;
    private final Calls calls;
    private final Formats formats;
    private final FormFaults formFaults;

    CopyController(Applications applications, Copies copies, Calls calls, Formats formats, FormFaults formFaults) {
        this.applications = applications;
        this.copies = copies;
        this.calls = calls;
        this.formats = formats;
        this.formFaults = formFaults;
    }

    @GetMapping("/copy")
    String choose(@LoggedIn User user, @PathVariable UUID id, Model model) {
        return form(user, id, "", model);
    }

    @PostMapping("/copy")
    String copy(@LoggedIn User user, @PathVariable UUID id, @RequestParam(defaultValue = "") String call, Model model,
                HttpServletResponse response) {
        try {
            if (call.isBlank()) {
                throw Refusal.onField("call", "application.copy.choose");
            }
            return "redirect:/applications/" + copies.copy(user, id, calls.bySlug(call).id()).id() + "/copied";
        } catch (Refusal refusal) {
            return formFaults.show(refusal, model, response, form(user, id, call, model));
        }
    }

    @GetMapping("/copied")
    String copied(@LoggedIn User user, @PathVariable UUID id, Model model) {
        Set<LeftOut> leftOut = copies.leftOut(user, id).orElseThrow(() -> new NotFound("copy " + id));
        GrantApplication draft = applications.draft(user, id);
        model.addAttribute("draft", draft);
        model.addAttribute("call", calls.get(draft.callId()));
        model.addAttribute("leftOut", leftOut);
        return "application/copied";
    }

    private String form(User user, UUID id, String chosen, Model model) {
        GrantApplication source = applications.draft(user, id);
        if (source.status() == ApplicationStatus.DISCARDED) {
            throw new NotFound("discarded " + id);
        }
        Map<String, String> open = new LinkedHashMap<>();
        copies.openFor(source).forEach(call -> open.put(call.slug(), call.title() + " – " + formats.deadline(call.deadline())));
        model.addAttribute("draft", source);
        model.addAttribute("openCalls", open);
        model.addAttribute("chosen", chosen.isEmpty() && open.size() == 1 ? open.keySet().iterator().next() : chosen);
        return VIEW;
    }
}
