package tilsagn.worklist;

/**
 * What the reader of the queue wants to see.
 *
 * @param view     whose items
 * @param by       what the list is narrowed to
 * @param sort     order of the list
 * @param reversed the same order from its other end
 * @param after    where the last page ended, or {@code null} for the first
 */
public record WorklistQuery(View view, Narrowing by, Sort sort, boolean reversed, Cursor after) {

    /** Fills in what was not asked for. */
    public WorklistQuery {
        view = view == null ? View.MINE : view;
        by = by == null ? Narrowing.NONE : by;
        sort = sort == null ? Sort.DUE : sort;
        after = after != null && after.sort() == sort ? after : null;
    }

    /** The same view without any filter. */
    public static WorklistQuery of(View view) {
        return new WorklistQuery(view, Narrowing.NONE, Sort.DUE, false, null);
    }

    /** A view narrowed, in the order of what is due. */
    public static WorklistQuery of(View view, Narrowing by) {
        return new WorklistQuery(view, by, Sort.DUE, false, null);
    }

    WorklistQuery in(View other) {
        return new WorklistQuery(other, by, sort, reversed, null);
    }

    /** The same list from behind this place. */
    public WorklistQuery behind(Cursor place) {
        return new WorklistQuery(view, by, sort, reversed, place);
    }

    boolean isFalling() {
        return sort.falling != reversed;
    }

    /** Whose items the list shows. */
    public enum View {
        /** Taken by me, and those of whoever I stand in for. */
        MINE,
        /** Nobody's yet, and mine to take. */
        UNASSIGNED,
        /** Everything I may see: for those who handle cases, all of the county. */
        ALL
    }

    /** In which order. */
    public enum Sort {
        /** What is due first; without a date behind, and what waits last of all. */
        DUE(false),
        /** Oldest first. */
        CREATED(false),
        /** By the applicant's name, in Norwegian order. */
        APPLICANT(false),
        /** What was applied for, the largest first. */
        AMOUNT(true);

        private final boolean falling;

        Sort(boolean falling) {
            this.falling = falling;
        }
    }
}
