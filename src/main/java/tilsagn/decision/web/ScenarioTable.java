package tilsagn.decision.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import tilsagn.account.Counties;
import tilsagn.application.GreenContribution;
import tilsagn.call.Question;
import tilsagn.call.StakeholderGroup;
import tilsagn.core.Nok;
import tilsagn.core.web.Formats;
import tilsagn.core.web.Wording;
import tilsagn.decision.Comparison;
import tilsagn.decision.Effects;
import tilsagn.decision.Effects.Share;

/** The comparison in words: a row for each thing an allocation brings about, a cell for each scenario, and which of them differ. */
@Component
class ScenarioTable {

    private final Formats formats;
    private final Wording wording;
    private final Counties counties;

    ScenarioTable(Formats formats, Wording wording, Counties counties) {
        this.formats = formats;
        this.wording = wording;
        this.counties = counties;
    }

    /** Rows under one heading. */
    record Group(String heading, List<Row> rows) {
    }

    /** One row. */
    record Row(String label, List<Cell> cells) {
    }

    /**
     * One cell.
     *
     * @param differs from how things stand, the first cell of the row
     */
    record Cell(String text, boolean differs) {
    }

    List<Group> groups(Comparison comparison) {
        List<Effects> all = comparison.columns().stream().map(Comparison.Column::effects).toList();
        return Stream.of(money(all), municipalities(all), groupings(all), themes(all), companies(all), goals(all, comparison.questions()))
            .filter(group -> !group.rows().isEmpty()).toList();
    }

    private Group money(List<Effects> all) {
        return group("money", List.of(
            row("sum", all, one -> formats.nok(one.sum())),
            row("left", all, one -> formats.nok(one.left())),
            row("full", all, one -> String.valueOf(one.full())),
            row("partial", all, one -> String.valueOf(one.partial())),
            row("none", all, one -> String.valueOf(one.none())),
            row("lowest", all, one -> formats.decimal(one.lowestIndex())),
            row("departures", all, one -> String.valueOf(one.departures()))));
    }

    private Group municipalities(List<Effects> all) {
        return group("municipalities", shares(all, Effects::municipalities, number -> counties.municipality(number).name()));
    }

    private Group groupings(List<Effects> all) {
        return group("groupings", Arrays.stream(StakeholderGroup.values()).map(grouping -> labelled(say("call.stakeholder-group." + grouping), all,
            one -> String.valueOf(one.groupings().getOrDefault(grouping, 0L)))).toList());
    }

    private Group themes(List<Effects> all) {
        List<Row> rows = new ArrayList<>(shares(all, Effects::goals, goal -> goal));
        Arrays.stream(GreenContribution.values()).filter(green -> all.stream().anyMatch(one -> one.green().containsKey(green.name())))
            .forEach(green -> rows.add(labelled(say("application.green." + green), all,
                one -> String.valueOf(one.green().getOrDefault(green.name(), 0L)))));
        return group("themes", rows);
    }

    private Group companies(List<Effects> all) {
        return group("companies", List.of(
            row("companies", all, one -> String.valueOf(one.companies())),
            row("smes", all, one -> say("decision.compare.share", one.smes(), formats.percent(one.smes(), one.companies())))));
    }

    private Group goals(List<Effects> all, List<Question> questions) {
        return group("goals", questions.stream().map(question -> labelled(label(question), all,
            one -> formats.decimal(plain(one.numbers().get(question.code()))))).toList());
    }

    private static BigDecimal plain(BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number.stripTrailingZeros().scale() < 0 ? number.setScale(0) : number.stripTrailingZeros();
    }

    private String label(Question question) {
        String asked = question.label().in(LocaleContextHolder.getLocale());
        return question.limits().unit() == null ? asked : asked + " (" + question.limits().unit().in(LocaleContextHolder.getLocale()) + ")";
    }

    private List<Row> shares(List<Effects> all, Function<Effects, Map<String, Share>> shares, Function<String, String> name) {
        Set<String> keys = new TreeSet<>();
        all.forEach(one -> keys.addAll(shares.apply(one).keySet()));
        return keys.stream().map(key -> labelled(key.isEmpty() ? say("decision.compare.unknown") : name.apply(key), all, one -> {
            Share share = shares.apply(one).getOrDefault(key, Share.NONE);
            return share.cases() == 0 ? formats.nok(Nok.ZERO) : say("decision.compare.cases", share.cases(), formats.nok(share.amount()));
        })).toList();
    }

    private Group group(String name, List<Row> rows) {
        return new Group(say("decision.compare.group." + name), rows);
    }

    private Row row(String name, List<Effects> all, Function<Effects, String> text) {
        return labelled(say("decision.compare." + name), all, text);
    }

    private static Row labelled(String label, List<Effects> all, Function<Effects, String> text) {
        String first = text.apply(all.get(0));
        return new Row(label, all.stream().map(text).map(one -> new Cell(one, !Objects.equals(one, first))).toList());
    }

    private String say(String key, Object... values) {
        return wording.of(key, List.of(values));
    }
}
