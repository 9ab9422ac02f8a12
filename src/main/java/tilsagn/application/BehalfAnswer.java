package tilsagn.application;

import java.util.List;

/**
 * The answer to a deficiency notice as the advisor writes it for the party.
 *
 * @param sections the sections with open fields: those fields as written, the rest as it was sent
 * @param files    what is attached to what was asked for
 * @param replace  what the party has begun to write itself is to be replaced
 */
public record BehalfAnswer(List<SectionContent> sections, List<File> files, boolean replace) {

    /** A file for one of the things the call asks for. */
    public record File(String kind, Evidence content) {
    }
}
