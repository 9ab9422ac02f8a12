package tilsagn.assessment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import tilsagn.core.Fault;
import tilsagn.core.Refusal;

/** The rules of what assessors agree on, each a sentence. A broken one refuses. */
final class ConsensusRules {

    private ConsensusRules() {
    }

    static void anAssessorWritesIt(Collection<ScoreSheet> sheets, String username) {
        if (sheets.stream().noneMatch(sheet -> sheet.assessor().equals(username))) {
            throw Refusal.conflict("assessment.consensus.assessors-only");
        }
    }

    /**
     * A note on each criterion the assessors differ on, and on no other. Where they differ on whether it is relevant at all, they also say how
     * it counts; elsewhere they may. Something is left to weigh. Returns what holds.
     */
    static Map<String, AgreedScore> everyDifferenceIsSettled(AssessmentResult result, Map<String, AgreedScore> agreed,
                                                             Collection<String> mayBeLeftOut) {
        List<CriterionResult> differing = result.criteria().stream().filter(CriterionResult::needsConsensus).toList();
        if (differing.isEmpty()) {
            throw Refusal.conflict("assessment.consensus.not-needed");
        }
        List<Fault> faults = new ArrayList<>();
        for (CriterionResult one : differing) {
            faults.addAll(faults(one, agreed.getOrDefault(one.code(), AgreedScore.words("")), mayBeLeftOut.contains(one.code())));
        }
        AssessmentRules.refuse(faults);
        Set<String> codes = differing.stream().map(CriterionResult::code).collect(Collectors.toSet());
        somethingIsLeft(result, agreed, codes);
        return codes.stream().collect(Collectors.toMap(code -> code, agreed::get));
    }

    private static List<Fault> faults(CriterionResult one, AgreedScore agreed, boolean mayBeLeftOut) {
        List<Fault> faults = new ArrayList<>(AssessmentRules.textFaults("note-" + one.code(), agreed.note(), AssessmentRules.SHORTEST_NOTE));
        String field = "agreed-" + one.code();
        if (agreed.points() != null && (agreed.points() < Score.WORST || agreed.points() > Score.BEST)) {
            faults.add(Fault.on(field, "assessment.score.range"));
        }
        if (agreed.leftOut() && !mayBeLeftOut) {
            faults.add(Fault.on(field, "assessment.score.always-relevant"));
        }
        if (one.isRelevanceInDoubt() && !agreed.settles()) {
            faults.add(Fault.on(field, "assessment.consensus.relevance", one.code()));
        }
        return faults;
    }

    private static void somethingIsLeft(AssessmentResult result, Map<String, AgreedScore> agreed, Set<String> differing) {
        boolean left = result.criteria().stream().anyMatch(one -> differing.contains(one.code())
            ? !agreed.get(one.code()).leftOut() : !one.isLeftOut());
        if (!left) {
            throw Refusal.conflict("assessment.score.nothing-left");
        }
    }
}
