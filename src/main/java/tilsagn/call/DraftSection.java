package tilsagn.call;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The parts in which a call is set up, in the order one goes through them. Each is a page and is saved by itself. */
public enum DraftSection {
    /** Scheme, year, round, title, address. */
    BASICS("scheme|year|round|slug|provenance|language|title\\.L"),
    /** What the public reads, in each language. */
    TEXTS("(ingress|purpose|who|groupings)\\.L"),
    /** Who may apply, for what. */
    WHO("targetGroups|(themes|goals)\\.L"),
    /** By what applications are judged, and the weights. */
    CRITERIA("criteria\\[N]\\.(code|weight|mayBeLeftOut|provenance|(name|question)\\.L)", "criteria"),
    /** What the steps of the scale mean, and whether the assessors know who applies. */
    JUDGING("blind|anchorsFrom|anchor\\.C\\d{1,2}\\.[1-7]\\.L"),
    /** What the form asks beside what every form asks. */
    QUESTIONS("risks|risksFrom|questions\\[N]\\.(code|place|type|least|most|decimals|criterion|askedOf|required|requiredFrom|provenance|kept"
        + "|(label|help|unit|options)\\.L)", "questions"),
    /** What must be attached, and what may be. */
    ATTACHMENTS("attachments\\[N]\\.(code|required|requiredFrom|groups|assessed|maxFiles|provenance|(name|why)\\.L)", "attachments"),
    /** The formal check. */
    CHECKLIST("checklist\\[N]\\.(code|knocksOut|rule|provenance|(label|help)\\.L)", "checklist"),
    /** Opening, deadline, expected decision. */
    DATES("opensOn|opensAt|openingFrom|deadlineOn|deadlineAt|deadlineClockFrom|decisionOn|publishedOn|updatedOn"),
    /** Information meetings and contacts. */
    PEOPLE("meetings\\[N]\\.(day|clock|minutes|channel)|contacts\\[N]\\.(name|title)", "meetings", "contacts"),
    /** The money, and whether somebody must sign. */
    POOL("pool|signOff|signOffFrom");

    /** Rows a list may have; more is a slip, and nobody would read them. */
    public static final int MOST_ROWS = 40;

    private final Pattern fields;
    private final List<String> lists;

    DraftSection(String fields, String... lists) {
        this.fields = Pattern.compile(fields.replace("\\.L", "\\.(nb|nn|en)").replace("\\[N]", "\\[\\d{1,2}]"));
        this.lists = List.of(lists);
    }

    /** Whether the section's form has such a field. */
    public boolean knows(String field) {
        return fields.matcher(field).matches();
    }

    /** The lists it holds rows of. */
    public List<String> lists() {
        return lists;
    }

    /** Its place in an address. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The section at an address. */
    public static Optional<DraftSection> at(String path) {
        return Arrays.stream(values()).filter(section -> section.path().equals(path)).findFirst();
    }

    /** The one after it; empty after the last. */
    public Optional<DraftSection> next() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }
}
