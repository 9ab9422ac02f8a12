package tilsagn.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;

/** The order of the ranking, and where the pool ends. */
class RankingTests {

    private static final Instant NOON = Instant.parse("2022-09-16T10:00:00Z");
    private static final Nok POOL = Nok.of(2_300_000);

    @Test
    void theHigherIndexStandsFirst() {
        assertThat(order(scored(1, "60.00", "5", "5", 0), scored(2, "70.83", "5", "5", 0))).containsExactly(2, 1);
    }

    @Test
    void theFirstTieIsBrokenByGreenTransition() {
        assertThat(order(scored(1, "70.00", "5", "7", 0), scored(2, "70.00", "6", "1", 9))).containsExactly(2, 1);
    }

    @Test
    void theSecondTieIsBrokenByThePartnership() {
        assertThat(order(scored(1, "70.00", "6", "4.5", 0), scored(2, "70.00", "6", "5", 9))).containsExactly(2, 1);
    }

    @Test
    void theThirdTieIsBrokenByWhoSubmittedFirst() {
        assertThat(order(scored(1, "70.00", "6", "5", 30), scored(2, "70.0", "6.0", "5", 10))).containsExactly(2, 1);
    }

    @Test
    void theUnassessedAndTheHiddenStandLastWithoutAPlace() {
        List<Ranking.Row> rows = Ranking.lay(List.of(hidden(1), unassessed(2), scored(3, "10.00", "1", "1", 0)));

        assertThat(rows.get(0).candidate().caseNumber()).isEqualTo(number(3));
        assertThat(rows).extracting(Ranking.Row::rank).containsExactly(1, 0, 0);
    }

    @Test
    void whatIsHiddenAddsNothingToAnySum() {
        assertThat(hidden(1).planned()).isEqualTo(Nok.ZERO);
    }

    @Test
    void threeOfFourFitThePoolAndTheCutLineRunsAboveTheFourth() {
        List<Ranking.Row> rows = Ranking.lay(List.of(scored(1, "90", "5", "5", 0), scored(2, "80", "5", "5", 0), scored(3, "70", "5", "5", 0),
            scored(4, "60", "5", "5", 0)));

        assertThat(line(rows, POOL)).isEqualTo(new Ranking.Line(3, 3, Nok.of(2_250_000), Nok.of(50_000)));
    }

    @Test
    void aFrameThatReachesNobodyIsCutAboveTheFirst() {
        List<Ranking.Row> rows = Ranking.lay(List.of(scored(1, "90", "5", "5", 0), scored(2, "80", "5", "5", 0)));

        assertThat(line(rows, Nok.of(1))).isEqualTo(new Ranking.Line(0, 0, Nok.ZERO, Nok.of(1)));
    }

    private static Ranking.Line line(List<Ranking.Row> rows, Nok frame) {
        Pool pool = new Pool(java.util.UUID.randomUUID(), frame, Nok.ZERO, Nok.ZERO);
        return new Ranking(null, pool, NOON, true, rows, Nok.ZERO, Nok.ZERO, 0, List.of()).lineAfter(null, Candidate::planned);
    }

    @Test
    void theProposalCountsBeforeTheRecommendation() {
        Decision decision = new Decision(number(1), java.util.UUID.randomUUID(), "38", Nok.of(750_000))
            .propose(Nok.of(400_000), "Rammen er knapp", "mette", NOON);
        Candidate candidate = new Candidate(number(1), "Søker", "Tittel", NOON, "x", Nok.of(750_000), scores("70", "5", "5"), decision, false);

        assertThat(candidate.planned()).isEqualTo(Nok.of(400_000));
        assertThat(candidate.suggestion()).isEqualTo(Nok.of(400_000));
        assertThat(candidate.isOpenForSending()).isTrue();
    }

    @Test
    void aRowSaysWhatBrokeItsTie() {
        List<Ranking.Row> rows = Ranking.lay(List.of(scored(1, "70", "6", "5", 0), scored(2, "70", "5", "5", 0), scored(3, "70", "5", "4", 0),
            scored(4, "70", "5", "4", 9), scored(5, "60", "5", "4", 0)));

        assertThat(rows).extracting(Ranking.Row::tie)
            .containsExactly(TieBreak.NONE, TieBreak.GREEN, TieBreak.PARTNERSHIP, TieBreak.TIME, TieBreak.NONE);
    }

    @Test
    void moneyBelowACaseThatGetsNothingDepartsFromTheOrderOnBothSides() {
        List<Ranking.Row> rows = Ranking.lay(List.of(proposed(1, "90", 0, "Dekket av en annen ordning"), proposed(2, "80", 750_000, null),
            proposed(3, "70", 0, "Rammen er brukt opp")));

        assertThat(rows).extracting(Ranking.Row::departure).containsExactly(Departure.PASSED_OVER, Departure.LIFTED, Departure.NONE);
        assertThat(rows).extracting(Ranking.Row::needsReason).containsExactly(false, true, false);
    }

    @Test
    void whatNobodyHasProposedForDepartsFromNothing() {
        List<Ranking.Row> rows = Ranking.lay(List.of(scored(1, "90", "5", "5", 0), proposed(2, "80", 750_000, null), scored(3, "70", "5", "5", 0)));

        assertThat(rows).extracting(Ranking.Row::departure).containsOnly(Departure.NONE);
    }

    private static Candidate proposed(int running, String index, long amount, String reason) {
        Decision decision = new Decision(number(running), java.util.UUID.randomUUID(), "38", Nok.of(750_000))
            .propose(Nok.of(amount), reason, "mette", NOON);
        return new Candidate(number(running), "Søker", "Tittel", NOON, "x", Nok.of(750_000), scores(index, "5", "5"), decision, false);
    }

    private static List<Integer> order(Candidate... candidates) {
        return Ranking.lay(List.of(candidates)).stream().map(row -> Integer.parseInt(row.candidate().caseNumber().value().substring(5))).toList();
    }

    private static Candidate scored(int running, String index, String green, String partnership, int minutesLater) {
        return new Candidate(number(running), "Søker", "Tittel", NOON.plusSeconds(60L * minutesLater), "x", Nok.of(750_000),
            scores(index, green, partnership), null, false);
    }

    private static Candidate.Scores scores(String index, String green, String partnership) {
        return new Candidate.Scores(new BigDecimal(index), new BigDecimal("5.25"), new BigDecimal(green), new BigDecimal(partnership), 1, false,
            Nok.of(750_000));
    }

    private static Candidate unassessed(int running) {
        return new Candidate(number(running), "Søker", "Tittel", NOON, "x", Nok.of(750_000), null, null, false);
    }

    private static Candidate hidden(int running) {
        return new Candidate(number(running), "Søker", "Tittel", NOON, "x", Nok.of(750_000), scores("99", "7", "7"), null, true);
    }

    private static CaseNumber number(int running) {
        return CaseNumber.of(2022, running);
    }
}
