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
            amount(review, choices.stream().filter(AppealVerdict::isPartial).findFirst().orElse(null), stake, faults);
        }
        text("words", review.words(), LONGEST_REASONS, faults);
        refuse(faults);
    }

    // Whoever gives less than was asked for says so: the letter, and where the rest goes, follow from the choice.
    private static void amount(Review review, AppealVerdict partial, LaterDecision.Stake stake, List<Fault> faults) {
        Nok amount = review.amount();
        if (amount == null) {
            faults.add(Fault.on("amount", "appeal.amount.missing"));
        } else if (amount.isNegative() || !stake.isBetter(amount)) {
            faults.add(Fault.on("amount", stake.isOwed() ? "appeal.amount.not-less" : "appeal.amount.not-more", stake.now()));
        } else if (stake.isBeyond(amount)) {
            faults.add(Fault.on("amount", "appeal.amount.beyond", amount, stake.best()));
        } else if (partial != null && stake.isAll(amount) == review.verdict().isPartial()) {
            faults.add(Fault.on("amount", "appeal.amount." + (review.verdict().isPartial() ? "all" : "some") + "." + partial, amount, stake.asked()));
        }
    }

    /** @return the amount the party asks for, or {@code null} for all it can get; refused on {@code asked} where it cannot be had */
    static Nok asked(String typed, LaterDecision.Stake stake) {
        if (stake == null || typed.isEmpty()) {
            return null;
        }
        Nok amount = read(typed);
        if (amount.isNegative() || !stake.isBetter(amount)) {
            throw Refusal.onField("asked", stake.isOwed() ? "appeal.asked.not-less" : "appeal.asked.not-more", stake.now());
        }
        if (stake.isBeyond(amount)) {
            throw Refusal.onField("asked", "appeal.asked.beyond", stake.best());
        }
        return amount;
    }

    private static Nok read(String typed) {
        try {
            return Nok.parse(typed);
        } catch (Refusal unreadable) {
            throw Refusal.onField("asked", unreadable.key());
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
