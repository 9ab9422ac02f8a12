package tilsagn.application;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The sections of the form, in the order they are filled in. Every field belongs to exactly one, so a fault's field tells which page to
 * open. Words: {@code application.section.*}.
 */
public enum Section {
    /** Who applies and whom to reach. */
    APPLICANT("contactName", "contactEmail", "contactPhone", "projectManager"),
    /** What it is, when and where. */
    PROJECT("targetGroup", "phase", "title", "summary", "startDate", "endDate", "municipalities"),
    /** What it is to achieve, and how one can tell. */
    GOALS("background", "objectives"),
    /** What it does for the green transition and the region's strategy. */
    CONTENT("greenTransition", "greenContributions", "strategyGoal", "smartSpecialisation"),
    /** Who takes part. */
    PARTNERS("partners"),
    /** What it costs and who pays. */
    PLAN("vatDeductible", "costLines", "financeLines"),
    /** The files that go with it. */
    ATTACHMENTS("attachments"),
    /** What the applicant vouches for. */
    DECLARATIONS("notStarted", "notInDifficulty", "noRecoveryOrder", "truthful", "authorised", "publicityUnderstood");

    private final Set<String> fields;

    Section(String... fields) {
        this.fields = Set.of(fields);
    }

    /** The last part of its address, and the name of its template. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The section with this address. */
    public static Optional<Section> at(String path) {
        return Arrays.stream(values()).filter(section -> section.path().equals(path)).findFirst();
    }

    /** The section that has this form field; {@code costLines[2].amount} belongs to the plan. */
    public static Section holding(String field) {
        String stem = field.replaceFirst("\\[.*", "");
        return Arrays.stream(values()).filter(section -> section.fields.contains(stem)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no section has the field " + field));
    }

    /** How many sections the form has. */
    public int count() {
        return values().length;
    }

    /** The section after this one; empty after the last. */
    public Optional<Section> next() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }
}
