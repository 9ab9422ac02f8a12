package tilsagn.application;

/**
 * Where a text that is to be saved comes from.
 *
 * @param version the version of the section it was loaded from; {@code null} saves whatever there is
 * @param sheet   the open form it was written on: a form never stands in its own way when an answer was lost on the line
 */
public record SectionBase(Long version, String sheet) {

    /** Saves whatever there is. */
    public static final SectionBase ANY = new SectionBase(null, null);
}
