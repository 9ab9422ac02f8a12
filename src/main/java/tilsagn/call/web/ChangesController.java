package tilsagn.call.web;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.call.Call;
import tilsagn.call.CallChange;
import tilsagn.call.CallChanges;
import tilsagn.call.CallTranslations;
import tilsagn.call.CallDeadlines;
import tilsagn.call.CallPart;
import tilsagn.core.Fault;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;
import tilsagn.document.Intake;
import tilsagn.document.Received;


/** The county's page about what may still be changed in an announced call, one form per part, and what was changed. */
@Controller
@RequestMapping("/rankings/{slug}/changes")
class ChangesController {

    private static final String OVERVIEW = "call/changes";
    private static final String FORM = "call/change";

    private final CallDesk desk;
    private final CallChanges changes;
    private final CallTranslations translations;
    private final Intake intake;
    private final FormFaults formFaults;

    ChangesController(CallDesk desk, CallChanges changes, CallTranslations translations, Intake intake, FormFaults formFaults) {
        this.desk = desk;
        this.changes = changes;
        this.translations = translations;
        this.intake = intake;
        this.formFaults = formFaults;
    }

    @GetMapping
    String overview(@LoggedIn User user, @PathVariable String slug, Model model) {
        Call call = desk.call(user, slug);
        desk.fill(user, call, model);
        desk.fillOverview(call, model);
        return OVERVIEW;
    }

    /** The form of one part; whoever may not change it reads why. */
    @GetMapping("/{part}")
    String form(@LoggedIn User user, @PathVariable String slug, @PathVariable String part, Model model) {
        Call call = desk.call(user, slug);
        CallPart wanted = CallDesk.part(part);
        fill(user, call, wanted, ChangeForm.of(wanted.isWording() ? call.words(wanted) : ""), model);
        return FORM;
    }

    /** A change to one part. A file comes only with a document or a presentation. */
    @PostMapping("/{part}")
    String change(@LoggedIn User user, @PathVariable String slug, @PathVariable String part, ChangeForm form,
                  @RequestParam(required = false) MultipartFile file, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        Call call = desk.call(user, slug);
        CallPart wanted = CallDesk.part(part);
        try {
            CallDeadlines.manageable(user, call);
            CallChange made = made(user, call, wanted, form, file);
            Flash.success(redirect, "call.change.done", String.valueOf(made.number()));
        } catch (Refusal refusal) {
            fill(user, call, wanted, form, model);
            return formFaults.show(refusal, model, response, FORM);
        }
        return "redirect:/rankings/" + slug + "/changes";
    }

    private CallChange made(User user, Call call, CallPart part, ChangeForm form, MultipartFile file) {
        return switch (part) {
            case CONTACTS -> changes.addContact(user, call.id(), form.name(), form.title());
            case MEETINGS -> changes.addMeeting(user, call.id(), form.startsAt(), form.length(), form.channel());
            case DOCUMENTS -> addFile(user, call, form, file);
            default -> changes.reword(user, call.id(), part, form.seen() == null ? 0 : form.seen(), form.words(), form.reason());
        };
    }

    private CallChange addFile(User user, Call call, ChangeForm form, MultipartFile file) {
        if (file == null || file.isEmpty()) {
            throw Refusal.onField("file", "call.change.file");
        }
        try (Received received = received(file)) {
            return form.meeting() == null ? changes.addDocument(user, call.id(), form.title(), received)
                : changes.addPresentation(user, call.id(), form.meeting(), received);
        }
    }

    // What is wrong with a file is said beside the field, not on top of the page.
    private Received received(MultipartFile file) {
        try {
            return intake.receive(file.getOriginalFilename(), file);
        } catch (Refusal refused) {
            throw Refusal.of(refused.faults().stream().map(fault -> new Fault("file", fault.key(), fault.args())).toList());
        }
    }

    private void fill(User user, Call call, CallPart part, ChangeForm form, Model model) {
        desk.fill(user, call, model);
        desk.fillRule(call, part, model);
        model.addAttribute("form", form);
        model.addAttribute("translated", !translations.of(call.id()).isEmpty());
        model.addAttribute("largest", intake.largestMegabytes());
    }
}
