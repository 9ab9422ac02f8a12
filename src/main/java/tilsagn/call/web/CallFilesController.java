package tilsagn.call.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tilsagn.call.Call;
import tilsagn.call.CallDeadlines;
import tilsagn.call.Calls;
import tilsagn.call.DeadlineChange;
import tilsagn.call.InformationMeeting;
import tilsagn.core.BusinessTime;
import tilsagn.core.NotFound;
import tilsagn.core.web.Formats;
import tilsagn.core.web.Wording;
import tilsagn.document.StoredFile;

/** What one can take home from a call's page: calendar entries, the meeting's presentation, documents. */
@Controller
class CallFilesController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Calls calls;
    private final CallDeadlines deadlines;
    private final BusinessTime time;
    private final Wording wording;
    private final Formats formats;
    private final String baseUrl;

    CallFilesController(Calls calls, CallDeadlines deadlines, BusinessTime time, Wording wording, Formats formats, @Value("${tilsagn.base-url}")
                        String baseUrl) {
        this.deadlines = deadlines;
        this.calls = calls;
        this.time = time;
        this.wording = wording;
        this.formats = formats;
        this.baseUrl = baseUrl;
    }

    // Shown as the last minute of the day it lasts; an entry at midnight would lie on the day after.
    @GetMapping("/calls/{slug}/deadline.ics")
    ResponseEntity<byte[]> deadline(@PathVariable String slug) {
        Call call = calls.bySlug(slug);
        List<Instant> moved = deadlines.changesOf(call.id()).stream().map(DeadlineChange::changedAt).toList();
        String text = wording.of("call.calendar.deadline.text", List.of(formats.deadline(call.deadline()), url(call)));
        String summary = wording.of("call.calendar.deadline", List.of(call.title()));
        return calendar(slug + "-frist.ics", new CalendarEntry(slug + "-deadline@tilsagn", call.deadline().minus(Duration.ofMinutes(1)),
            call.deadline(), summary, text, null, moved, Duration.ofDays(7), Duration.ofDays(1)));
    }

    /** @param nr which of the call's meetings, from 0 */
    @GetMapping("/calls/{slug}/meeting.ics")
    ResponseEntity<byte[]> meeting(@PathVariable String slug, @RequestParam(defaultValue = "0") int nr) {
        Call call = calls.bySlug(slug);
        InformationMeeting meeting = call.meetings().stream().skip(Math.max(0, nr)).findFirst().orElseThrow(() -> new NotFound("meeting of " + slug));
        String text = wording.of("call.calendar.meeting.text", List.of(url(call)));
        String summary = wording.of("call.calendar.meeting", List.of(call.title()));
        return calendar(slug + "-mote.ics", new CalendarEntry(slug + (nr > 0 ? "-meeting-" + nr : "-meeting") + "@tilsagn", meeting.startsAt(), meeting.endsAt(),
            summary, text, meeting.channel(), List.of(), Duration.ofMinutes(15)));
    }

    @GetMapping("/calls/{slug}/documents/{id}")
    ResponseEntity<byte[]> document(@PathVariable String slug, @PathVariable UUID id) {
        StoredFile file = calls.document(slug, id);
        return attachment(file.name(), MediaType.parseMediaType(file.contentType()), file.content());
    }

    private String url(Call call) {
        return baseUrl + "/calls/" + call.slug();
    }

    private ResponseEntity<byte[]> calendar(String name, CalendarEntry entry) {
        return attachment(name, CALENDAR, entry.file(time.now()));
    }

    private static ResponseEntity<byte[]> attachment(String name, MediaType type, byte[] content) {
        ContentDisposition disposition = ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
        return ResponseEntity.ok().contentType(type).cacheControl(CacheControl.noCache())
            .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString()).header("X-Content-Type-Options", "nosniff").body(content);
    }
}
