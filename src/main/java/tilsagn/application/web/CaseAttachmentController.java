package tilsagn.application.web;

import java.util.List;
import java.util.UUID;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import tilsagn.application.Attachment;
import tilsagn.application.AttachmentGroup;
import tilsagn.application.Attachments;
import tilsagn.application.GrantApplication;
import tilsagn.call.Calls;
import tilsagn.core.NotFound;
import tilsagn.document.Downloads;
import tilsagn.document.Previews;

/** The attachments as the county reads them: the list, one of them shown in the page, and each to be saved. The frame has decided who may see the case. */
@Controller
@RequestMapping("/cases/{number}/attachments")
class CaseAttachmentController {

    private final Attachments attachments;
    private final Calls calls;
    private final Previews previews;

    CaseAttachmentController(Attachments attachments, Calls calls, Previews previews) {
        this.attachments = attachments;
        this.calls = calls;
        this.previews = previews;
    }

    /** @param file the one to show, or {@code null} for the first that can be shown; @param page its page */
    @GetMapping
    String list(@RequestAttribute(CaseFrameInterceptor.CASE) GrantApplication application, @RequestParam(required = false) UUID file,
                @RequestParam(defaultValue = "1") int page, Model model) {
        List<AttachmentGroup> groups = attachments.of(application, calls.get(application.callId()));
        model.addAttribute("number", application.caseNumber());
        model.addAttribute("groups", groups.stream().filter(group -> group.required() || !group.files().isEmpty()).toList());
        model.addAttribute("commonScan", AttachmentGroup.commonScan(groups));
        Attachment shown = file == null ? first(groups) : attachments.get(application, file);
        model.addAttribute("shown", shown);
        if (shown != null) {
            int pages = previews.pages(shown.contentType(), () -> attachments.open(shown));
            model.addAttribute("pages", pages);
            model.addAttribute("shownPages", Math.min(pages, Previews.MOST_PAGES));
            model.addAttribute("page", Math.max(1, Math.min(page, Math.min(pages, Previews.MOST_PAGES))));
        }
        return "application/case-attachments";
    }

    private Attachment first(List<AttachmentGroup> groups) {
        return groups.stream().flatMap(group -> group.files().stream()).filter(file -> previews.shows(file.contentType())).findFirst().orElse(null);
    }

    @GetMapping("/{attachment}")
    ResponseEntity<Resource> download(@RequestAttribute(CaseFrameInterceptor.CASE) GrantApplication application, @PathVariable UUID attachment) {
        Attachment found = attachments.get(application, attachment);
        return Downloads.attachment(found.name(), found.contentType(), found.size(), attachments.open(found));
    }

    @GetMapping("/{attachment}/pages/{page}")
    ResponseEntity<byte[]> picture(@RequestAttribute(CaseFrameInterceptor.CASE) GrantApplication application, @PathVariable UUID attachment,
                                   @PathVariable int page) {
        Attachment found = attachments.get(application, attachment);
        byte[] png = previews.picture(found.sha256(), found.contentType(), () -> attachments.open(found), page);
        if (png == null) {
            throw new NotFound("page " + page + " of attachment " + attachment);
        }
        return Downloads.picture(png);
    }
}
