package tilsagn.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import tilsagn.application.CaseTraits;
import tilsagn.call.Question;
import tilsagn.call.StakeholderGroup;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;

/**
 * What an allocation would bring about. Everything counts those that get money, and nothing of cases the reader may not see.
 *
 * @param left           what the frame has left; negative when it is too much
 * @param full           how many get all they applied for
 * @param partial        how many get a part of it
 * @param none           how many of those with a place get nothing
 * @param departures     how many depart from the order
 * @param lowestIndex    index of the lowest that gets money, or {@code null}
 * @param municipalities by number of the applicant's municipality
 * @param groupings      how many cover each grouping; one case counts in each it covers
 * @param goals          by goal of the strategy
 * @param green          by ticked way of serving the green transition; one case counts in each
 * @param companies      partners that are companies
 * @param smes           those of them that are small or medium-sized
 * @param numbers        by the code of a question for a number: the sum, or the average where it asks for per cent
 */
public record Effects(Nok sum, Nok left, int full, int partial, int none, int departures, BigDecimal lowestIndex, Map<String, Share> municipalities,
                      Map<StakeholderGroup, Long> groupings, Map<String, Share> goals, Map<String, Long> green, long companies, long smes,
                      Map<String, BigDecimal> numbers) {

    /** So many cases, and what they get. */
    public record Share(long cases, Nok amount) {

        /** Nobody, nothing. */
        public static final Share NONE = new Share(0, Nok.ZERO);

        Share and(Nok more) {
            return new Share(cases + 1, amount.plus(more));
        }
    }

    /** How many get money. */
    public int funded() {
        return full + partial;
    }

    static Effects of(Ranking ranking, Map<CaseNumber, CaseTraits> traits, List<Question> questions, Function<Candidate, Nok> amounts) {
        List<Candidate> placed = ranking.rows().stream().map(Ranking.Row::candidate).filter(Candidate::isRanked).toList();
        List<Candidate> funded = placed.stream().filter(one -> amounts.apply(one).isPositive()).toList();
        List<CaseTraits> brought = funded.stream().map(one -> traits.getOrDefault(one.caseNumber(), CaseTraits.NONE)).toList();
        int full = (int) funded.stream().filter(one -> !one.applied().exceeds(amounts.apply(one))).count();
        Nok sum = Nok.sum(placed.stream().map(amounts));
        return new Effects(sum, ranking.pool().frame().minus(sum), full, funded.size() - full, placed.size() - funded.size(),
            Departure.among(placed, amounts).size(),
            funded.stream().map(one -> one.scores().index()).min(BigDecimal::compareTo).orElse(null),
            shares(funded, amounts, one -> one.line() == null ? null : one.line().municipality()), groupings(brought),
            shares(funded, amounts, one -> one.line() == null ? null : one.line().strategyGoal()), green(funded),
            brought.stream().mapToLong(CaseTraits::companies).sum(), brought.stream().mapToLong(CaseTraits::smes).sum(), numbers(brought, questions));
    }

    // What is not told is gathered under an empty name.
    private static Map<String, Share> shares(List<Candidate> funded, Function<Candidate, Nok> amounts, Function<Candidate, String> key) {
        Map<String, Share> shares = new HashMap<>();
        for (Candidate one : funded) {
            String name = key.apply(one) == null ? "" : key.apply(one);
            shares.put(name, shares.getOrDefault(name, Share.NONE).and(amounts.apply(one)));
        }
        return shares;
    }

    private static Map<StakeholderGroup, Long> groupings(List<CaseTraits> brought) {
        Map<StakeholderGroup, Long> counts = new EnumMap<>(StakeholderGroup.class);
        brought.forEach(one -> one.groupings().forEach(grouping -> counts.merge(grouping, 1L, Long::sum)));
        return counts;
    }

    private static Map<String, Long> green(List<Candidate> funded) {
        Map<String, Long> counts = new HashMap<>();
        funded.stream().filter(one -> one.line() != null).flatMap(one -> one.line().greenContributions().values().stream())
            .forEach(code -> counts.merge(code, 1L, Long::sum));
        return counts;
    }

    private static Map<String, BigDecimal> numbers(List<CaseTraits> brought, List<Question> questions) {
        Map<String, BigDecimal> numbers = new HashMap<>();
        for (Question question : questions) {
            List<BigDecimal> answers = brought.stream().map(one -> one.numbers().get(question.code())).filter(java.util.Objects::nonNull).toList();
            BigDecimal sum = answers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            numbers.put(question.code(), isPercent(question) && !answers.isEmpty()
                ? sum.divide(BigDecimal.valueOf(answers.size()), 1, RoundingMode.HALF_UP) : sum);
        }
        return numbers;
    }

    /** Shares are averaged, everything else adds up. */
    static boolean isPercent(Question question) {
        return question.limits().unit() != null && question.limits().unit().nb().contains("%");
    }
}
