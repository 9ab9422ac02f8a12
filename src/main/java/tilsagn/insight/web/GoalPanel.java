package tilsagn.insight.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import tilsagn.application.CaseDimension;
import tilsagn.application.CaseFigures.NumberSum;
import tilsagn.application.CaseStage;
import tilsagn.call.Question;
import tilsagn.core.Words;
import tilsagn.core.web.Wording;
import tilsagn.insight.Dashboard;

/** What the applications promise in numbers: jobs, projects, lower emissions, whatever the calls ask for. */
@Component
class GoalPanel {

    private final Figures figures;
    private final KeyWords words;
    private final Wording wording;

    GoalPanel(Figures figures, KeyWords words, Wording wording) {
        this.figures = figures;
        this.words = words;
        this.wording = wording;
    }

    Optional<Panel> of(Dashboard dashboard) {
        Map<String, NumberSum> numbers = dashboard.unveiled().numbers();
        Addresses to = new Addresses(dashboard.filter());
        List<Line> lines = dashboard.questions().stream().filter(question -> numbers.containsKey(question.code()))
            .map(question -> line(to, question, numbers.get(question.code()))).toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Panel("goals", say("insight.goals"), say("insight.goals.how"), Panel.Chart.PARTS,
            Stream.of("insight.goals.question", "insight.goals.unit", "insight.goals.answered", "insight.goals.sum", "insight.goals.awarded",
                "insight.goals.granted").map(this::say).toList(), lines, List.of()));
    }

    private Line line(Addresses to, Question question, NumberSum sum) {
        String all = to.cases(null, CaseDimension.NUMBER, question.code());
        String awarded = to.cases(CaseStage.AWARDED, CaseDimension.NUMBER, question.code());
        Words unit = question.limits().unit();
        BigDecimal promised = value(question, sum.sum(), sum.answered());
        BigDecimal funded = value(question, sum.granted(), sum.awarded());
        return new Line(words.label(question), all, List.of(
            new Figure(unit == null ? "" : unit.in(LocaleContextHolder.getLocale()) + (isShare(question) ? say("insight.goals.average") : ""), null, "", null),
            figures.count(sum.answered(), all), figures.decimal(promised, all),
            figures.count(sum.awarded(), awarded), figures.decimal(funded, awarded)), List.of(tenths(promised), tenths(funded)));
    }

    private static long tenths(BigDecimal number) {
        return number.movePointRight(1).longValue();
    }

    // Shares are averaged, everything else adds up.
    private static BigDecimal value(Question question, BigDecimal sum, long many) {
        return isShare(question) && many > 0 ? sum.divide(BigDecimal.valueOf(many), 1, RoundingMode.HALF_UP) : sum;
    }

    private static boolean isShare(Question question) {
        return question.limits().unit() != null && question.limits().unit().nb().contains("%");
    }

    private String say(String key) {
        return wording.of(key, List.of());
    }
}
