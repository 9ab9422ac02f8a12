package tilsagn.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static tilsagn.assessment.AssessmentSamples.CASE;
import static tilsagn.assessment.AssessmentSamples.CRITERIA;
import static tilsagn.assessment.AssessmentSamples.LIST;
import static tilsagn.assessment.AssessmentSamples.NOW;
import static tilsagn.assessment.AssessmentSamples.admitted;
import static tilsagn.assessment.AssessmentSamples.scores;
import static tilsagn.assessment.AssessmentSamples.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import tilsagn.core.Fault;
import tilsagn.core.Nok;
import tilsagn.assessment.ImpartialityDeclaration.Word;
import tilsagn.core.Refusal;

class AssessmentRulesTests {

    private static final String LONG_ENOUGH = "Vilkåret i utlysningen er ikke oppfylt.";

    private static Refusal refused(ThrowingCallable verb) {
        Refusal refusal = catchThrowableOfType(Refusal.class, verb);
        assertThat(refusal).as("refused").isNotNull();
        return refusal;
    }

    private static List<String> fields(Refusal refusal) {
        return refusal.faults().stream().map(Fault::field).toList();
    }

    private static Assessment fresh() {
        return new Assessment(CASE, UUID.randomUUID());
    }

    @Test
    void anApplicationIsAdmittedWhenEveryPointIsMet() {
        assertThat(admitted().isAdmitted()).isTrue();
        assertThat(admitted().checkedItems()).hasSize(6);
    }

    @Test
    void onePointThatIsNotMetCannotBeAdmitted() {
        List<CheckedItem> items = FormalCheck.dismissed(LIST.checklist(), "NOT_STARTED", "Startet i august.", LONG_ENOUGH).items();
        Refusal refusal = refused(() -> fresh()
            .completeFormalCheck(new FormalCheck(items, FormalCheck.Outcome.ADMITTED, ""), LIST, "anne", NOW));
        assertThat(refusal.key()).isEqualTo("assessment.formal-check.not-met");
        assertThat(fields(refusal)).containsExactly("outcome");
    }

    @Test
    void whatMeetsEveryPointCannotBeDismissed() {
        FormalCheck check = new FormalCheck(FormalCheck.admitted(LIST.checklist()).items(), FormalCheck.Outcome.DISMISSED, LONG_ENOUGH);
        assertThat(refused(() -> fresh().completeFormalCheck(check, LIST, "anne", NOW)).key())
            .isEqualTo("assessment.formal-check.nothing-failed");
    }

    @Test
    void whoFindsOtherwiseThanTheRulesSaysWhy() {
        CaseChecklist suggesting = new CaseChecklist(LIST.checklist(), Map.of("NOT_STARTED", false), false);
        FormalCheck silent = FormalCheck.admitted(LIST.checklist()).beside(suggesting);
        assertThat(fields(refused(() -> fresh().completeFormalCheck(silent, LIST, "anne", NOW)))).containsExactly("remark-NOT_STARTED");
        List<CheckedItem> items = silent.items().stream().map(item -> item.overrules()
            ? new CheckedItem(item.item(), true, "Søkeren har dokumentert at det ikke er begynt.", false) : item).toList();
        assertThatCode(() -> fresh().completeFormalCheck(new FormalCheck(items, FormalCheck.Outcome.ADMITTED, ""), LIST, "anne", NOW))
            .doesNotThrowAnyException();
    }

    @Test
    void aDismissalNeedsAReasonOfTwentyCharactersToFourHundredWords() {
        for (String reason : List.of("For kort.", "x".repeat(19), "ord ".repeat(401), "x".repeat(8001))) {
            Refusal refusal = refused(() -> fresh()
                .completeFormalCheck(FormalCheck.dismissed(LIST.checklist(), "NOT_STARTED", "Startet.", reason), LIST, "anne", NOW));
            assertThat(fields(refusal)).containsExactly("reason");
        }
        for (String reason : List.of("x".repeat(20), "ord ".repeat(400), "ord – ".repeat(400))) {
            assertThatCode(() -> fresh()
                .completeFormalCheck(FormalCheck.dismissed(LIST.checklist(), "NOT_STARTED", "Startet.", reason), LIST, "anne", NOW))
                .doesNotThrowAnyException();
        }
    }

