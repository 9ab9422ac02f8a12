package tilsagn.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import tilsagn.call.Call;
import tilsagn.call.Threshold;
import tilsagn.core.Fault;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;

/** The rules of an assessment, each a sentence. A broken one refuses. */
final class AssessmentRules {

    static final int SHORTEST_REASON = 20;
    static final int SHORTEST_NOTE = 10;
    static final int LONGEST_TEXT = 4000;

    private AssessmentRules() {
    }

    static void onlyAdmittedApplicationsAreAssessed(Assessment assessment) {
        if (!assessment.isAdmitted()) {
            throw Refusal.conflict("assessment.not-admitted");
        }
    }

    /** Who has said they are impartial need not say it again, unless they are asked to. */
    static void nobodyDeclaresTwice(Optional<ImpartialityDeclaration> newest) {
        if (newest.filter(ImpartialityDeclaration::impartial).isPresent()) {
            throw Refusal.conflict("assessment.impartiality.already");
        }
    }

    static void nobodyTakesBothPlaces(Optional<ScoreSheet> own) {
        if (own.isPresent()) {
            throw Refusal.conflict("assessment.place.already");
        }
    }

    static void nobodyClearsThemselves(String manager, String person) {
        if (manager.equals(person)) {
            throw Refusal.conflict("assessment.impartiality.not-oneself");
        }
    }

    static void onlyAConflictIsCleared(Optional<ImpartialityDeclaration> newest) {
        if (newest.filter(one -> one.word() == ImpartialityDeclaration.Word.CONFLICT).isEmpty()) {
            throw Refusal.conflict("assessment.impartiality.no-conflict");
        }
    }

    static void aConflictIsExplained(String reason) {
        refuse(textFaults("reason", reason, SHORTEST_NOTE));
    }

    /** As many assess a case as the scheme says. Returns the first free place, from 1. */
    static int noMoreAssessThanTheSchemeSays(List<ScoreSheet> sheets, int assessors) {
        if (sheets.size() >= assessors) {
            throw Refusal.conflict("assessment.enough-assess-already", assessors);
        }
        return IntStream.rangeClosed(1, assessors).filter(place -> sheets.stream().noneMatch(sheet -> sheet.slot() == place)).findFirst()
            .orElseThrow();
    }

    static ScoreSheet onlyWhoDeclaredImpartialityScores(Optional<ScoreSheet> sheet) {
        return sheet.orElseThrow(() -> Refusal.conflict("assessment.declare-first"));
    }

    static void aSheetIsHandedInOnce(ScoreSheet sheet) {
        if (sheet.isIn()) {
            throw Refusal.conflict("assessment.scores.already");
        }
    }

    static AssessmentResult allSheetsAreIn(Optional<AssessmentResult> result) {
        return result.orElseThrow(() -> Refusal.conflict("assessment.sheets-missing"));
    }

    static void consensusHappensOnce(Assessment assessment) {
        if (assessment.hasConsensus()) {
            throw Refusal.conflict("assessment.consensus.already");
        }
    }


    static void consensusComesBeforeTheRecommendation(Assessment assessment, AssessmentResult result) {
        if (result.consensusNeeded() && !assessment.hasConsensus()) {
            throw Refusal.conflict("assessment.consensus.missing");
        }
    }

    static void recommendationHappensOnce(Assessment assessment) {
        if (assessment.recommendation().isPresent()) {
            throw Refusal.conflict("assessment.recommendation.already");
        }
    }

    static void noMoreIsRecommendedThanAppliedFor(Nok amount, String reason, Nok applied) {
        List<Fault> faults = new ArrayList<>();
        if (amount == null || amount.isNegative()) {
            faults.add(Fault.on("amount", amount == null ? "assessment.recommendation.amount-missing"
                : "assessment.recommendation.negative"));
        } else if (amount.exceeds(applied)) {
            faults.add(Fault.on("amount", "assessment.recommendation.above-applied", applied));
        }
        faults.addAll(textFaults("reason", reason, SHORTEST_REASON));
        refuse(faults);
    }

    static void whatIsBelowTheThresholdGetsNothing(Nok amount, AssessmentResult result, Threshold threshold) {
        if (amount.isPositive() && !threshold.isReachedBy(result.lowest(), result.weighted())) {
            throw Refusal.onField("amount", "assessment.recommendation.below-threshold", decimal(result.lowest()), threshold.perCriterion(),
                decimal(result.weighted()), decimal(threshold.weighted()));
        }
    }

    private static String decimal(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }

    /** Each has points and a reason, or is left out where the call allows it and for a reason; something is left to weigh. */
    static void everyCriterionIsScored(List<Score> scores, Collection<String> criteria) {
        List<Fault> faults = new ArrayList<>();
        for (String code : criteria) {
            Score given = scores.stream().filter(score -> score.criterion().equals(code)).findFirst().orElse(new Score(code, null, "", ""));
            faults.addAll(given.faults());
        }
        if (!scores.isEmpty() && scores.stream().allMatch(Score::leftOut)) {
            faults.add(Fault.on("points-" + scores.get(0).criterion(), "assessment.score.nothing-left"));
        }
        refuse(faults);
    }

    /** Only what the call says may be left out is left out. */
    static void nothingElseIsLeftOut(List<Score> scores, Collection<String> mayBeLeftOut) {
        refuse(scores.stream().filter(score -> score.leftOut() && !mayBeLeftOut.contains(score.criterion()))
            .map(score -> Fault.on("points-" + score.criterion(), "assessment.score.always-relevant")).toList());
    }

    static void aDraftFits(List<Score> scores) {
        refuse(scores.stream().flatMap(score -> score.draftFaults().stream()).toList());
    }

    static List<Fault> textFaults(String field, String text, int shortest) {
        int length = text == null ? 0 : text.strip().length();
        if (length < shortest) {
            return List.of(Fault.on(field, "assessment.text.short", shortest));
        }
        return length > LONGEST_TEXT ? List.of(Fault.on(field, "assessment.text.long", LONGEST_TEXT)) : List.of();
    }

    static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
    }
}
