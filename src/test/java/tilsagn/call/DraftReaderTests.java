package tilsagn.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tilsagn.core.Nok;
import tilsagn.core.Words;

/** A draft is a call once it lacks nothing; until then it says what, on which field. */
class DraftReaderTests {

    private static final Instant NOW = CallSamples.OPENS.minus(Duration.ofDays(20));
    private static final Question CHOICE = Question.of("KIND", QuestionPlace.GOALS, QuestionType.ONE_OF, new Words("Slag", "Slag", "Kind"), null)
        .choosing(List.of(new QuestionOption("ONE", new Words("Én", "Éin", "One")), new QuestionOption("TWO", new Words("To", "To", "Two"))))
        .serving("C1").requiredFrom(300_000);
    private static final Question NUMBER = Question.of("JOBS", QuestionPlace.GOALS, QuestionType.NUMBER, new Words("Hvor mange?", "Kor mange?", "How many?"),
        new Words("Hele", "Heile", "Whole")).within(new QuestionLimits(1L, 900L, 1, new Words("stk.", "stk.", "pcs")));
    private static final AttachmentRequirement BUDGET = new AttachmentRequirement("BUDGET", "Budsjett", "Budsjett", "Budget", "Derfor", "Difor", "Because",
        Nok.of(250_000), "CLUSTER", true, 3, Provenance.STATED);

    private Map<DraftSection, DraftText> typed;

    @BeforeEach
    void aCopyWithNewDays() {
        NewCall source = CallSamples.newCall(60, 40).asking(List.of(CHOICE, NUMBER), Nok.ZERO).withAttachments(List.of(BUDGET))
            .withSignOff(SignOffRule.from(Nok.of(500_000))).judged(new Judging(true, List.of(new Anchor("C1", 7, new Words("best", "best", "best"), Provenance.CONFIGURED))));
        Call call = new Call(source, new GrantScheme(CallSamples.newScheme()), NOW);
        typed = new DraftCopy(call, source.judging().anchors(), source.checklist(), List.of()).asRound(2022, 3);
        type(DraftSection.DATES, "opensOn", "09.06.2022");
        type(DraftSection.DATES, "deadlineOn", "2022-09-16");
    }

    @Test
    void aCopySaysTheSameAsWhatItCopies() {
        DraftReading reading = read();
        assertThat(reading.lacks()).isEmpty();
        NewCall call = reading.call();
        assertThat(call.slug()).isEqualTo("sample-2022-3");
        assertThat(call.title()).isEqualTo("Bedriftsnettverk og klyngemidler 2022, runde 3");
        assertThat(call.questions()).containsExactly(CHOICE, NUMBER);
        assertThat(call.attachments()).containsExactly(BUDGET);
        assertThat(call.checklist()).isEqualTo(CallSamples.checklist());
        assertThat(call.signOff()).isEqualTo(SignOffRule.from(Nok.of(500_000)));
        assertThat(call.judging().blind()).isTrue();
        assertThat(call.judging().anchors()).hasSize(1);
        assertThat(call.risksRequiredFrom()).isEqualTo(Nok.ZERO);
        assertThat(call.meetings()).as("those of last time are over").isEmpty();
    }