    @Test
    void aPointThatIsNotMetNeedsARemark() {
        Refusal refusal = refused(() -> fresh()
            .completeFormalCheck(FormalCheck.dismissed(LIST.checklist(), "NOT_STARTED", " ", LONG_ENOUGH), LIST, "anne", NOW));
        assertThat(fields(refusal)).containsExactly("remark-NOT_STARTED");
    }

    @Test
    void everyPointOfTheCallIsAnswered() {
        FormalCheck half = new FormalCheck(FormalCheck.admitted(LIST.checklist()).items().subList(0, 2), FormalCheck.Outcome.ADMITTED, "");
        Refusal refusal = refused(() -> fresh()
            .completeFormalCheck(half, LIST, "anne", NOW));
        assertThat(fields(refusal)).containsExactly("check-NOT_STARTED", "check-ENOUGH_PARTNERS", "check-PLAN_WITHIN_LIMITS", "check-DECLARATIONS_GIVEN");
    }

    @Test
    void completingTheFormalCheckTwiceIsAConflict() {
        Refusal refusal = refused(() -> admitted().completeFormalCheck(FormalCheck.admitted(LIST.checklist()), LIST, "bjorn", NOW));
        assertThat(refusal.status()).isEqualTo(409);
    }

    @Test
    void whatWasNotAdmittedIsNotAssessed() {
        assertThat(refused(() -> AssessmentRules.onlyAdmittedApplicationsAreAssessed(fresh())).key()).isEqualTo("assessment.not-admitted");
    }

    @Test
    void nobodyDeclaresTwice() {
        assertThat(refused(() -> AssessmentRules.nobodyDeclaresTwice(Optional.of(word(Word.IMPARTIAL)))).status()).isEqualTo(409);
        assertThat(refused(() -> AssessmentRules.nobodyDeclaresTwice(Optional.of(word(Word.CLEARED)))).status()).isEqualTo(409);
        AssessmentRules.nobodyDeclaresTwice(Optional.of(word(Word.ASKED_AGAIN)));
        AssessmentRules.nobodyDeclaresTwice(Optional.empty());
    }

    @Test
    void theHeadClearsAConflictOfSomebodyElse() {
        AssessmentRules.onlyAConflictIsCleared(Optional.of(word(Word.CONFLICT)));
        assertThat(refused(() -> AssessmentRules.onlyAConflictIsCleared(Optional.of(word(Word.IMPARTIAL)))).status()).isEqualTo(409);
        assertThat(refused(() -> AssessmentRules.onlyAConflictIsCleared(Optional.empty())).status()).isEqualTo(409);
        assertThat(refused(() -> AssessmentRules.nobodyClearsThemselves("mette", "mette")).status()).isEqualTo(409);
    }

    private static ImpartialityDeclaration word(Word word) {
        return new ImpartialityDeclaration(CASE, "anne", 1, new ImpartialityDeclaration.Said(word, null, "anne", ""), NOW);
    }

    @Test
    void aConflictIsExplained() {
        assertThat(fields(refused(() -> AssessmentRules.aConflictIsExplained("Bror")))).containsExactly("reason");
        assertThat(fields(refused(() -> AssessmentRules.aConflictIsExplained(null)))).containsExactly("reason");
    }

    @Test
    void asManyAssessAsTheSchemeSaysAndOneMoreIsRefused() {
        assertThat(AssessmentRules.noMoreAssessThanTheSchemeSays(List.of(), 2)).isEqualTo(1);
        assertThat(AssessmentRules.noMoreAssessThanTheSchemeSays(List.of(new ScoreSheet(CASE, "anne", 1)), 2)).isEqualTo(2);
        assertThat(AssessmentRules.noMoreAssessThanTheSchemeSays(List.of(new ScoreSheet(CASE, "anne", 2)), 2)).isEqualTo(1);
        List<ScoreSheet> both = List.of(new ScoreSheet(CASE, "anne", 1), new ScoreSheet(CASE, "bjorn", 2));
        assertThat(refused(() -> AssessmentRules.noMoreAssessThanTheSchemeSays(both, 2)).key()).isEqualTo("assessment.enough-assess-already");
        assertThat(AssessmentRules.noMoreAssessThanTheSchemeSays(both, 3)).isEqualTo(3);
    }

    @Test
    void onlyWhoDeclaredImpartialityHasASheet() {
        assertThat(refused(() -> AssessmentRules.onlyWhoDeclaredImpartialityScores(Optional.empty())).key())
            .isEqualTo("assessment.declare-first");
    }

