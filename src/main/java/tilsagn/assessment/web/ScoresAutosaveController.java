package tilsagn.assessment.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.assessment.AssessmentDesk;
import tilsagn.assessment.Assessments;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;
import tilsagn.core.web.Formats;
import tilsagn.core.web.Wording;

/** Keeps a sheet while it is written, by the same rules as its save button: all of it, or nothing with the reason. */
@RestController
class ScoresAutosaveController {

    private final Assessments assessments;
    private final AssessmentDesk desk;
    private final BusinessTime time;
    private final Formats formats;
    private final Wording wording;

    ScoresAutosaveController(Assessments assessments, AssessmentDesk desk, BusinessTime time, Formats formats, Wording wording) {
        this.assessments = assessments;
        this.desk = desk;
        this.time = time;
        this.formats = formats;
        this.wording = wording;
    }

    /** Answers 200 when it is kept, 422 when a field cannot be, 409 when the sheet is handed in. */
    @PostMapping("/cases/{number}/assessment/scores/autosave")
    ResponseEntity<Outcome> save(@LoggedIn User user, @PathVariable String number, @RequestParam Map<String, String> typed) {
        CaseNumber caseNumber = CaseNumber.parse(number);
        try {
            assessments.saveScores(user, caseNumber, ScoreForm.read(typed, desk.criteria(user, caseNumber)));
        } catch (Refusal refusal) {
            String words = refusal.faults().stream().map(wording::of).collect(Collectors.joining(". "));
            return answer(refusal.status(), new Outcome(false, wording.of("assessment.scores.not-saved", List.of(words)), null));
        }
        return answer(200, new Outcome(true, wording.of("assessment.scores.saved-at", List.of(formats.dateTime(time.now()))),
            String.valueOf(time.now().toEpochMilli())));
    }

    private static ResponseEntity<Outcome> answer(int status, Outcome outcome) {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON).body(outcome);
    }

    /**
     * What the page is told.
     *
     * @param saved   whether the server has the sheet as it was sent
     * @param words   the same to the reader
     * @param savedAt when, as the page itself carries it
     */
    record Outcome(boolean saved, String words, String savedAt) {
    }
}
