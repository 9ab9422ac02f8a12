package tilsagn.application.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.application.Attachments;
import tilsagn.core.Refusal;
import tilsagn.core.web.Wording;

/** Takes one file at a time from {@code attachments.js}, which shows how far it has come, and answers in words. */
@Controller
class UploadController {

    private final Attachments attachments;
    private final Wording wording;

    UploadController(Attachments attachments, Wording wording) {
        this.attachments = attachments;
        this.wording = wording;
    }

    /** Answers 200 when it is attached, 422 when the file is refused, 409 when the application can no longer be changed. */
    @PostMapping(path = "/applications/{id}/attachments", headers = "X-Requested-With=XMLHttpRequest")
    ResponseEntity<Outcome> upload(@LoggedIn User user, @PathVariable UUID id, @RequestParam String kind, @RequestParam MultipartFile files) {
        try {
            attachments.add(user, id, kind, files.getOriginalFilename(), files);
        } catch (Refusal refusal) {
            return answer(refusal.status(), new Outcome(false, refusal.faults().stream().map(wording::of).collect(Collectors.joining(" "))));
        }
        return answer(200, new Outcome(true, wording.of("application.attachment.attached", List.of())));
    }

    private static ResponseEntity<Outcome> answer(int status, Outcome outcome) {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON).body(outcome);
    }

    /**
     * What the page is told.
     *
     * @param attached whether the file is attached now
     * @param words    the same to the reader, in the reader's language
     */
    record Outcome(boolean attached, String words) {
    }
}
