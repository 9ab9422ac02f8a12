package tilsagn.grant.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.core.BusinessTime;
import tilsagn.core.Fault;
import tilsagn.core.Refusal;
import tilsagn.core.web.Formats;
import tilsagn.core.web.Wording;
import tilsagn.grant.ClaimContent;
import tilsagn.grant.ClaimView;
import tilsagn.grant.ClaimViews;
import tilsagn.grant.PartyClaims;
import tilsagn.grant.Report;
import tilsagn.grant.Reports;

/** Keeps a claim or a report while it is written, so that nothing is lost. Without JavaScript the save buttons do the same. */
@RestController
@RequestMapping("/applications/{id}")
class DraftAutosaveController {

    private final PartyClaims claims;
    private final ClaimViews views;
    private final ClaimPage page;
    private final Reports reports;
    private final BusinessTime time;
    private final Formats formats;
    private final Wording wording;

    DraftAutosaveController(PartyClaims claims, ClaimViews views, ClaimPage page, Reports reports, BusinessTime time, Formats formats, Wording wording) {
        this.claims = claims;
        this.views = views;
        this.page = page;
        this.reports = reports;
        this.time = time;
        this.formats = formats;
        this.wording = wording;
    }

    /** Answers 200 when it is kept, 422 when a field cannot be read: the others are kept all the same; 409 when the claim is sent. */
    @PostMapping("/claims/{claim}/autosave")
    ResponseEntity<Outcome> claim(@LoggedIn User user, @PathVariable UUID id, @PathVariable UUID claim, @RequestParam Map<String, String> sent) {
        ClaimView view = views.ofParty(user, id, claim);
        List<Fault> faults = new ArrayList<>();
        ClaimContent content = ClaimForm.sent(sent).content(page.rules(view), faults);
        try {
            claims.save(user, id, claim, content);
        } catch (Refusal refusal) {
            return refused(refusal.status(), refusal.faults());
        }
        return faults.isEmpty() ? kept(String.valueOf(views.ofParty(user, id, claim).claim().version())) : refused(422, faults);
    }

    /** The same for a report. */
    @PostMapping("/grant/reports/{report}/autosave")
    ResponseEntity<Outcome> report(@LoggedIn User user, @PathVariable UUID id, @PathVariable UUID report, ReportForm typed) {
        Report found = reports.readable(user, id, report);
        List<Fault> faults = new ArrayList<>();
        try {
            reports.save(user, id, report, typed.read(found, faults));
        } catch (Refusal refusal) {
            return refused(refusal.status(), refusal.faults());
        }
        return faults.isEmpty() ? kept(String.valueOf(reports.readable(user, id, report).savedAt().toEpochMilli())) : refused(422, faults);
    }

    private ResponseEntity<Outcome> kept(String mark) {
        return answer(200, new Outcome(true, wording.of("grant.money.saved", List.of(formats.dateTime(time.now()))), mark));
    }

    private ResponseEntity<Outcome> refused(int status, List<Fault> faults) {
        String words = faults.stream().map(wording::of).distinct().collect(Collectors.joining(". "));
        return answer(status, new Outcome(false, wording.of("grant.money.not-saved", List.of(words)), null));
    }

    private static ResponseEntity<Outcome> answer(int status, Outcome outcome) {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON).body(outcome);
    }

    /**
     * What the page is told.
     *
     * @param saved   whether the server has everything as it was sent
     * @param words   the same to the reader
     * @param savedAt what the page carries as its mark of this version
     */
    record Outcome(boolean saved, String words, String savedAt) {
    }
}
