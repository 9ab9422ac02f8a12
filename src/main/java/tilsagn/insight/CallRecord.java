package tilsagn.insight;

import java.util.List;

import tilsagn.application.CaseFigures;
import tilsagn.call.Question;
import tilsagn.worklist.StepFigures;

/**
 * What is known of one call in figures.
 *
 * @param steps     how long its finished steps took
 * @param questions its questions for numbers and those with options
 */
record CallRecord(CaseFigures figures, List<StepFigures> steps, List<Question> questions) {
}
