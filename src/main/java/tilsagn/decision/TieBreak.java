package tilsagn.decision;

import java.util.Comparator;

/** What put a case behind the one above it where their indexes are alike. Words: {@code decision.tie.*}. */
public enum TieBreak {
    /** The indexes differ. */
    NONE,
    /** The one above has the higher C1. */
    GREEN,
    /** The one above has the higher C3. */
    PARTNERSHIP,
    /** The one above was sent first. */
    TIME;

    /** Order by index; the higher C1, then the higher C3, then whoever sent first goes ahead. What is not assessed or not seen stands last. */
    static final Comparator<Candidate> ORDER = Comparator
        .comparing(Candidate::isRanked).reversed()
        .thenComparing(Candidate::scores, Comparator.nullsLast(
            Comparator.comparing(Candidate.Scores::index).reversed()
                .thenComparing(Comparator.comparing(Candidate.Scores::green).reversed())
                .thenComparing(Comparator.comparing(Candidate.Scores::partnership).reversed())))
        .thenComparing(Candidate::submittedAt)
        .thenComparing(candidate -> candidate.caseNumber().value());

    /** The same with C1 before everything else: what a manager may try out, and must explain. */
    static final Comparator<Candidate> GREEN_FIRST = Comparator
        .comparing(Candidate::isRanked).reversed()
        .thenComparing(Candidate::scores, Comparator.nullsLast(Comparator.comparing(Candidate.Scores::green).reversed()))
        .thenComparing(ORDER);

    static TieBreak between(Candidate above, Candidate below) {
        if (above == null || !below.isRanked() || above.scores().index().compareTo(below.scores().index()) != 0) {
            return NONE;
        }
        if (above.scores().green().compareTo(below.scores().green()) != 0) {
            return GREEN;
        }
        return above.scores().partnership().compareTo(below.scores().partnership()) != 0 ? PARTNERSHIP : TIME;
    }
}
