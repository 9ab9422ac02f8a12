package tilsagn.appeal.web;

import java.util.Arrays;
import java.util.UUID;

import tilsagn.appeal.AppealVerdict;
import tilsagn.appeal.Review;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;

/**
 * What a member of staff typed at a step of an appeal.
 *
 * @param decision id of the time to appeal of the decision it is about, or {@code null}
 */
record AppealForm(String verdict, String amount, String words, String granted, UUID decision) {

    static final AppealForm EMPTY = new AppealForm("", "", "", "", null);

    AppealForm {
        verdict = verdict == null ? "" : verdict;
        amount = amount == null ? "" : amount;
        words = words == null ? "" : words;
        granted = granted == null ? "" : granted;
    }

    /** Yes, no, or nothing chosen. */
    Boolean relief() {
        return granted.isBlank() ? null : Boolean.valueOf(granted);
    }

    /** An amount that cannot be read is refused on its field. */
    Nok kroner() {
        try {
            return amount.isBlank() ? null : Nok.parse(amount);
        } catch (Refusal unreadable) {
            throw Refusal.onField("amount", unreadable.key());
        }
    }

    Review review() {
        AppealVerdict chosen = Arrays.stream(AppealVerdict.values()).filter(one -> one.name().equals(verdict)).findFirst().orElse(null);
        return new Review(chosen, chosen != null && chosen.setsAmount() ? kroner() : null, words);
    }
}
