package tilsagn.assessment;

import java.util.List;

/**
 * Where an assessment stands and what the checklist ended in, without anything the assessors wrote.
 *
 * @param items what was answered; empty before the formal check
 */
public record ChecklistResult(Assessment.Stage stage, List<CheckedItem> items) {
}
