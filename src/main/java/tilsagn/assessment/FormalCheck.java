package tilsagn.assessment;

import java.util.List;
import java.util.Optional;

import tilsagn.call.Checklist;
import tilsagn.call.ChecklistPoint;

/**
 * The checklist as an advisor hands it in.
 *
 * @param items   what was answered; an item that is missing was not answered
 * @param outcome what follows, or {@code null} when not chosen
 * @param reason  why the application is dismissed, 20 characters to 400 words; empty when admitted
 */
public record FormalCheck(List<CheckedItem> items, Outcome outcome, String reason) {

    /** Takes its own copy of the list. */
    public FormalCheck {
        items = List.copyOf(items);
        reason = reason == null ? "" : reason;
    }

    /** Every condition met, and admitted. */
    public static FormalCheck admitted(Checklist checklist) {
        return new FormalCheck(checklist.points().stream().map(point -> new CheckedItem(point.code(), true, "")).toList(), Outcome.ADMITTED, "");
    }

    /** One condition not met, and dismissed. */
    public static FormalCheck dismissed(Checklist checklist, String failed, String remark, String reason) {
        List<CheckedItem> items = checklist.points().stream().map(ChecklistPoint::code)
            .map(code -> code.equals(failed) ? new CheckedItem(code, false, remark) : new CheckedItem(code, true, "")).toList();
        return new FormalCheck(items, Outcome.DISMISSED, reason);
    }

    /** The same in the order of the call's checklist, with what the rules suggested; what the call does not ask is left out. */
    FormalCheck beside(CaseChecklist asked) {
        return new FormalCheck(asked.checklist().points().stream().flatMap(point -> answer(point.code()).stream())
            .map(item -> item.beside(asked.suggestions().get(item.item()))).toList(), outcome, reason);
    }

    /** Whether the party is to be asked for what is missing. */
    public boolean asks() {
        return outcome == Outcome.DEFICIENT;
    }

    boolean dismisses() {
        return outcome == Outcome.DISMISSED;
    }

    /** The points that are not met. */
    List<ChecklistPoint> failed(Checklist checklist) {
        return checklist.points().stream().filter(point -> answer(point.code()).filter(item -> !item.passed()).isPresent()).toList();
    }

    Optional<CheckedItem> answer(String code) {
        return items.stream().filter(answer -> answer.item().equals(code)).findFirst();
    }

    /** What follows from the check. */
    public enum Outcome {
        /** Taken to assessment. */
        ADMITTED,
        /** Something is missing; the party is asked for it and the check goes on with the answer. Never kept as the outcome. */
        DEFICIENT,
        /** Avvist: a formal condition is not met. */
        DISMISSED
    }
}
