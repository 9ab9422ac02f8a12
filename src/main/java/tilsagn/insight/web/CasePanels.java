package tilsagn.insight.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import tilsagn.application.CaseDimension;
import tilsagn.application.CaseFigures;
import tilsagn.application.CaseStage;
import tilsagn.application.CaseSum;
import tilsagn.call.Question;
import tilsagn.core.web.Wording;
import tilsagn.insight.Dashboard;

/** The applications: how far they have come, where they come from, whom they gather and what they serve. */
@Component
class CasePanels {

    private static final List<CaseStage> FUNNEL = List.of(CaseStage.SENT, CaseStage.ADMITTED, CaseStage.RECOMMENDED, CaseStage.AT_DECISION,
        CaseStage.DECIDED, CaseStage.AWARDED);

    private final Figures figures;
    private final KeyWords words;
    private final Wording wording;

    CasePanels(Figures figures, KeyWords words, Wording wording) {
        this.figures = figures;
        this.words = words;
        this.wording = wording;
    }

    /** How far they have come. */
    List<Panel> road(Dashboard dashboard) {
        return List.of(funnel(dashboard), statuses(dashboard));
    }

    private Panel funnel(Dashboard dashboard) {
        Addresses to = new Addresses(dashboard.filter());
        CaseFigures all = dashboard.total();
        long sent = all.total().cases();
        List<Line> lines = FUNNEL.stream().map(stage -> {
            CaseSum sum = all.at(stage);
            String href = to.cases(stage);
            return new Line(say("insight.stage." + stage.name()), href, List.of(figures.count(sum.cases(), href), figures.share(sum.cases(), sent, href),
                figures.nok(sum.applied(), href)), List.of(sum.cases()));
        }).toList();
        return new Panel("funnel", say("insight.funnel"), say("insight.funnel.how"), Panel.Chart.FUNNEL,
            says("insight.stage", "insight.applications", "insight.funnel.share", "insight.applied"), lines, List.of());
    }

    private Panel statuses(Dashboard dashboard) {
        Addresses to = new Addresses(dashboard.filter());
        CaseFigures all = dashboard.total();
        List<Line> lines = all.byStatus().entrySet().stream().map(status -> line(say("application.status." + status.getKey().name()), status.getValue(),
            to.cases(status.getKey()), List.of(status.getValue().cases()))).toList();
        return new Panel("status", say("insight.by-status"), "", Panel.Chart.BARS,
            says("core.status", "insight.applications", "insight.applied", "insight.granted"), lines, line("", all.total(), to.cases(CaseStage.SENT), List.of()).figures());
    }

    private Line line(String label, CaseSum sum, String href, List<Long> bars) {
        return new Line(label, href, List.of(figures.count(sum.cases(), href), figures.nok(sum.applied(), href), figures.nok(sum.granted(), href)), bars);
    }

    /** Where they come from, whom they gather and what they serve. */
    List<Panel> kinds(Dashboard dashboard) {
        List<Panel> panels = new ArrayList<>(Stream.of(CaseDimension.MUNICIPALITY, CaseDimension.GROUPING, CaseDimension.TARGET_GROUP, CaseDimension.GOAL,
            CaseDimension.GREEN).map(dimension -> kind(dashboard, dimension, dimension.name(), say("insight.by." + dimension.name()), key -> true)).toList());
        dashboard.questions().stream().filter(question -> question.type().hasOptions()).forEach(question -> panels.add(
            kind(dashboard, CaseDimension.OPTION, question.code(), words.label(question), key -> key.startsWith(question.code() + ":"))));
        return panels.stream().filter(panel -> !panel.isEmpty()).toList();
    }

    private Panel kind(Dashboard dashboard, CaseDimension dimension, String id, String title, Predicate<String> which) {
        Map<String, CaseSum> sums = dashboard.unveiled().by(dimension);
        Addresses to = new Addresses(dashboard.filter());
        List<Question> questions = dashboard.questions();
        List<Line> lines = sums.entrySet().stream().filter(entry -> which.test(entry.getKey()))
            .sorted(Comparator.comparing((Map.Entry<String, CaseSum> entry) -> entry.getValue().applied()).reversed().thenComparing(Map.Entry::getKey))
            .map(entry -> new Line(words.of(dimension, entry.getKey(), questions), to.cases(null, dimension, entry.getKey()),
                full(to, dimension, entry.getKey(), entry.getValue()), bars(entry.getValue()))).toList();
        List<Figure> foot = dimension.addsUp() ? full(to, null, null, sums.values().stream().reduce(CaseSum.NONE, CaseSum::plus)) : List.of();
        return new Panel("by-" + id.toLowerCase(Locale.ROOT), title, say(dimension.addsUp() ? "insight.by.how" : "insight.by.overlap"), Panel.Chart.PAIRS,
            says("insight.kind." + dimension.name(), "insight.applications", "insight.applied", "insight.awarded", "insight.granted", "insight.success"), lines, foot);
    }

    private static List<Long> bars(CaseSum sum) {
        return List.of(sum.applied().kroner(), sum.granted().kroner());
    }

    private List<Figure> full(Addresses to, CaseDimension dimension, String key, CaseSum sum) {
        String all = to.cases(null, dimension, key);
        String awarded = to.cases(CaseStage.AWARDED, dimension, key);
        return List.of(figures.count(sum.cases(), all), figures.nok(sum.applied(), all), figures.count(sum.awarded(), awarded),
            figures.nok(sum.granted(), awarded), figures.share(sum.awarded(), sum.decided(), to.cases(CaseStage.OUTCOME, dimension, key)));
    }

    private List<String> says(String... keys) {
        return Stream.of(keys).map(this::say).toList();
    }

    private String say(String key) {
        return wording.of(key, List.of());
    }
}
