package tilsagn.application.web;

import java.util.UUID;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;

import tilsagn.application.Attachment;
import tilsagn.application.Attachments;
import tilsagn.application.GrantApplication;
import tilsagn.document.Downloads;

/** The attachments as the county opens them. The frame has decided who may see the case. */
@Controller
class CaseAttachmentController {

    private final Attachments attachments;

    CaseAttachmentController(Attachments attachments) {
        this.attachments = attachments;
    }

    @GetMapping("/cases/{number}/attachments/{attachment}")
    ResponseEntity<Resource> download(@RequestAttribute(CaseFrameInterceptor.CASE) GrantApplication application, @PathVariable UUID attachment) {
        Attachment found = attachments.get(application, attachment);
        return Downloads.attachment(found.name(), found.contentType(), found.size(), attachments.open(found));
    }
}
