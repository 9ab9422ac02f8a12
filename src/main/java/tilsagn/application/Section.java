package tilsagn.application;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import tilsagn.call.Call;
import tilsagn.call.Question;
import tilsagn.call.QuestionPlace;

/**
 * The sections of the form, in the order they are filled in. Every field belongs to exactly one, so a fault's field tells which page to
 * open; the answers to a call's own questions stand where the call asks them. Words: {@code application.section.*}.
 */
public enum Section {
    /** Whether they may apply at all. */
    ELIGIBILITY("targetGroup", "notStarted", "notInDifficulty", "noRecoveryOrder", "countyEffect", "municipalities"),
    /** Who applies and whom to reach. */
    APPLICANT("organisationNumber", "contactName", "contactEmail", "contactPhone", "projectManager", "writtenStandard"),
    /** What it is and when. */
    PROJECT("phase", "title", "summary", "startDate", "endDate"),
    /** What it is to achieve, how one can tell, and what is done. */
    GOALS("background", "objectives", "activities"),
    /** What it does for the green transition and the region's strategy. */
    CONTENT("greenTransition", "greenContributions", "strategyGoal", "smartSpecialisation"),
    /** How it is run. */
    ORGANISATION("risks"),
    /** Who takes part. */
    PARTNERS("partners"),
    /** What it costs and who pays. */
    PLAN("vatDeductible", "costLines", "financeLines"),
    /** Public support elsewhere and earlier, and what should not be shown to others. */
    AID("noAidHistory", "aidHistory", "groupCompanies", "noOtherApplications", "otherApplications", "businessSecrets"),
    /** The files that go with it. */
    ATTACHMENTS("attachments"),
    /** What the applicant vouches for. */
    DECLARATIONS("truthful", "authorised", "publicityUnderstood");

    private static final String ANSWERS = "answers[";

    private final List<String> fields;

    Section(String... fields) {
        this.fields = List.of(fields);
    }

    /** Its fixed fields, in the order of the form. */
    public List<String> fields() {
        return fields;
    }

    /** The last part of its address, and the name of its template. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The section with this address. */
    public static Optional<Section> at(String path) {
        return Arrays.stream(values()).filter(section -> section.path().equals(path)).findFirst();
    }

    /** The section a call asks a question in. */
    public static Section of(QuestionPlace place) {
        return valueOf(place.name());
    }

    /** The form field of the answer to a question: {@code answers[ANCHORING]}. */
    public static String answerField(String question) {
        return ANSWERS + question + "]";
    }

    /** The question whose answer a form field holds; empty for all other fields. */
    public static Optional<Question> questionOf(String field, Call call) {
        return field.startsWith(ANSWERS) ? call.form().question(field.substring(ANSWERS.length(), field.length() - 1)) : Optional.empty();
    }

    /** The section that has this form field: {@code costLines[2].amount} belongs to the plan, {@code answers[…]} to where the call asks. */
    public static Section holding(String field, Call call) {
        String stem = field.replaceFirst("\\[.*", "");
        return questionOf(field, call).map(question -> of(question.place()))
            .or(() -> Arrays.stream(values()).filter(section -> section.fields.contains(stem)).findFirst())
            .orElseThrow(() -> new IllegalArgumentException("no section has the field " + field));
    }

    /** The call's own questions in this section. */
    public List<Question> questionsOf(Call call) {
        return call.form().questions().stream().filter(question -> question.place().name().equals(name())).toList();
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
