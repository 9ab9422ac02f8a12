package tilsagn.assessment;

import java.util.List;

import tilsagn.call.Checklist;

/**
 * Where an assessment stands and what the checklist ended in, without anything the assessors wrote.
 *
 * @param checklist the points of the call, in order
 * @param items what was answered; empty before the formal check
 */
public record ChecklistResult(Assessment.Stage stage, Checklist checklist, List<CheckedItem> items) {
}
