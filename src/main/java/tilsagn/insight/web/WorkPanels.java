package tilsagn.insight.web;

import java.time.temporal.ChronoUnit;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import tilsagn.application.CaseStage;
import tilsagn.core.BusinessTime;
import tilsagn.core.web.Wording;
import tilsagn.insight.Dashboard;
import tilsagn.insight.Spread;
import tilsagn.worklist.OpenWork;
import tilsagn.worklist.StepFigures;

/** The work: how long it takes against the dates it must keep, and who has how much of it now. */
@Component
class WorkPanels {

    /** In the order of the diagram; what is not among them comes last. */
    private static final List<String> ORDER = List.of("checkCompleteness", "declareImpartiality", "appointSubstitute", "scoreApplication", "writeConsensus",
        "recommendAward", "allocateFunds", "decideApplication", "reviewHold");

    private final Figures figures;
    private final BusinessTime time;
    private final Wording wording;

    WorkPanels(Figures figures, BusinessTime time, Wording wording) {
        this.figures = figures;
        this.time = time;
        this.wording = wording;
    }

    List<Panel> of(Dashboard dashboard) {
        return Stream.of(times(dashboard), answers(dashboard), people(dashboard), steps(dashboard)).filter(panel -> !panel.isEmpty()).toList();
    }

    private Panel times(Dashboard dashboard) {
        Addresses to = new Addresses(dashboard.filter());
        List<Line> lines = dashboard.steps().stream().sorted(Comparator.comparingInt((StepFigures step) -> place(step.step())).thenComparing(StepFigures::step))
            .map(step -> step(to, step)).toList();
        return new Panel("times", say("insight.times"), say("insight.times.how"), Panel.Chart.TIMES, says("insight.step", "insight.times.done",
            "insight.times.median", "insight.times.ninetieth", "insight.times.due", "insight.times.within", "insight.times.late"), lines, List.of());
    }

    private Line step(Addresses to, StepFigures step) {
        Spread spread = new Spread(step.days());
        String all = to.step(step.step(), false, null);
        String late = to.step(step.step(), true, null);
        return new Line(say("workflow.task." + step.step()), all, List.of(figures.count(spread.count(), all), figures.days(spread.median(), all),
            figures.days(spread.ninetieth(), all), figures.count(step.due(), all), figures.share(step.due() - step.late(), step.due(), all),
            figures.count(step.late(), late)), List.of((long) spread.median(), (long) spread.ninetieth()));
    }

    // The law asks for an answer or a preliminary reply within a month (fvl § 11 a).
    private Panel answers(Dashboard dashboard) {
        Spread spread = new Spread(dashboard.total().days());
        String href = new Addresses(dashboard.filter()).cases(CaseStage.OUTCOME);
        List<Line> lines = spread.count() == 0 ? List.of() : List.of(new Line(say("insight.answers.line"), href, List.of(figures.count(spread.count(), href),
            figures.days(spread.median(), href), figures.days(spread.ninetieth(), href), figures.count(spread.fewerThan(31), href),
            figures.share(spread.fewerThan(31), spread.count(), href)), List.of((long) spread.median(), (long) spread.ninetieth())));
        return new Panel("answers", say("insight.answers"), say("insight.answers.how"), Panel.Chart.TIMES, says("insight.answers.what", "insight.answers.count",
            "insight.times.median", "insight.times.ninetieth", "insight.answers.month", "insight.answers.share"), lines, List.of());
    }

    private Panel people(Dashboard dashboard) {
        String call = call(dashboard);
        Map<String, List<OpenWork>> byPerson = dashboard.open().stream().collect(Collectors.groupingBy(one -> one.assignee() == null ? "" : one.assignee()));
        List<Line> lines = byPerson.entrySet().stream().map(person -> load(person.getKey().isEmpty() ? say("insight.work.nobody")
                : dashboard.names().getOrDefault(person.getKey(), person.getKey()), person.getValue(), call, person.getKey().isEmpty() ? "nobody" : person.getKey(), null))
            .sorted(Comparator.comparing((Line line) -> line.bars().get(0)).reversed().thenComparing(Line::label)).toList();
        return work("people", "insight.work.person", dashboard, lines);
    }

    private Panel steps(Dashboard dashboard) {
        String call = call(dashboard);
        Map<String, List<OpenWork>> byStep = dashboard.open().stream().collect(Collectors.groupingBy(OpenWork::step));
        List<Line> lines = byStep.entrySet().stream().sorted(Comparator.comparingInt((Map.Entry<String, List<OpenWork>> step) -> place(step.getKey()))
            .thenComparing(Map.Entry::getKey)).map(step -> load(say("workflow.task." + step.getKey()), step.getValue(), call, null, step.getKey())).toList();
        return work("steps", "insight.step", dashboard, lines);
    }

    private Panel work(String id, String label, Dashboard dashboard, List<Line> lines) {
        Line sum = load("", dashboard.open(), call(dashboard), null, null);
        return new Panel(id, say("insight.work." + id), say(dashboard.isOneCall() ? "insight.work.call" : "insight.work.county"), Panel.Chart.BARS,
            says(label, "insight.work.open", "insight.work.late", "insight.work.oldest"), lines, sum.figures());
    }

    private Line load(String label, List<OpenWork> work, String call, String assignee, String step) {
        long items = work.stream().mapToLong(OpenWork::items).sum();
        long late = work.stream().mapToLong(OpenWork::late).sum();
        Integer oldest = work.stream().map(OpenWork::since).min(Comparator.naturalOrder()).map(this::age).orElse(null);
        String href = Addresses.queue(call, assignee, step, false);
        return new Line(label, href, List.of(figures.count(items, href), figures.count(late, Addresses.queue(call, assignee, step, true)),
            figures.days(oldest, href)), List.of(items));
    }

    private Integer age(Instant since) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(since.atZone(BusinessTime.ZONE).toLocalDate(), time.today()));
    }

    private static String call(Dashboard dashboard) {
        return dashboard.isOneCall() ? dashboard.calls().get(0).id().toString() : null;
    }

    private static int place(String step) {
        int place = ORDER.indexOf(step);
        return place < 0 ? ORDER.size() : place;
    }

    private List<String> says(String... keys) {
        return Stream.of(keys).map(this::say).toList();
    }

    private String say(String key) {
        return wording.of(key, List.of());
    }
}
