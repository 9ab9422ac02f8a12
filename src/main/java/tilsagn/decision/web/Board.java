package tilsagn.decision.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.decision.Candidate;
import tilsagn.decision.Ranking;
import tilsagn.decision.Scenario;

/**
 * The ranking as the board shows it.
 *
 * @param lines     each place with the amount that stands there now
 * @param line      the cut line
 * @param scenario  whose amounts stand in the table, or {@code null} for how things stand
 * @param scenarios all that are saved
 */
record Board(List<Line> lines, Ranking.Line line, Scenario scenario, List<Scenario> scenarios) {

    /** Which rows the reader wants ticked from the beginning. */
    enum Choose {
        /** Those above the cut line that get money. */
        ABOVE,
        /** Those below it. */
        BELOW,
        /** All a manager may propose for. */
        ALL
    }

    /**
     * One row.
     *
     * @param amount  what stands there
     * @param running what this and all above would take
     * @param over    the frame does not reach it
     * @param chosen  ticked
     */
    record Line(Ranking.Row row, Nok amount, Nok running, boolean over, boolean chosen) {
    }

    static Board of(Ranking ranking, Integer cut, Choose choose, Scenario scenario, List<Scenario> scenarios, Set<CaseNumber> ticked) {
        Function<Candidate, Nok> amounts = scenario == null ? Candidate::planned : scenario::amountOf;
        Ranking.Line line = ranking.lineAfter(cut, amounts);
        List<Line> lines = new ArrayList<>();
        Nok running = Nok.ZERO;
        for (Ranking.Row row : ranking.rows()) {
            Nok amount = amounts.apply(row.candidate());
            running = running.plus(amount);
            boolean chosen = ticked.contains(row.candidate().caseNumber()) || isChosen(row, line.after(), choose);
            lines.add(new Line(row, amount, running, running.exceeds(ranking.pool().frame()), chosen));
        }
        return new Board(lines, line, scenario, scenarios);
    }

    private static boolean isChosen(Ranking.Row row, int after, Choose choose) {
        if (choose == null || !row.candidate().isOpenForProposal()) {
            return false;
        }
        return choose == Choose.ALL || choose == Choose.ABOVE == row.rank() <= after;
    }

    /** How many rows are ticked. */
    public long ticked() {
        return lines.stream().filter(Line::chosen).count();
    }
}
