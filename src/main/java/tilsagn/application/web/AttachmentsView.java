package tilsagn.application.web;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import tilsagn.application.Attachments;
import tilsagn.application.GrantApplication;
import tilsagn.application.Section;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.document.Intake;

/** What the page of the attachments shows: what is asked for and why, what is there, and what files may be like. */
@Component
class AttachmentsView {

    private final Attachments attachments;
    private final Calls calls;
    private final Intake intake;
    private final OpenForms open;

    AttachmentsView(Attachments attachments, Calls calls, Intake intake, OpenForms open) {
        this.open = open;
        this.attachments = attachments;
        this.calls = calls;
        this.intake = intake;
    }

    /** The field of a fault; a kind nobody asked for has none. */
    static String field(String kind) {
        return kind == null || !kind.matches("[A-Z_]+") ? "attachments" : "attachments[" + kind + "]";
    }

    void fill(Model model, GrantApplication draft) {
        Call call = calls.get(draft.callId());
        model.addAttribute("draft", draft);
        model.addAttribute("call", call);
        model.addAttribute("section", Section.ATTACHMENTS);
        model.addAttribute("groups", attachments.of(draft, call).stream()
            .filter(group -> open.of(draft).map(fields -> fields.shows(group.field())).orElse(true)).toList());
        model.addAttribute("answering", draft.answersNotice() != null);
        model.addAttribute("scanned", intake.scans());
        model.addAttribute("largest", String.valueOf(intake.largestMegabytes()));
        model.addAttribute("largestBytes", intake.largestMegabytes() << 20);
    }
}
