package tilsagn.assessment;

import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.application.Cases;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;

/** A recommendation that whoever decides gives back to the advisors. The sheets and the consensus stand; the amount is recommended anew. */
@Service
public class ReturnedRecommendations {

    private final AssessmentRepository assessments;
    private final SetAsideRepository archive;
    private final Cases cases;
    private final BusinessTime time;

    ReturnedRecommendations(AssessmentRepository assessments, SetAsideRepository archive, Cases cases, BusinessTime time) {
        this.assessments = assessments;
        this.archive = archive;
        this.cases = cases;
        this.time = time;
    }

    /** Sets the recommendation aside with the comment; a part of the deed of whoever gives the case back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveBack(CaseNumber number, String note) {
        Assessment assessment = assessments.lock(number).orElseThrow(() -> new NotFound("assessment of " + number));
        assessment.recommendation().ifPresent(recommendation -> {
            SetAside kept = new SetAside(number, recommendation.by(), time.now()).returned(note);
            assessment.giveUp(kept, false);
            archive.save(kept);
            assessments.flush();
            cases.assessAgain(number);
        });
    }

    /** What the advisors were told when it last came back; empty when it never did. */
    @Transactional(readOnly = true)
    public Optional<String> noteOn(CaseNumber number) {
        return archive.findFirstByCaseNumberAndReturnedNoteIsNotNullOrderBySetAsideAtDesc(number).map(SetAside::returnedNote);
    }
}
