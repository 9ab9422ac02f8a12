package tilsagn.worklist;

import java.util.Locale;
import java.util.UUID;

/**
 * What the reader of the queue wants to see.
 *
 * @param view  whose items
 * @param call  only of this call, or {@code null}
 * @param step  only this step, or {@code null}
 * @param text  letters that occur in applicant, case number or title, in small letters; empty for all
 * @param sort  order of the list
 * @param after where the last page ended, or {@code null} for the first
 */
public record WorklistQuery(View view, UUID call, String step, String text, Sort sort, Cursor after) {

    /** Fills in what was not asked for. */
    public WorklistQuery {
        view = view == null ? View.MINE : view;
        sort = sort == null ? Sort.DUE : sort;
        step = step == null || step.isBlank() ? null : step.strip();
        after = after != null && after.sort() == sort ? after : null;
        text = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    }

    /** The same view without any filter. */
    public static WorklistQuery of(View view) {
        return new WorklistQuery(view, null, null, "", Sort.DUE, null);
    }

    boolean hasText() {
        return !text.isEmpty();
    }

    WorklistQuery in(View other) {
        return new WorklistQuery(other, call, step, text, sort, null);
    }

    /** Whose items the list shows. */
    public enum View {
        /** Taken by me. */
        MINE,
        /** Nobody's yet, and mine to take. */
        UNASSIGNED,
        /** Everything I may see. */
        ALL
    }

    /** In which order. */
    public enum Sort {
        /** What is due first; without a date last. */
        DUE,
        /** Oldest first. */
        CREATED,
        /** By the applicant's name, in Norwegian order. */
        APPLICANT
    }
}