    @Test
    void aSheetIsHandedInOnceAndNeverChangedAfter() {
        ScoreSheet sheet = sheet("anne", 1, 5, 5, 5, 5, 5, 5, 5);
        assertThat(refused(() -> sheet.submit(List.of(), NOW)).status()).isEqualTo(409);
        assertThat(refused(() -> sheet.save(List.of(), NOW)).status()).isEqualTo(409);
        assertThat(sheet.scores()).hasSize(7);
    }

    @Test
    void everyCriterionNeedsPointsAndAWrittenReason() {
        List<Score> scores = new ArrayList<>(scores(6, 5, 5, 6, 5, 4));
        scores.set(1, new Score("C2", 5, "Kort", ""));
        assertThat(fields(refused(() -> AssessmentRules.everyCriterionIsScored(scores, CRITERIA))))
            .containsExactly("reason-C2", "points-C7", "reason-C7");
        assertThatCode(() -> AssessmentRules.everyCriterionIsScored(scores(1, 2, 3, 4, 5, 6, 7), CRITERIA)).doesNotThrowAnyException();
    }

    @Test
    void pointsGoFromOneToSeven() {
        for (int points : new int[] {0, 8, -1}) {
            Refusal refusal = refused(() ->
                AssessmentRules.everyCriterionIsScored(List.of(Score.of("C1", points, "Godt begrunnet.")), List.of("C1")));
            assertThat(refusal.key()).isEqualTo("assessment.score.range");
        }
    }

    @Test
    void whatIsNotRelevantNeedsAReasonTheCallsLeaveAndSomethingLeftToWeigh() {
        List<Score> scores = new ArrayList<>(scores(6, 5, 5, 6, 5, 4, 5));
        scores.set(3, Score.notRelevant("C4", "Nettverket sprer det som er kjent."));
        assertThatCode(() -> AssessmentRules.everyCriterionIsScored(scores, CRITERIA)).doesNotThrowAnyException();
        assertThatCode(() -> AssessmentRules.nothingElseIsLeftOut(scores, List.of("C4"))).doesNotThrowAnyException();
        assertThat(fields(refused(() -> AssessmentRules.nothingElseIsLeftOut(scores, List.of("C5"))))).containsExactly("points-C4");
        scores.set(3, Score.notRelevant("C4", "Nei"));
        assertThat(fields(refused(() -> AssessmentRules.everyCriterionIsScored(scores, CRITERIA)))).containsExactly("reason-C4");
        List<Score> nothing = List.of(Score.notRelevant("C1", "Sier ingenting om dette."));
        assertThat(refused(() -> AssessmentRules.everyCriterionIsScored(nothing, List.of("C1"))).key()).isEqualTo("assessment.score.nothing-left");
    }

    @Test
    void aDraftMayBeHalfFilledButNeverOutOfRange() {
        assertThatCode(() -> AssessmentRules.aDraftFits(List.of(new Score("C1", null, "", ""), new Score("C2", 3, "påbegynt", ""))))
            .doesNotThrowAnyException();
        assertThat(refused(() -> AssessmentRules.aDraftFits(List.of(new Score("C1", 9, "", "")))).key())
            .isEqualTo("assessment.score.range");
    }

    @Test
    void theRecommendationStaysBetweenNothingAndWhatWasAppliedFor() {
        Nok applied = Nok.of(750_000);
        for (Nok amount : List.of(Nok.ZERO, Nok.of(400_000), applied)) {
            assertThatCode(() -> AssessmentRules.noMoreIsRecommendedThanAppliedFor(amount, LONG_ENOUGH, applied))
                .doesNotThrowAnyException();
        }
        assertThat(refused(() -> AssessmentRules.noMoreIsRecommendedThanAppliedFor(Nok.of(750_001), LONG_ENOUGH, applied)).faults().get(0)
            .args())
            .containsExactly(applied);
        assertThat(fields(refused(() -> AssessmentRules.noMoreIsRecommendedThanAppliedFor(Nok.of(-1), LONG_ENOUGH, applied))))
            .containsExactly("amount");
        assertThat(fields(refused(() -> AssessmentRules.noMoreIsRecommendedThanAppliedFor(null, "kort", applied))))
            .containsExactly("amount", "reason");
    }
}
