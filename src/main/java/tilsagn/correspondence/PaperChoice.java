package tilsagn.correspondence;

/** What becomes of a document somebody asked for. Words: {@code correspondence.access.choice.*}. */
public enum PaperChoice {
    /** The whole of it. */
    GIVEN,
    /** A copy in which something is blacked out (offentleglova § 12). */
    PARTLY,
    /** Nothing of it. */
    WITHHELD
}
