package tilsagn.decision;

import java.util.List;

import tilsagn.call.Question;
import tilsagn.core.Nok;

/**
 * Scenarios side by side, beside how things stand.
 *
 * @param saved     every scenario of the call, oldest first
 * @param columns   how things stand, then those that were chosen
 * @param questions the call's own questions that ask for a number
 */
public record Comparison(Ranking ranking, List<Scenario> saved, List<Column> columns, List<Question> questions) {

    /**
     * One way of giving the money.
     *
     * @param scenario {@code null} for how things stand
     * @param madeBy   who made it, by name
     * @param stale    worked out anew it would come to something else, because the ranking has changed
     */
    public record Column(Scenario scenario, String madeBy, Effects effects, boolean stale) {

        /** What a candidate gets. */
        public Nok amountOf(Candidate candidate) {
            return scenario == null ? candidate.planned() : scenario.amountOf(candidate);
        }
    }

    /** The scenarios that are compared, without how things stand. */
    public List<Scenario> chosen() {
        return columns.stream().map(Column::scenario).filter(java.util.Objects::nonNull).toList();
    }
}
