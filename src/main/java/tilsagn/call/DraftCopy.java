package tilsagn.call;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import tilsagn.core.BusinessTime;
import tilsagn.core.Nok;
import tilsagn.core.Words;

/**
 * An earlier round written as a draft of the next. Everything is taken over but the days: those of last time are never right. What came
 * with the call after it was announced (documents, presentations) stays with it.
 */
final class DraftCopy {

    private final Call call;
    private final List<Anchor> anchors;
    private final Checklist checklist;
    private final List<CallTranslation> translations;

    DraftCopy(Call call, List<Anchor> anchors, Checklist checklist, List<CallTranslation> translations) {
        this.call = call;
        this.anchors = anchors;
        this.checklist = checklist;
        this.translations = translations;
    }

    Map<DraftSection, DraftText> asRound(int year, int round) {
        Map<DraftSection, DraftText> copy = new EnumMap<>(DraftSection.class);
        copy.put(DraftSection.BASICS, basics(year, round));
        copy.put(DraftSection.TEXTS, texts());
        copy.put(DraftSection.WHO, who());
        copy.put(DraftSection.CRITERIA, DraftText.EMPTY.withRows("criteria", call.criteria().stream().map(DraftCopy::criterion).toList()));
        copy.put(DraftSection.JUDGING, judging());
        copy.put(DraftSection.QUESTIONS, from(DraftText.EMPTY.withRows("questions", call.form().questions().stream().map(DraftCopy::question).toList()),
            "risks", call.form().risksRequiredFrom()));
        copy.put(DraftSection.ATTACHMENTS, DraftText.EMPTY.withRows("attachments", call.attachments().stream().map(DraftCopy::attachment).toList()));
        copy.put(DraftSection.CHECKLIST, DraftText.EMPTY.withRows("checklist", checklist.points().stream().map(DraftCopy::point).toList()));
        copy.put(DraftSection.DATES, dates());
        copy.put(DraftSection.PEOPLE, DraftText.EMPTY.withRows("contacts", call.contacts().stream()
            .map(contact -> DraftText.EMPTY.with("name", contact.name()).with("title", contact.title())).toList()));
        Nok signedFrom = !call.signOff().required() ? null : call.signOff().from() == null ? Nok.ZERO : call.signOff().from();
        copy.put(DraftSection.POOL, from(DraftText.EMPTY.with("pool", call.pool().digits()), "signOff", signedFrom));
        return copy;
    }

    private DraftText basics(int year, int round) {
        DraftText text = DraftText.EMPTY.with("scheme", call.schemeCode()).with("year", year).with("round", round)
            .with("slug", call.slug().replaceAll("-" + call.year() + "(-" + call.round() + ")?$", "") + "-" + year + "-" + round)
            .with("provenance", call.provenance()).with("language", call.text().language())
            .with("title." + call.text().language(), renamed(call.title(), year, round));
        for (CallTranslation told : translations) {
            text = text.with("title." + told.language(), renamed(told.title(), year, round));
        }
        return text;
    }

    // "… 2022, runde 2" becomes "… 2023, runde 1"; a title without them is left as it is.
    private String renamed(String title, int year, int round) {
        return title.replace(String.valueOf(call.year()), String.valueOf(year)).replaceAll("(?i)(runde|round) " + call.round() + "\\b", "$1 " + round);
    }

    private DraftText texts() {
        DraftText text = told(DraftText.EMPTY, call.text());
        for (CallTranslation other : translations) {
            text = told(text, other.text());
        }
        return text;
    }

    private static DraftText told(DraftText text, CallText told) {
        String in = "." + told.language();
        return text.with("ingress" + in, told.ingress()).with("purpose" + in, told.purpose()).with("who" + in, told.whoMayApply())
            .with("groupings" + in, told.groupings());
    }

