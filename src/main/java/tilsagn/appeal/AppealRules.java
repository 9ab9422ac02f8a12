package tilsagn.appeal;

import java.util.ArrayList;
import java.util.List;

import tilsagn.core.Fault;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;

/** What must hold for what is written in an appeal. Each rule speaks of one thing. */
final class AppealRules {

    /** Fewer characters say nothing. */
    static final int SHORTEST = 10;
    /** What is appealed may be one word: «Avslaget» (characters). */
    static final int SHORTEST_ABOUT = 3;
    /** What is appealed: a sentence or two (characters). */
    static final int LONGEST_ABOUT = 1000;
    /** Why: some pages (characters). */
    static final int LONGEST_REASONS = 8000;
    /** What the party wants (characters). */
    static final int LONGEST_WISH = 2000;

    private AppealRules() {
    }

    /** An appeal says what it is against and which change is wanted; the law asks no more (fvl § 32), and a word on why helps. */
    static void check(NewAppeal appeal) {
        List<Fault> faults = new ArrayList<>();
        text("about", appeal.about(), SHORTEST_ABOUT, LONGEST_ABOUT, faults);
        text("reasons", appeal.reasons(), LONGEST_REASONS, faults);
        text("wish", appeal.wish(), LONGEST_WISH, faults);
        if (appeal.lateReason().length() > LONGEST_WISH) {
            faults.add(Fault.on("lateReason", "appeal.text.long", LONGEST_WISH, appeal.lateReason().length()));
        }
        refuse(faults);
    }

    /** A step that concerns the party is reasoned. */
    static void reasoned(String field, String words, int longest) {
        List<Fault> faults = new ArrayList<>();
        text(field, words, longest, faults);
        refuse(faults);
    }

    /**
     * A review chooses, says why, and names an amount where one is at stake: better for the party than what was decided, and no more than it
     * can win.
     */
    static void check(Review review, List<AppealVerdict> choices, LaterDecision.Stake stake) {
        List<Fault> faults = new ArrayList<>();
        if (review.verdict() == null || !choices.contains(review.verdict())) {
            faults.add(Fault.on("verdict", "appeal.verdict.choose"));
        } else if (stake != null && review.verdict().setsAmount()) {
            amount(review.amount(), stake, faults);
        }
        text("words", review.words(), LONGEST_REASONS, faults);
        refuse(faults);
    }

    private static void amount(Nok amount, LaterDecision.Stake stake, List<Fault> faults) {
        if (amount == null) {
            faults.add(Fault.on("amount", "appeal.amount.missing"));
        } else if (amount.isNegative() || !stake.isBetter(amount)) {
            faults.add(Fault.on("amount", stake.isOwed() ? "appeal.amount.not-less" : "appeal.amount.not-more", stake.now()));
        } else if (stake.isBeyond(amount)) {
            faults.add(Fault.on("amount", "appeal.amount.beyond", amount, stake.best()));
        }
    }

    /** A decision made anew lies between nothing and what was applied for. */
    static void checkAnew(Nok amount, Nok applied, String words) {
        List<Fault> faults = new ArrayList<>();
        if (amount == null) {
            faults.add(Fault.on("amount", "appeal.amount.missing"));
        } else if (amount.isNegative() || amount.exceeds(applied)) {
            faults.add(Fault.on("amount", "appeal.amount.over-applied", amount, applied));
        }
        text("words", words, LONGEST_REASONS, faults);
        refuse(faults);
    }

    private static void text(String field, String text, int longest, List<Fault> faults) {
        text(field, text, SHORTEST, longest, faults);
    }

    private static void text(String field, String text, int shortest, int longest, List<Fault> faults) {
        if (text == null || text.strip().length() < shortest) {
            faults.add(Fault.on(field, "appeal.text.short", shortest));
        } else if (text.strip().length() > longest) {
            faults.add(Fault.on(field, "appeal.text.long", longest, text.strip().length()));
        }
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
    }
}
