package tilsagn.application.web;

import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.application.Applications;
import tilsagn.application.GrantApplication;
import tilsagn.call.Calls;
import tilsagn.core.NotFound;

/** The versions that were sent and their difference: for the applicant, and for the county, where the frame has decided who may look. */
@Controller
class VersionsController {

    private final Applications applications;
    private final Calls calls;
    private final VersionsView view;

    VersionsController(Applications applications, Calls calls, VersionsView view) {
        this.applications = applications;
        this.calls = calls;
        this.view = view;
    }

    @GetMapping("/applications/{id}/versions")
    String ofTheParty(@LoggedIn User user, @PathVariable UUID id, @RequestParam(required = false) Integer from, Model model) {
        GrantApplication application = applications.draft(user, id);
        if (application.versionOf() != null) {
            return "redirect:/applications/" + application.versionOf() + "/versions";
        }
        if (application.caseNumber() == null) {
            throw new NotFound("versions of the unsent application " + id);
        }
        view.fill(model, application, calls.get(application.callId()), from);
        return "application/versions";
    }

    @GetMapping("/cases/{number}/versions")
    String ofTheCase(@RequestAttribute(CaseFrameInterceptor.CASE) GrantApplication application, @RequestParam(required = false) Integer from,
                     Model model) {
        view.fill(model, application, calls.get(application.callId()), from);
        return "application/case-versions";
    }
}
