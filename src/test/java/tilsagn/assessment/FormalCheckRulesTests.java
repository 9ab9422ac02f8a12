package tilsagn.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import tilsagn.assessment.FormalCheck.Outcome;
import tilsagn.call.Checklist;
import tilsagn.call.ChecklistPoint;
import tilsagn.call.KnockOut;
import tilsagn.core.Fault;
import tilsagn.core.Refusal;
import tilsagn.core.Words;

/** Which outcome follows from a checklist with one point that knocks out and one that only asks for what is missing. */
class FormalCheckRulesTests {

    private static final String REASON = "Vilkåret i utlysningen er ikke oppfylt.";
    private static final Words SEAT = new Words("Kontor i fylket", "Kontor i fylket på nynorsk", "An office in the county");
    private static final Words LOGO = new Words("Logoen er lagt ved", "Logoen er lagd ved", "The logo is attached");
    private static final Checklist LIST = new Checklist(List.of(ChecklistPoint.of("SEAT", SEAT, null).suggestedBy(KnockOut.ELIGIBLE_APPLICANT),
        ChecklistPoint.of("LOGO", LOGO, null).asking()));

    private static List<Fault> faults(boolean seat, boolean logo, Outcome outcome, boolean asked) {
        FormalCheck check = new FormalCheck(List.of(new CheckedItem("SEAT", seat, "Sett på."), new CheckedItem("LOGO", logo, "Sett på.")), outcome, REASON);
        Refusal refusal = catchThrowableOfType(Refusal.class,
            () -> FormalCheckRules.everyPointIsAnsweredAndTheOutcomeFollows(check, new CaseChecklist(LIST, Map.of(), asked)));
        return refusal == null ? List.of() : refusal.faults();
    }

    @Test
    void whatCanBeMendedIsAskedForBeforeTheApplicationIsAdmittedOrDismissed() {
        Fault askFirst = Fault.on("outcome", "assessment.formal-check.ask-first", LOGO);
        assertThat(faults(true, false, Outcome.ADMITTED, false)).containsExactly(askFirst);
        assertThat(faults(true, false, Outcome.DISMISSED, false)).containsExactly(askFirst);
        assertThat(faults(true, false, Outcome.ADMITTED, true)).as("asked: as it stands").isEmpty();
        assertThat(faults(true, false, Outcome.DISMISSED, true)).as("asked: incomplete").isEmpty();
    }

    @Test
    void whatKnocksOutDismissesWhateverElseIsMissing() {
        for (boolean asked : new boolean[] {true, false}) {
            for (boolean logo : new boolean[] {true, false}) {
                assertThat(faults(false, logo, Outcome.DISMISSED, asked)).isEmpty();
                assertThat(faults(false, logo, Outcome.ADMITTED, asked)).containsExactly(Fault.on("outcome", "assessment.formal-check.not-met"));
            }
            assertThat(faults(true, true, Outcome.ADMITTED, asked)).isEmpty();
            assertThat(faults(true, true, Outcome.DISMISSED, asked)).containsExactly(Fault.on("outcome", "assessment.formal-check.nothing-failed"));
        }
    }

    @Test
    void onlyWhatTheCallAsksIsKeptAndInItsOrder() {
        FormalCheck typed = new FormalCheck(List.of(new CheckedItem("NO_SUCH", false, "x"), new CheckedItem("LOGO", true, ""),
            new CheckedItem("SEAT", true, "")), Outcome.ADMITTED, "");
        FormalCheck checked = typed.beside(new CaseChecklist(LIST, Map.of("SEAT", false), false));
        assertThat(checked.items()).extracting(CheckedItem::item).containsExactly("SEAT", "LOGO");
        assertThat(checked.items()).extracting(CheckedItem::overrules).as("nobody suggests anything about a point of one's own").containsExactly(true, false);
    }

    @Test
    void aMessageNamesItsPointInTheWordsOfTheCall() {
        FormalCheck nothing = new FormalCheck(List.of(new CheckedItem("SEAT", false, " ")), null, "");
        Refusal refusal = catchThrowableOfType(Refusal.class,
            () -> FormalCheckRules.everyPointIsAnsweredAndTheOutcomeFollows(nothing, new CaseChecklist(LIST, Map.of(), false)));
        assertThat(refusal.faults()).containsExactly(Fault.on("check-LOGO", "assessment.check.unanswered", LOGO),
            Fault.on("remark-SEAT", "assessment.check.remark-missing", SEAT), Fault.on("outcome", "assessment.formal-check.outcome-missing"));
    }

    @Test
    void theTablesAdviceIsLeftOutWhereItIsAboutSomethingTheCallDoesNotCheck() {
        Suggestion late = new Suggestion(false, "workflow.eligibility.late");
        assertThat(new CaseChecklist(LIST, Map.of("SEAT", true), false).isAbout(late)).isFalse();
        assertThat(new CaseChecklist(LIST, Map.of("SEAT", false), false).isAbout(late)).isTrue();
        assertThat(new CaseChecklist(LIST, Map.of("SEAT", true), false).isAbout(new Suggestion(true, ""))).isTrue();
        assertThat(AssessmentSamples.LIST.isAbout(late)).as("every rule is asked").isTrue();
    }

    @Test
    void theJournalRemembersWhatWasNotMetAndWhyTheRulesWereOverruled() {
        FormalCheck check = new FormalCheck(List.of(new CheckedItem("SEAT", true, "Leieavtalen er vist.", false), new CheckedItem("LOGO", false, "Mangler.")),
            Outcome.ADMITTED, "");
        assertThat(CheckedWords.of(check, LIST)).containsExactlyInAnyOrderEntriesOf(
            Map.of("notMet", "Logoen er lagt ved", "overruled", "Kontor i fylket – Leieavtalen er vist."));
        assertThat(CheckedWords.of(FormalCheck.admitted(LIST), LIST)).isEmpty();
    }
}
