package tilsagn.assessment;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tilsagn.call.KnockOut;

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
    public static FormalCheck admitted() {
        return new FormalCheck(Arrays.stream(KnockOut.values()).map(item -> new CheckedItem(item, true, ""))
            .toList(), Outcome.ADMITTED, "");
    }

    /** One condition not met, and dismissed. */
    public static FormalCheck dismissed(KnockOut failed, String remark, String reason) {
        List<CheckedItem> items = Arrays.stream(KnockOut.values())
            .map(item -> item == failed ? new CheckedItem(item, false, remark) : new CheckedItem(item, true, "")).toList();
        return new FormalCheck(items, Outcome.DISMISSED, reason);
    }

    /** The same with what the rules suggested to each point. */
    FormalCheck beside(Map<KnockOut, Boolean> suggestions) {
        return new FormalCheck(items.stream().map(item -> item.beside(suggestions.get(item.item()))).toList(), outcome, reason);
    }

    /** Whether the party is to be asked for what is missing. */
    public boolean asks() {
        return outcome == Outcome.DEFICIENT;
    }

    boolean dismisses() {
        return outcome == Outcome.DISMISSED;
    }

    boolean allPassed() {
        return items.stream().allMatch(CheckedItem::passed);
    }

    Optional<CheckedItem> answer(KnockOut item) {
        return items.stream().filter(answer -> answer.item() == item).findFirst();
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
