package tilsagn.application.web;

import java.util.Arrays;
import java.util.Locale;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

import tilsagn.application.GrantApplication;
import tilsagn.application.Revisions;
import tilsagn.application.Section;
import tilsagn.call.Call;
import tilsagn.call.Calls;

/** The application as the county reads it: the first panel of the case. The frame has decided who may look. */
@Controller
class CaseController {

    private final Calls calls;
    private final BehalfWords behalf;
    private final ReadView readView;
    private final Revisions revisions;

    CaseController(Calls calls, BehalfWords behalf, ReadView readView, Revisions revisions) {
        this.calls = calls;
        this.behalf = behalf;
        this.readView = readView;
        this.revisions = revisions;
    }

    @GetMapping("/cases/{number}")
    String show(@RequestAttribute(CaseFrameInterceptor.CASE) GrantApplication application,
                @RequestAttribute(CaseFrameInterceptor.SHIELDED) boolean shielded, @RequestAttribute(CaseFrameInterceptor.VEILED) boolean veiled,
                Model model, Locale locale) {
        if (veiled && !shielded) {
            model.addAttribute("veiled", VeiledReading.of(application, calls.get(application.callId()), locale));
            return "application/veiled";
        }
        model.addAttribute("shielded", shielded);
        if (!shielded) {
            Call call = calls.get(application.callId());
            readView.fill(model, application, call);
            model.addAttribute("attachedAt", "/cases/" + application.caseNumber() + "/attachments/");
            model.addAttribute("forCounty", true);
            model.addAttribute("outline", Arrays.stream(Section.values()).filter(section -> section != Section.ATTACHMENTS
                || !call.attachments().isEmpty()).toList());
            model.addAttribute("openedAgain", revisions.isOpen(application));
            if (application.withdrawal() != null) {
                model.addAttribute("withdrawnBy", behalf.withdrawer(application));
            }
        }
        return "application/case";
    }
}
