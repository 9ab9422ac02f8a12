package tilsagn.assessment;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.springframework.stereotype.Component;

import tilsagn.core.CaseNumber;

/** Who prepared the first decision in this room: formal check, scores, consensus, recommendation; also what was set aside since. */
@Component
class AssessedBy implements FirstDecision {

    private final AssessmentRepository assessments;
    private final ScoreSheetRepository sheets;
    private final SetAsideRepository archive;

    AssessedBy(AssessmentRepository assessments, ScoreSheetRepository sheets, SetAsideRepository archive) {
        this.assessments = assessments;
        this.sheets = sheets;
        this.archive = archive;
    }

    @Override
    public Set<String> peopleIn(CaseNumber caseNumber) {
        Set<String> people = new HashSet<>();
        assessments.findByCaseNumber(caseNumber).ifPresent(assessment -> {
            assessment.formalOutcome().ifPresent(outcome -> people.add(outcome.by()));
            people.add(assessment.consensusBy());
            assessment.recommendation().ifPresent(recommendation -> people.add(recommendation.by()));
        });
        sheets.of(List.of(caseNumber)).stream().filter(ScoreSheet::isIn).forEach(sheet -> people.add(sheet.assessor()));
        archive.findByCaseNumberOrderBySetAsideAt(caseNumber).forEach(kept -> people.add(kept.becauseOf()));
        people.removeIf(Objects::isNull);
        return people;
    }
}
