package tilsagn.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.core.Fault;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;

/** What must hold for a proposal and for a decision. Each rule speaks of one thing and names the figure that explains it. */
final class DecisionRules {

    /** Reasons shorter than this say nothing (characters). */
    static final int SHORTEST_REASON = 10;
    /** A manager's reason is a sentence or two (characters). */
    static final int LONGEST_PROPOSAL_REASON = 2000;
    /** Reasons and conditions fit a letter of a few pages (characters). */
    static final int LONGEST_TEXT = 4000;
    /** Of reasons that a meeting's record puts together from three texts. */
    static final int LONGEST_JOINED = 10_000;

    private DecisionRules() {
    }

    /** A proposal lies between nothing and what was applied for; departing from the recommendation, or giving nothing, must be explained. */
    static void checkProposal(Nok amount, Nok applied, Nok recommended, String reason) {
        List<Fault> faults = new ArrayList<>();
        checkAmount(amount, applied, "decision.amount.over-applied", faults);
        boolean departs = !Objects.equals(amount, recommended) || !amount.isPositive();
        if (departs && isShort(reason)) {
            faults.add(Fault.on("reason", "decision.reason.required", recommended, SHORTEST_REASON));
        }
        checkLength("reason", reason, LONGEST_PROPOSAL_REASON, faults);
        refuse(faults);
    }

    /** A part smaller than the scheme's smallest share is not worth offering: the project would not be carried out on it. */
    static void checkPart(Nok amount, Nok applied, int smallestPercent) {
        if (amount.isPositive() && amount.kroner() * 100 < applied.kroner() * smallestPercent) {
            Nok smallest = Nok.of((applied.kroner() * smallestPercent + 99) / 100);
            throw Refusal.onField("amount", "decision.amount.small-part", amount, smallest, smallestPercent);
        }
    }

    /** A decision keeps within what is reserved for it and always gives its reasons (forvaltningsloven §§ 24–25). */
    static void checkDecision(Nok amount, Nok proposed, String reasons, String conditions) {
        List<Fault> faults = new ArrayList<>();
        checkAmount(amount, proposed, "decision.amount.over-proposed", faults);
        checkTexts(reasons, LONGEST_TEXT, conditions, faults);
    }

    /** A meeting may set another amount than the proposed one, within what was applied for. */
    static void checkMeeting(Nok amount, Nok applied, String reasons, String conditions) {
        List<Fault> faults = new ArrayList<>();
        checkAmount(amount, applied, "decision.amount.over-applied", faults);
        checkTexts(reasons, LONGEST_JOINED, conditions, faults);
    }

    private static void checkTexts(String reasons, int longest, String conditions, List<Fault> faults) {
        if (isShort(reasons)) {
            faults.add(Fault.on("reasons", "decision.reasons.required", SHORTEST_REASON));
        }
        checkLength("reasons", reasons, longest, faults);
        checkLength("conditions", conditions, LONGEST_TEXT, faults);
        refuse(faults);
    }

    /**
     * Four eyes, and the right body: the decider sits in the body the case was routed to, and neither recommended nor proposed the amount
     * (forvaltningsloven § 6; the disqualified are stopped before they get here).
     */
    static void checkDecider(User user, Decision decision, String recommendedBy) {
        checkBody(user, decision);
        if (user.username().equals(recommendedBy)) {
            throw Refusal.conflict("decision.four-eyes.recommended");
        }
        if (user.username().equals(decision.proposedBy())) {
            throw Refusal.conflict("decision.four-eyes.proposed");
        }
    }

    /** The case is with the body the person records for. */
    static void checkBody(User user, Decision decision) {
        if (!user.has(Role.DECISION_MAKER) || !user.isStaffOf(decision.county())) {
            throw Refusal.conflict("core.not-yours");
        }
        if (decision.body() == null && !decision.isDecided()) {
            throw Refusal.conflict("decision.not-pending", decision.caseNumber().value());
        }
        if (decision.body() != null && !decision.body().name().equals(user.body())) {
            throw Refusal.conflict("decision.other-body");
        }
    }

    /** What a meeting says about a case: why, where that is not plain, and an amount only where it is another one. */
    static void checkRuling(Ruling ruling, Nok applied, String suffix) {
        List<Fault> faults = new ArrayList<>();
        if (ruling.verdict() == Verdict.OTHER_AMOUNT && ruling.amount() == null) {
            faults.add(Fault.on("amount", "decision.batch.amount-missing"));
        } else if (ruling.verdict() == Verdict.OTHER_AMOUNT) {
            checkAmount(ruling.amount(), applied, "decision.amount.over-applied", faults);
        }
        if (ruling.verdict().needsRemark() && isShort(ruling.remark())) {
            faults.add(Fault.on("remark", "decision.batch.remark-required", SHORTEST_REASON));
        }
        checkLength("remark", ruling.remark(), LONGEST_PROPOSAL_REASON, faults);
        refuse(faults.stream().map(fault -> new Fault(fault.field() + "-" + suffix, fault.key(), fault.args())).toList());
    }

    /** Why a case goes another way. */
    static void checkTurn(String reason) {
        List<Fault> faults = new ArrayList<>();
        if (isShort(reason)) {
            faults.add(Fault.on("reason", "decision.turn.reason-required", SHORTEST_REASON));
        }
        checkLength("reason", reason, LONGEST_PROPOSAL_REASON, faults);
        refuse(faults);
    }

    private static void checkAmount(Nok amount, Nok most, String tooMuch, List<Fault> faults) {
        if (amount.isNegative()) {
            faults.add(Fault.on("amount", "decision.amount.negative"));
        } else if (amount.exceeds(most)) {
            faults.add(Fault.on("amount", tooMuch, amount, most));
        }
    }

    /** Whether a text says anything as a reason. */
    static boolean isReason(String text) {
        return !isShort(text);
    }

    private static boolean isShort(String text) {
        return text == null || text.strip().length() < SHORTEST_REASON;
    }

    private static void checkLength(String field, String text, int longest, List<Fault> faults) {
        if (text != null && text.strip().length() > longest) {
            faults.add(Fault.on(field, "decision.text.long", longest));
        }
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
    }
}