    @Test
    void daysAreNorwegianAndTheDeadlineIsTheFirstInstantTooLate() {
        assertThat(read().call().dates().opensAt()).isEqualTo(Instant.parse("2022-06-09T06:00:00Z"));
        assertThat(read().call().dates().deadline()).as("the whole day").isEqualTo(CallSamples.DEADLINE);
        type(DraftSection.DATES, "deadlineAt", "12.00");
        assertThat(read().call().dates().deadline()).as("until twelve, the minute of twelve with it").isEqualTo(Instant.parse("2022-09-16T10:01:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"DATES, opensOn, 31.02.2022, call.draft.not-day", "DATES, opensAt, 25.00, call.draft.not-clock", "DATES, deadlineOn, 01.06.2022, call.deadline-before-opening",
        "DATES, opensOn, 01.01.2022, call.draft.opening-passed", "DATES, decisionOn, 01.09.2022, call.draft.decision-early",
        "DATES, opensOn, 01.12.2021, call.draft.no-rules", "POOL, pool, 0, call.draft.not-positive", "POOL, pool, mye, core.amount.invalid",
        "BASICS, slug, Å nei, call.slug-invalid", "BASICS, year, 22, call.draft.not-number", "BASICS, scheme, BORTE, call.draft.choose",
        "WHO, targetGroups, '', call.nobody-may-apply", "CRITERIA, criteria[0].weight, 61, call.weights-not-100",
        "CRITERIA, criteria[1].name.nn, '', call.draft.missing", "CRITERIA, criteria[1].code, C9, call.draft.none",
        "QUESTIONS, questions[0].criterion, C8, call.draft.criterion-gone", "QUESTIONS, questions[0].options.en, One, call.draft.lines-differ",
        "QUESTIONS, questions[0].options.nb, Én, call.draft.two-options", "QUESTIONS, questions[1].most, 0, call.draft.most-below-least",
        "QUESTIONS, questions[1].type, LONG_TEXT, call.draft.none", "QUESTIONS, questions[1].unit.en, '', call.draft.missing",
        "ATTACHMENTS, attachments[0].maxFiles, 21, call.draft.not-number", "ATTACHMENTS, attachments[0].requiredFrom, '', call.draft.missing",
        "CHECKLIST, checklist[0].label.en, '', call.draft.missing", "CHECKLIST, checklist[0].help.nb, Se etter, call.draft.missing",
        "PEOPLE, contacts[0].title, '', call.draft.missing", "JUDGING, anchor.C1.6.nb, Nesten best, call.draft.missing",
        "TEXTS, purpose.nb, '', call.draft.missing", "TEXTS, ingress.en, Money, call.draft.missing", "WHO, themes.nn, 'Vatn\nSjø', call.draft.none"})
    void whatLacksIsToldOnItsField(DraftSection section, String field, String value, String key) {
        type(section, field, value);
        List<Lack> lacks = read().lacks();
        if (key.endsWith("none")) {
            assertThat(lacks).isEmpty();
        } else {
            assertThat(lacks).extracting(Lack::key).contains(key);
        }
    }

    @ParameterizedTest
    @CsvSource({"19.05.2022, call.draft.meeting-passed", "16.09.2022, ''", "17.09.2022, call.draft.meeting-late", "20.06.2022, call.draft.meeting-there"})
    void aMeetingLiesAheadAndBeforeTheDeadlineAndIsToldOnce(String day, String key) {
        meeting(0, "20.06.2022");
        meeting(1, day);
        List<Lack> lacks = read().lacks();
        if (key.isEmpty()) {
            assertThat(lacks).isEmpty();
            assertThat(read().call().meetings()).hasSize(2);
        } else {
            assertThat(lacks).singleElement().satisfies(lack -> {
                assertThat(lack.field()).isEqualTo("meetings[1].day");
                assertThat(lack.key()).isEqualTo(key);
            });
        }
    }

    private void meeting(int row, String day) {
        String stem = "meetings[" + row + "].";
        type(DraftSection.PEOPLE, stem + "day", day);
        type(DraftSection.PEOPLE, stem + "clock", "13.00");
        type(DraftSection.PEOPLE, stem + "minutes", "60");
        type(DraftSection.PEOPLE, stem + "channel", "Teams");
    }

    @Test
    void whatNoSectionSeesByItselfTheGuardsOfTheCallSee() {
        type(DraftSection.WHO, "targetGroups", "CLUSTER");
        type(DraftSection.QUESTIONS, "questions[0].askedOf", "BUSINESS_NETWORK");
        assertThat(read().lacks()).containsExactly(new Lack(DraftSection.QUESTIONS, "questions", "call.question-group", List.of("KIND")));
    }

    @Test
    void anOptionKeepsItsCodeWhereverItStandsAndANewOneGetsItsOwn() {
        type(DraftSection.QUESTIONS, "questions[0].options.nb", "To\nTre\nÉn");
        type(DraftSection.QUESTIONS, "questions[0].options.nn", "To\nTre\nÉin");
        type(DraftSection.QUESTIONS, "questions[0].options.en", "Two\nThree\nOne");
        assertThat(read().call().questions().get(0).options()).extracting(QuestionOption::code).containsExactly("TWO", "O1", "ONE");
    }

    @Test
    void nothingAtAllLacksEverythingAndBreaksNothing() {
        DraftReading reading = DraftReader.read(Map.of(), code -> null, NOW);
        assertThat(reading.call()).isNull();
        assertThat(reading.isComplete()).isFalse();
        assertThat(reading.ready()).containsExactlyInAnyOrder(DraftSection.JUDGING, DraftSection.QUESTIONS, DraftSection.ATTACHMENTS);
    }

    @Test
    void rowsAreNumberedAgainWithoutGapsAndForeignFieldsAreLeftOut() {
        DraftText text = DraftText.sent(DraftSection.PEOPLE, Map.of("contacts[7].name", List.of(" Kari "), "contacts[2].name", List.of("Ola"), "pool", List.of("1"),
            "_csrf", List.of("x")));
        assertThat(text.fields()).isEqualTo(Map.of("contacts[0].name", "Ola", "contacts[1].name", "Kari"));
    }

    @Test
    void aButtonThatPointsAtNoRowChangesNothing() {
        DraftText text = typed.get(DraftSection.CRITERIA);
        assertThat(RowDeed.of("remove:criteria:7").on(DraftSection.CRITERIA, text)).isEqualTo(text);
        assertThat(RowDeed.of("add:contacts").on(DraftSection.CRITERIA, text)).isEqualTo(text);
        assertThat(RowDeed.of("next")).isNull();
        assertThat(RowDeed.of("add:criteria").on(DraftSection.CRITERIA, text).rows("criteria").get(2).text("code")).isEqualTo("C3");
    }

    private void type(DraftSection section, String field, String value) {
        typed.put(section, typed.get(section).with(field, value));
    }

    private DraftReading read() {
        GrantScheme scheme = new GrantScheme(CallSamples.newScheme());
        return DraftReader.read(typed, code -> code.equals("KLYNGE") ? scheme : null, NOW);
    }
}