    private DraftText who() {
        DraftText text = DraftText.EMPTY.with("targetGroups", names(new ArrayList<>(call.targetGroups())))
            .with("themes." + call.text().language(), String.join("\n", call.themes()))
            .with("goals." + call.text().language(), String.join("\n", call.strategyGoals()));
        for (CallTranslation other : translations) {
            text = text.with("themes." + other.language(), String.join("\n", other.themes()))
                .with("goals." + other.language(), String.join("\n", other.strategyGoals()));
        }
        return text;
    }

    private static DraftText criterion(Criterion one) {
        DraftText row = DraftText.EMPTY.with("code", one.code()).with("weight", one.weight()).with("mayBeLeftOut", one.mayBeLeftOut())
            .with("provenance", one.provenance());
        return words(words(row, "name", new Words(one.nameNb(), one.nameNn(), one.nameEn())), "question",
            new Words(one.questionNb(), one.questionNn(), one.questionEn()));
    }

    private DraftText judging() {
        DraftText text = DraftText.EMPTY.with("blind", call.isBlind());
        for (Anchor anchor : anchors) {
            text = words(text, "anchor." + anchor.criterion() + "." + anchor.step(), anchor.sentence()).with("anchorsFrom", anchor.provenance());
        }
        return text;
    }

    private static DraftText question(Question one) {
        BiFunction<DraftText, String, DraftText> option = (row, in) -> row.with("options." + in,
            one.options().stream().map(each -> each.words().in(java.util.Locale.forLanguageTag(in))).collect(Collectors.joining("\n")));
        DraftText row = DraftText.EMPTY.with("code", one.code()).with("place", one.place()).with("type", one.type()).with("least", one.limits().least())
            .with("most", one.limits().most()).with("decimals", one.limits().decimals()).with("criterion", one.criterion())
            .with("askedOf", names(new ArrayList<>(one.askedOf()))).with("provenance", one.provenance())
            .with("kept", one.options().stream().map(each -> each.code() + "=" + each.words().nb()).collect(Collectors.joining("\n")));
        for (String language : SectionReader.LANGUAGES) {
            row = option.apply(row, language);
        }
        return from(words(words(words(row, "label", one.label()), "help", one.help()), "unit", one.limits().unit()), "required", one.requiredFrom());
    }

    private static DraftText attachment(AttachmentRequirement one) {
        DraftText row = DraftText.EMPTY.with("code", one.code()).with("groups", one.targetGroups()).with("assessed", one.assessed())
            .with("maxFiles", one.maxFiles()).with("provenance", one.provenance());
        return from(words(words(row, "name", new Words(one.nameNb(), one.nameNn(), one.nameEn())), "why",
            new Words(one.whyNb(), one.whyNn(), one.whyEn())), "required", one.requiredFrom());
    }

    private static DraftText point(ChecklistPoint one) {
        DraftText row = DraftText.EMPTY.with("code", one.code()).with("knocksOut", one.knocksOut()).with("rule", one.rule())
            .with("provenance", one.provenance());
        return words(words(row, "label", one.label()), "help", one.help());
    }

    private DraftText dates() {
        LocalTime opens = call.opensAt().atZone(BusinessTime.ZONE).toLocalTime();
        LocalTime until = call.deadline().atZone(BusinessTime.ZONE).toLocalTime();
        return DraftText.EMPTY.with("opensAt", clock(opens)).with("deadlineAt", until.equals(LocalTime.MIDNIGHT) ? null : clock(until))
            .with("openingFrom", call.dates().openingFrom()).with("deadlineClockFrom", call.dates().deadlineClockFrom());
    }

    private static String clock(LocalTime time) {
        return time.toString().replace(':', '.');
    }

    private static DraftText from(DraftText text, String field, Nok amount) {
        String when = amount == null ? "never" : amount.isPositive() ? "from" : "always";
        return text.with(field, when).with(field + "From", "from".equals(when) ? amount.digits() : null);
    }

    private static DraftText words(DraftText text, String stem, Words words) {
        return words == null ? text : text.with(stem + ".nb", words.nb()).with(stem + ".nn", words.nn()).with(stem + ".en", words.en());
    }

    private static String names(List<TargetGroup> groups) {
        return groups.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }
}
