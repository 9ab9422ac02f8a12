package tilsagn.assessment;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import tilsagn.application.ApplicationStatus;
import tilsagn.application.Cases;
import tilsagn.core.CaseNumber;

/**
 * Takes out of an assessment what a person with a conflict has put into it. A sheet that is not handed in is deleted. One that is handed in
 * is set aside, and with it the consensus and the recommendation, since both were built on it; a recommendation by somebody who did not
 * score is set aside alone. What is set aside is done again by others. Once the case is with the body that decides nothing is taken out: the
 * conflict is then for that body to weigh (fvl § 41).
 */
@Component
class ConflictRemoval {

    private static final Set<ApplicationStatus> UNDECIDED = EnumSet.of(ApplicationStatus.SUBMITTED, ApplicationStatus.ADMITTED,
        ApplicationStatus.RECOMMENDED);

    private final ScoreSheetRepository sheets;
    private final SetAsideRepository archive;
    private final AssessmentRepository assessments;
    private final Cases cases;
    private final ApplicationEventPublisher events;

    ConflictRemoval(ScoreSheetRepository sheets, SetAsideRepository archive, AssessmentRepository assessments, Cases cases,
        ApplicationEventPublisher events) {
        this.sheets = sheets;
        this.archive = archive;
        this.assessments = assessments;
        this.cases = cases;
        this.events = events;
    }

    /** The assessment is locked by the caller. */
    void remove(Assessment assessment, String username, Instant now) {
        if (!UNDECIDED.contains(cases.get(assessment.caseNumber()).status())) {
            return;
        }
        Optional<ScoreSheet> sheet = sheets.findByCaseNumberAndAssessor(assessment.caseNumber(), username);
        if (sheet.isPresent() && !sheet.get().isIn()) {
            discard(sheet.get());
        } else if (sheet.isPresent() || assessment.isRecommendedBy(username)) {
            setAside(assessment, sheet.orElse(null), username, now);
        }
    }

    private void discard(ScoreSheet sheet) {
        sheets.delete(sheet);
        sheets.flush();
        events.publishEvent(new ConflictOfInterest.ScoresDiscarded(sheet.caseNumber(), sheet.assessor()));
    }

    private void setAside(Assessment assessment, ScoreSheet sheet, String username, Instant now) {
        CaseNumber number = assessment.caseNumber();
        SetAside kept = new SetAside(number, username, now);
        assessment.giveUp(kept, sheet != null);
        if (sheet != null) {
            kept.keep(sheet);
            sheets.delete(sheet);
        }
        archive.save(kept);
        assessments.flush();
        if (cases.get(number).status() == ApplicationStatus.RECOMMENDED) {
            cases.assessAgain(number);
        }
        events.publishEvent(new ConflictOfInterest.WorkSetAside(number, username, sheet != null));
    }
}
