package tilsagn.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import tilsagn.application.ApplicationStatus;
import tilsagn.application.CaseLine;
import tilsagn.application.CaseTraits;
import tilsagn.application.Codes;
import tilsagn.call.Question;
import tilsagn.call.QuestionLimits;
import tilsagn.call.QuestionPlace;
import tilsagn.call.QuestionType;
import tilsagn.call.StakeholderGroup;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.Words;

/** What an allocation brings about, counted among those that get money. */
class EffectsTests {

    private static final Instant NOON = Instant.parse("2022-09-16T10:00:00Z");
    private static final Nok WHOLE = Nok.of(750_000);
    private static final List<Question> QUESTIONS = List.of(question("JOBS_NEW", "årsverk"), question("WOMEN", "%"));
    private static final Map<CaseNumber, CaseTraits> TRAITS = Map.of(
        number(1), new CaseTraits(Set.of(StakeholderGroup.RESEARCH, StakeholderGroup.PUBLIC), 4, 3, Map.of("JOBS_NEW", new BigDecimal("2.5"), "WOMEN", BigDecimal.valueOf(40))),
        number(2), new CaseTraits(Set.of(StakeholderGroup.RESEARCH), 2, 0, Map.of("JOBS_NEW", BigDecimal.TEN, "WOMEN", BigDecimal.valueOf(65))),
        number(3), new CaseTraits(Set.of(StakeholderGroup.RISK_CAPITAL), 9, 9, Map.of("JOBS_NEW", BigDecimal.valueOf(99))));

    @Test
    void moneyAndCasesAddUpToTheFrame() {
        Effects effects = effects(Map.of(number(1), WHOLE, number(2), Nok.of(500_000)));

        assertThat(effects.sum()).isEqualTo(Nok.of(1_250_000));
        assertThat(effects.left()).isEqualTo(Nok.of(1_050_000));
        assertThat(List.of(effects.full(), effects.partial(), effects.none(), effects.funded())).containsExactly(1, 1, 1, 2);
        assertThat(effects.lowestIndex()).isEqualByComparingTo("80");
        assertThat(effects.departures()).isZero();
    }

    @Test
    void onlyThoseThatGetMoneyCount() {
        Effects effects = effects(Map.of(number(1), WHOLE, number(2), Nok.of(500_000)));

        assertThat(effects.groupings()).containsOnly(Map.entry(StakeholderGroup.RESEARCH, 2L), Map.entry(StakeholderGroup.PUBLIC, 1L));
        assertThat(effects.municipalities()).containsOnly(Map.entry("3807", new Effects.Share(2, Nok.of(1_250_000))));
        assertThat(effects.goals()).containsOnly(Map.entry("", new Effects.Share(2, Nok.of(1_250_000))));
        assertThat(effects.green()).containsOnly(Map.entry("LESS_WASTE", 2L));
        assertThat(effects.companies()).isEqualTo(6);
        assertThat(effects.smes()).isEqualTo(3);
    }

    @Test
    void numbersAddUpAndSharesAreAveraged() {
        assertThat(effects(Map.of(number(1), WHOLE, number(2), WHOLE)).numbers())
            .containsEntry("JOBS_NEW", new BigDecimal("12.5")).containsEntry("WOMEN", new BigDecimal("52.5"));
        assertThat(effects(Map.of()).numbers()).containsEntry("WOMEN", BigDecimal.ZERO);
    }

    @Test
    void liftingTheLastOneDepartsOnBothSides() {
        assertThat(effects(Map.of(number(1), WHOLE, number(3), WHOLE)).departures()).isEqualTo(2);
        assertThat(effects(Map.of()).lowestIndex()).isNull();
    }

    private static Effects effects(Map<CaseNumber, Nok> amounts) {
        Pool pool = new Pool(UUID.randomUUID(), Nok.of(2_300_000), Nok.ZERO, Nok.ZERO);
        List<Candidate> cases = List.of(scored(1, "90"), scored(2, "80"), scored(3, "70"));
        Ranking ranking = new Ranking(null, pool, NOON, true, Ranking.lay(cases), Nok.ZERO, Nok.ZERO, 0, List.of());
        return Effects.of(ranking, TRAITS, QUESTIONS, one -> amounts.getOrDefault(one.caseNumber(), Nok.ZERO));
    }

    private static Candidate scored(int running, String index) {
        Candidate.Scores scores = new Candidate.Scores(new BigDecimal(index), new BigDecimal("5.25"), BigDecimal.TEN, BigDecimal.TEN, 1, false, WHOLE);
        CaseLine line = new CaseLine(number(running), ApplicationStatus.RECOMMENDED, "Søker", "Tittel", "3807", WHOLE, NOON, null,
            new Codes(List.of("LESS_WASTE")));
        return new Candidate(number(running), "Søker", "Tittel", NOON, "x", WHOLE, scores, null, false, false, line);
    }

    private static Question question(String code, String unit) {
        return Question.of(code, QuestionPlace.GOALS, QuestionType.NUMBER, new Words(code, code, code), null)
            .within(new QuestionLimits(0L, null, 1, new Words(unit, unit, unit)));
    }

    private static CaseNumber number(int running) {
        return CaseNumber.of(2022, running);
    }
}
