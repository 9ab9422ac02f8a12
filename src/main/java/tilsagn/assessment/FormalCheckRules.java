package tilsagn.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import tilsagn.call.ChecklistPoint;
import tilsagn.core.Fault;
import tilsagn.core.Refusal;
import tilsagn.core.WordCount;
import tilsagn.core.Words;

/** The rules of the formal check, each a sentence. A broken one refuses on the field of its point. */
final class FormalCheckRules {

    /** A reason for a dismissal is as long as somebody reads (words). */
    private static final int MOST_WORDS = 400;
    private static final int LONGEST_REASON = 8000;

    private FormalCheckRules() {
    }

    static void itHappensOnce(Assessment assessment) {
        if (assessment.formalOutcome().isPresent()) {
            throw Refusal.conflict("assessment.formal-check.already");
        }
    }

    static void everyPointIsAnsweredAndTheOutcomeFollows(FormalCheck check, CaseChecklist list) {
        List<Fault> faults = new ArrayList<>();
        list.checklist().points().stream().filter(point -> check.answer(point.code()).isEmpty())
            .forEach(point -> faults.add(Fault.on("check-" + point.code(), "assessment.check.unanswered", point.label())));
        boolean complete = faults.isEmpty();
        list.checklist().points().forEach(point -> check.answer(point.code()).ifPresent(item -> faults.addAll(remarkFaults(item, point.label()))));
        if (complete || check.outcome() == null) {
            faults.addAll(outcomeFaults(check, list));
        }
        AssessmentRules.refuse(faults);
    }

    private static List<Fault> remarkFaults(CheckedItem item, Words label) {
        if (!item.passed() && item.remark().isBlank()) {
            return List.of(Fault.on("remark-" + item.item(), "assessment.check.remark-missing", label));
        }
        if (item.overrules() && item.remark().isBlank()) {
            return List.of(Fault.on("remark-" + item.item(), "assessment.check.overrule", label));
        }
        return tooLong(item).toList();
    }

    private static Stream<Fault> tooLong(CheckedItem item) {
        return item.remark().length() > AssessmentRules.LONGEST_TEXT
            ? Stream.of(Fault.on("remark-" + item.item(), "assessment.text.long", AssessmentRules.LONGEST_TEXT)) : Stream.of();
    }

    static void somethingIsAnswered(FormalCheck check) {
        if (check.items().isEmpty()) {
            throw Refusal.onField("outcome", "assessment.formal-check.begin-first");
        }
    }

    static void aRemarkFits(FormalCheck check) {
        AssessmentRules.refuse(check.items().stream().flatMap(FormalCheckRules::tooLong).toList());
    }

    private static List<Fault> outcomeFaults(FormalCheck check, CaseChecklist list) {
        if (check.outcome() == null || check.asks()) {
            return List.of(Fault.on("outcome", "assessment.formal-check.outcome-missing"));
        }
        List<Fault> faults = new ArrayList<>(unfounded(check, list));
        if (check.dismisses()) {
            faults.addAll(reasonFaults(check.reason()));
        }
        return faults;
    }

    // A point that knocks out and is not met ends the case. What can be mended is asked for first; after that the advisor judges whether the
    // application can be assessed as it stands, or has to be dismissed as incomplete.
    private static List<Fault> unfounded(FormalCheck check, CaseChecklist list) {
        List<ChecklistPoint> failed = check.failed(list.checklist());
        boolean knockedOut = failed.stream().anyMatch(ChecklistPoint::knocksOut);
        if (check.dismisses() && failed.isEmpty()) {
            return List.of(Fault.on("outcome", "assessment.formal-check.nothing-failed"));
        }
        if (!check.dismisses() && knockedOut) {
            return List.of(Fault.on("outcome", "assessment.formal-check.not-met"));
        }
        return knockedOut || failed.isEmpty() || list.asked() ? List.of()
            : List.of(Fault.on("outcome", "assessment.formal-check.ask-first", failed.get(0).label()));
    }

    private static List<Fault> reasonFaults(String reason) {
        int words = WordCount.of(reason);
        if (words <= MOST_WORDS && reason.strip().length() > LONGEST_REASON) {
            return List.of(Fault.on("reason", "assessment.text.long", LONGEST_REASON));
        }
        if (words > MOST_WORDS) {
            return List.of(Fault.on("reason", "assessment.formal-check.words", MOST_WORDS, words));
        }
        return reason.strip().length() < AssessmentRules.SHORTEST_REASON
            ? List.of(Fault.on("reason", "assessment.text.short", AssessmentRules.SHORTEST_REASON)) : List.of();
    }
}
