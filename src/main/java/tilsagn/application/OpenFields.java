package tilsagn.application;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import tilsagn.call.Call;
import tilsagn.core.Refusal;

/**
 * The fields of a draft that may be changed: those a deficiency notice opens.
 *
 * @param fields as the form names them, without rows: {@code summary}, {@code costLines}, {@code answers[CODE]}, {@code attachments[KIND]}
 */
public record OpenFields(Set<String> fields) {

    /** "We have none of these" goes with its table. */
    private static final Map<String, String> TICKED_FOR = Map.of("noAidHistory", "aidHistory", "groupCompanies", "aidHistory", "noOtherApplications", "otherApplications");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.uuuu");

    /** Takes its own copy. */
    public OpenFields {
        fields = Set.copyOf(fields);
    }

    static OpenFields of(DeficiencyNotice notice) {
        return new OpenFields(Set.copyOf(notice.fields()));
    }

    /** Whether this form field, or the table it is a cell of, is open. */
    public boolean shows(String field) {
        return fields.contains(stem(field));
    }

    /** Whether anything in the section is open. */
    public boolean shows(Section section, Call call) {
        return fields.stream().anyMatch(field -> Section.holding(field, call) == section);
    }

    /** The open fields of a section. */
    public List<String> in(Section section, Call call) {
        return fields.stream().filter(field -> Section.holding(field, call) == section).sorted().toList();
    }

    /** {@code costLines[2].amount} is a cell of {@code costLines}; what stands in brackets by a code is a field of its own. */
    public static String stem(String field) {
        String stem = field.replaceFirst("\\[\\d.*", "");
        return TICKED_FOR.getOrDefault(stem, stem);
    }

    /**
     * Refuses {@code application.deficiency.closed-field} when something else than the open fields differs between two spellings of what is
     * written.
     */
    void requireNothingElse(String before, String after) {
        Set<String> changed = new LinkedHashSet<>(lines(after));
        changed.removeAll(lines(before));
        Set<String> gone = new LinkedHashSet<>(lines(before));
        gone.removeAll(lines(after));
        changed.addAll(gone);
        if (changed.stream().map(line -> line.replaceFirst("=.*", "")).anyMatch(field -> !shows(field))) {
            throw Refusal.conflict("application.deficiency.closed-field");
        }
    }

    private static Set<String> lines(String content) {
        return Arrays.stream(content.split("\n")).skip(1).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A day as figures, for the journal. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }
}
