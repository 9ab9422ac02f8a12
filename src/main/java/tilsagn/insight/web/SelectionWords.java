package tilsagn.insight.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import tilsagn.application.CaseDimension;
import tilsagn.application.CaseSelection;
import tilsagn.application.CaseSum;
import tilsagn.application.SelectedCase;
import tilsagn.call.CallLine;
import tilsagn.call.Calls;
import tilsagn.call.Question;
import tilsagn.core.web.Formats;
import tilsagn.core.web.Wording;
import tilsagn.insight.DashboardFilter;
import tilsagn.insight.Selections;

/** What a selection is called, and its cases as lines of a table. */
@Component
class SelectionWords {

    private final KeyWords words;
    private final Figures figures;
    private final Calls calls;
    private final Formats formats;
    private final Wording wording;

    SelectionWords(KeyWords words, Figures figures, Calls calls, Formats formats, Wording wording) {
        this.words = words;
        this.figures = figures;
        this.calls = calls;
        this.formats = formats;
        this.wording = wording;
    }

    /** What the cases have in common, in words. */
    List<String> chips(Selections.Page page, CaseSelection selection) {
        List<String> chips = new ArrayList<>();
        DashboardFilter filter = page.scope().filter();
        List<CallLine> chosen = page.scope().calls();
        if (filter.call() != null) {
            chips.addAll(chosen.stream().map(CallLine::title).toList());
        }
        if (filter.scheme() != null) {
            chips.add(chosen.isEmpty() ? filter.scheme() : chosen.get(0).schemeName());
        }
        Stream.of(filter.year() == null ? "" : String.valueOf(filter.year()), selection.status() == null ? "" : say("application.status." + selection.status().name()),
            selection.stage() == null ? "" : say("insight.stage." + selection.stage().name()), kind(selection, chosen)).filter(word -> !word.isEmpty()).forEach(chips::add);
        return chips;
    }

    private String kind(CaseSelection selection, List<CallLine> chosen) {
        return selection.dimension() == null ? ""
            : say("insight.kind." + selection.dimension().name()) + ": " + words.of(selection.dimension(), selection.key(), questions(selection, chosen));
    }

    // Only a question of a call's own needs its form, and the latest call that asks it will do.
    private Collection<Question> questions(CaseSelection selection, List<CallLine> chosen) {
        if (selection.key() == null || !selection.dimension().isAsked()) {
            return List.of();
        }
        String code = selection.key().split(":")[0];
        return chosen.stream().limit(20).map(line -> calls.get(line.id()).form().question(code)).flatMap(Optional::stream).limit(1).toList();
    }

    /** Names of the municipalities of some cases. */
    Map<String, String> places(List<SelectedCase> cases) {
        Map<String, String> places = new HashMap<>();
        cases.stream().map(SelectedCase::municipality).filter(Objects::nonNull)
            .forEach(number -> places.put(number, words.of(CaseDimension.MUNICIPALITY, number, List.of())));
        return places;
    }

    String title() {
        return say("insight.cases");
    }

    /** Words above the columns of the file. */
    List<String> head() {
        return Stream.of("core.case", "core.call", "core.applicant", "insight.project", "insight.municipality", "core.status", "insight.sent", "insight.applied",
            "insight.granted", "insight.answer").map(this::say).toList();
    }

    /** A case as a line of the file. */
    Line line(SelectedCase one, CallLine call) {
        String place = one.municipality() == null ? "" : words.of(CaseDimension.MUNICIPALITY, one.municipality(), List.of());
        return new Line(one.caseNumber().value(), null, List.of(text(call == null ? "" : call.title()), text(one.applicant()), text(one.title()), text(place),
            text(say("application.status." + one.status().name())), text(formats.shortDateTime(one.submittedAt())), figures.nok(one.applied(), null),
            one.granted() == null ? text("") : figures.nok(one.granted(), null), text(one.number())), List.of());
    }

    Line sum(CaseSum sum) {
        List<Figure> row = new ArrayList<>(Stream.generate(() -> text("")).limit(6).toList());
        row.set(0, figures.count(sum.cases(), null));
        row.addAll(List.of(figures.nok(sum.applied(), null), figures.nok(sum.granted(), null), text("")));
        return new Line(say("insight.sum"), null, row, List.of());
    }

    /** What the file says of what is not in it. */
    List<Line> remarks(int hidden, boolean cut) {
        List<Line> remarks = new ArrayList<>();
        if (hidden > 0) {
            remarks.add(new Line(wording.of("insight.cases.hidden", List.of(hidden)), null, List.of(), List.of()));
        }
        if (cut) {
            remarks.add(new Line(say("insight.cases.cut"), null, List.of(), List.of()));
        }
        return remarks;
    }

    private static Figure text(String text) {
        return new Figure(text == null ? "" : text, null, "", null);
    }

    private String say(String key) {
        return wording.of(key, List.of());
    }
}
