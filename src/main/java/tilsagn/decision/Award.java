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
 */
public record Award(String id, String title, String summary, Nok amount, String receiver, String municipality, String scheme,
                    String countyCode, String countyName, LocalDate decidedOn, boolean imported, List<String> goals, List<String> facts) {
}
