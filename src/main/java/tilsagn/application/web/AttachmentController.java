package tilsagn.application.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
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
import tilsagn.application.ApplicationStatus;
import tilsagn.application.Applications;
import tilsagn.application.Attachment;
import tilsagn.application.Attachments;
import tilsagn.application.GrantApplication;
import tilsagn.core.Fault;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;
import tilsagn.document.Downloads;

/**
 * The page of the attachments, as it works without JavaScript: several files at a time, each with its own answer. The files that are in
 * order are attached, whatever is wrong with the others.
 */
@Controller
@RequestMapping("/applications/{id}/attachments")
class AttachmentController {

    private static final String PAGE = "application/attachments";

    private final Applications applications;
    private final Attachments attachments;
    private final AttachmentsView view;
    private final FormFaults formFaults;

    AttachmentController(Applications applications, Attachments attachments, AttachmentsView view, FormFaults formFaults) {
        this.applications = applications;
        this.attachments = attachments;
        this.view = view;
        this.formFaults = formFaults;
    }

    @GetMapping
    String show(@LoggedIn User user, @PathVariable UUID id, Model model) {
        GrantApplication draft = applications.draft(user, id);
        if (draft.status() != ApplicationStatus.DRAFT) {
            return "redirect:/applications/" + id;
        }
        view.fill(model, draft);
        return PAGE;
    }

    @PostMapping
    String add(@LoggedIn User user, @PathVariable UUID id, @RequestParam(required = false) String kind,
               @RequestParam(required = false) List<MultipartFile> files, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        GrantApplication draft = applications.draft(user, id);
        if (draft.status() != ApplicationStatus.DRAFT) {
            throw Refusal.conflict("application.not-a-draft");
        }
        List<MultipartFile> chosen = chosen(files);
        if (chosen.isEmpty()) {
            return refused(draft, Refusal.onField(AttachmentsView.field(kind), "application.attachment.none"), 0, model, response);
        }
        List<Fault> faults = new ArrayList<>();
        for (MultipartFile file : chosen) {
            try {
                attachments.add(user, id, kind, file.getOriginalFilename(), file);
            } catch (Refusal refusal) {
                if (refusal.status() == HttpServletResponse.SC_CONFLICT) {
                    throw refusal;
                }
                faults.addAll(refusal.faults());
            }
        }
        int attached = chosen.size() - faults.size();
        return faults.isEmpty() ? added(id, kind, attached, redirect) : refused(draft, Refusal.of(faults), attached, model, response);
    }

    // A browser sends a nameless empty file when none was chosen.
    private static List<MultipartFile> chosen(List<MultipartFile> files) {
        return files == null ? List.of()
            : files.stream().filter(file -> !file.isEmpty() || file.getOriginalFilename() != null && !file.getOriginalFilename().isEmpty()).toList();
    }

    private static String added(UUID id, String kind, int count, RedirectAttributes redirect) {
        Flash.success(redirect, "application.attachment.added", String.valueOf(count));
        return "redirect:/applications/" + id + "/attachments#kind-" + kind;
    }

    private String refused(GrantApplication draft, Refusal refusal, int attached, Model model, HttpServletResponse response) {
        view.fill(model, draft);
        model.addAttribute("attachedCount", attached);
        return formFaults.show(refusal, model, response, PAGE);
    }

    @PostMapping("/{attachment}/replace")
    String replace(@LoggedIn User user, @PathVariable UUID id, @PathVariable UUID attachment, @RequestParam(required = false) MultipartFile file,
                   Model model, HttpServletResponse response, RedirectAttributes redirect) {
        GrantApplication draft = applications.draft(user, id);
        String kind = attachments.get(draft, attachment).kind();
        try {
            if (file == null || file.isEmpty() && String.valueOf(file.getOriginalFilename()).isEmpty()) {
                throw Refusal.onField(AttachmentsView.field(kind), "application.attachment.none");
            }
            attachments.replace(user, id, attachment, file.getOriginalFilename(), file);
        } catch (Refusal refusal) {
            if (refusal.status() == HttpServletResponse.SC_CONFLICT) {
                throw refusal;
            }
            return refused(draft, refusal, 0, model, response);
        }
        Flash.success(redirect, "application.attachment.replaced");
        return "redirect:/applications/" + id + "/attachments#kind-" + kind;
    }

    // A refused replacement is shown at this address; whoever comes back to it finds the list.
    @GetMapping("/{attachment}/replace")
    String afterReplace(@LoggedIn User user, @PathVariable UUID id, @PathVariable UUID attachment) {
        attachments.get(applications.draft(user, id), attachment);
        return "redirect:/applications/" + id + "/attachments";
    }

    @GetMapping("/{attachment}/remove")
    String askToRemove(@LoggedIn User user, @PathVariable UUID id, @PathVariable UUID attachment, Model model) {
        GrantApplication draft = applications.draft(user, id);
        view.fill(model, draft);
        model.addAttribute("attachment", attachments.get(draft, attachment));
        return draft.status() == ApplicationStatus.DRAFT ? "application/attachment-remove" : "redirect:/applications/" + id;
    }

    @PostMapping("/{attachment}/remove")
    String remove(@LoggedIn User user, @PathVariable UUID id, @PathVariable UUID attachment, RedirectAttributes redirect) {
        String kind = attachments.get(applications.draft(user, id), attachment).kind();
        attachments.remove(user, id, attachment);
        Flash.success(redirect, "application.attachment.removed");
        return "redirect:/applications/" + id + "/attachments#kind-" + kind;
    }

    @GetMapping("/{attachment}")
    ResponseEntity<Resource> download(@LoggedIn User user, @PathVariable UUID id, @PathVariable UUID attachment) {
        Attachment found = attachments.get(applications.draft(user, id), attachment);
        return Downloads.attachment(found.name(), found.contentType(), found.size(), attachments.open(found));
    }
}
