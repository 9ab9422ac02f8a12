package tilsagn.application;

import java.util.List;

import tilsagn.core.Fault;

/**
 * What every deed on a party's behalf must have.
 *
 * @param word     what the party said, how and when
 * @param evidence the file that shows it, or {@code null} when none was sent
 * @param unread   what could not be read of the rest of the form, to be told with everything else
 */
public record Registration(PartyWord word, Evidence evidence, List<Fault> unread) {

    /** A registration whose form could be read. */
    public Registration(PartyWord word, Evidence evidence) {
        this(word, evidence, List.of());
    }
}
