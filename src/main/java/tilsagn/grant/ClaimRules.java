package tilsagn.grant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import tilsagn.core.Fault;
import tilsagn.core.Period;
import tilsagn.core.Refusal;

/** What a claim must say before it can be sent. */
final class ClaimRules {

    private ClaimRules() {
    }

    /** Which kind of claim a grant takes in its state. */
    static void checkKind(Grant grant, ClaimKind kind, GrantTerms terms, boolean anythingPaid) {
        boolean last = grant.status().isBeingSettled();
        if (!grant.status().isRunning() && !last) {
            throw Refusal.conflict("grant.not-accepted", grant.caseNumber().value());
        }
        if (last != (kind == ClaimKind.FINAL)) {
            throw Refusal.conflict(last ? "grant.claim.only-final" : "grant.claim.not-yet-final");
        }
        if (kind == ClaimKind.ADVANCE && (terms.advancePercent() == 0 || anythingPaid)) {
            throw Refusal.conflict("grant.claim.no-advance");
        }
    }

    /**
     * Refuses everything that is missing or cannot be.
     *
     * @param audited whether an auditor's statement is attached, or none is needed
     */
    static void checkContent(ClaimKind kind, ClaimContent content, List<ClaimLine> lines, Period period, LocalDate today, boolean audited) {
        List<Fault> faults = new ArrayList<>();
        if (kind != ClaimKind.ADVANCE) {
            checkDates(content, period, today, faults);
            if (!content.accrued().isPositive()) {
                faults.add(Fault.on("costs", "grant.claim.no-cost"));
            }
            if (!audited) {
                faults.add(Fault.on("files", "grant.claim.auditor-missing"));
            }
            boolean departs = lines.stream().anyMatch(ClaimLine::departs);
            if (departs && content.words() == null) {
                faults.add(Fault.on("words", "grant.claim.explain"));
            }
        }
        if (kind == ClaimKind.FINAL && content.otherFinancing() == null) {
            faults.add(Fault.on("otherFinancing", "grant.claim.other-missing"));
        }
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
    }

    // A cost counts only when it accrued in the project period (R10), and nothing accrues in the future.
    private static void checkDates(ClaimContent content, Period period, LocalDate today, List<Fault> faults) {
        check(content.from(), "costsFrom", period, today, faults);
        check(content.to(), "costsTo", period, today, faults);
        if (content.from() != null && content.to() != null && content.from().isAfter(content.to())) {
            faults.add(Fault.on("costsTo", "core.period.order"));
        }
    }

    private static void check(LocalDate day, String field, Period period, LocalDate today, List<Fault> faults) {
        if (day == null) {
            faults.add(Fault.on(field, "grant.claim.day-missing"));
        } else if (!period.contains(day)) {
            faults.add(Fault.on(field, "grant.claim.outside", period.start(), period.end()));
        } else if (day.isAfter(today)) {
            faults.add(Fault.on(field, "grant.claim.future"));
        }
    }

    /** @throws Refusal on the field when there are no words, or too many */
    static String words(String field, String typed) {
        String words = typed == null ? "" : typed.strip();
        if (words.isEmpty()) {
            throw Refusal.onField(field, "grant.words-missing");
        }
        if (words.length() > MOST_WORDS) {
            throw Refusal.onField(field, "grant.words-long", MOST_WORDS);
        }
        return words;
    }

    /** Characters of a question, an answer or a reason. */
    static final int MOST_WORDS = 4000;
}
