package tilsagn.decision;

import java.time.LocalDate;
import java.util.List;

import tilsagn.core.Nok;

/**
 * What the public reads about an award. What the source does not say is {@code null} and shown as "ikke oppgitt", never guessed.
 *
 * @param id           part of its address
 * @param municipality where the receiver is, or {@code null}
 * @param decidedOn    day of the decision, or {@code null}
 * @param imported     retold from the county's own announcement, not made from a case here
 * @param goals        what the money is to lead to
 * @param facts        about the receiver
 * @param quotes       what people say of it, each approved by whoever says it
 */
public record Award(String id, String title, String summary, Nok amount, String receiver, String municipality, String scheme,
                    String countyCode, String countyName, LocalDate decidedOn, boolean imported, List<String> goals, List<String> facts, List<Said> quotes) {

    /** An award nobody is quoted on. */
    public Award(String id, String title, String summary, Nok amount, String receiver, String municipality, String scheme, String countyCode,
                 String countyName, LocalDate decidedOn, boolean imported, List<String> goals, List<String> facts) {
        this(id, title, summary, amount, receiver, municipality, scheme, countyCode, countyName, decidedOn, imported, goals, facts, List.of());
    }

    /** A quote as the public reads it. */
    public record Said(String words, String saidBy) {
    }
}
