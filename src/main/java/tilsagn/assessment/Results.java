package tilsagn.assessment;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import tilsagn.core.CaseNumber;

/** Puts the sheets of a case together, once all are in; before that there is no result for anybody. */
@Component
class Results {

    private final AssessmentRepository assessments;
    private final ScoreSheetRepository sheets;

    Results(AssessmentRepository assessments, ScoreSheetRepository sheets) {
        this.assessments = assessments;
        this.sheets = sheets;
    }

    Optional<AssessmentResult> of(CaseNumber caseNumber) {
        return of(List.of(caseNumber)).stream().findFirst();
    }

    /** Two statements, however many cases. */
    List<AssessmentResult> of(Collection<CaseNumber> caseNumbers) {
        if (caseNumbers.isEmpty()) {
            return List.of();
        }
        Map<CaseNumber, Assessment> known = assessments.findByCaseNumberIn(caseNumbers).stream()
            .collect(Collectors.toMap(Assessment::caseNumber, Function.identity()));
        Map<CaseNumber, List<ScoreSheet>> byCase = sheets.of(caseNumbers).stream().filter(ScoreSheet::isIn)
            .collect(Collectors.groupingBy(ScoreSheet::caseNumber, LinkedHashMap::new, Collectors.toList()));
        return byCase.entrySet().stream().filter(entry -> known.get(entry.getKey()).isComplete(entry.getValue()))
            .map(entry -> combine(known.get(entry.getKey()), entry.getValue())).toList();
    }

    static AssessmentResult combine(Assessment assessment, List<ScoreSheet> allSheets) {
        Map<String, List<SheetScore>> byCriterion = allSheets.stream().flatMap(sheet -> sheet.scores().stream())
            .collect(Collectors.groupingBy(SheetScore::criterion, LinkedHashMap::new, Collectors.toList()));
        List<CriterionResult> criteria = byCriterion.entrySet().stream()
            .map(entry -> criterion(entry.getKey(), entry.getValue(), assessment)).toList();
        return new AssessmentResult(assessment.caseNumber(), WeightedScore.of(criteria.stream().map(CriterionResult::weighed).toList()), criteria,
            assessment.recommendation().orElse(null));
    }

    private static CriterionResult criterion(String code, List<SheetScore> given, Assessment assessment) {
        return new CriterionResult(code, given.get(0).weight(), given.stream().map(SheetScore::points).toList(),
            given.stream().map(SheetScore::publicReason).toList(), assessment.consensus().get(code), assessment.scoring().consensusSpread());
    }
}
