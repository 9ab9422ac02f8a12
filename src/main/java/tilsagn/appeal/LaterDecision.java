package tilsagn.appeal;

import java.time.Instant;
import java.util.Set;

import tilsagn.account.User;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;

/**
 * A kind of decision that comes after the award and can be appealed; one bean for each kind, in the room that makes the decision. The room of
 * appeals knows by this what is at stake, who had a part in it, and how a reversal gets its effect.
 */
public interface LaterDecision {

    /** Which kind it tells of. */
    AppealedDecision kind();

    /** One of a case; {@code reference} tells which where a case may have several, and is empty where it has one. */
    Facts facts(CaseNumber number, String reference);

    /**
     * Gives a reversal its effect, in the transaction of whoever decided it.
     *
     * @param amount the new amount of a kind that has one, else {@code null}
     * @throws tilsagn.core.Refusal {@code decision.pool.short} where the money it needs is not free
     */
    void reverse(User by, CaseNumber number, String reference, Nok amount, String words);

    /**
     * What is known of one decision.
     *
     * @param decidedAt when it was made; the year of fvl § 31 is counted from here
     * @param tookPart  login names of those who prepared or made it
     * @param stake     what is at stake, {@code null} where it is no amount
     */
    record Facts(Instant decidedAt, Set<String> tookPart, Stake stake) {
    }

    /**
     * An amount that is appealed.
     *
     * @param now   what was decided
     * @param best  the most the party can win: a larger amount where it is given money, a smaller one where it is to pay
     * @param asked what the party asks for, which may be less than the most
     */
    record Stake(Nok now, Nok best, Nok asked) {

        /** The party asks for all it can get. */
        public Stake(Nok now, Nok best) {
            this(now, best, best);
        }

        /** The same where the party says which amount it wants; {@code null} for all it can get. */
        Stake asking(Nok amount) {
            return amount == null ? this : new Stake(now, best, amount);
        }

        /** Whether the party gets all it asked for. */
        boolean isAll(Nok amount) {
            return isOwed() ? !amount.exceeds(asked) : !asked.exceeds(amount);
        }

        /** Whether an amount is better for the party than what was decided. */
        boolean isBetter(Nok amount) {
            return best.exceeds(now) ? amount.exceeds(now) : now.exceeds(amount);
        }

        /** Whether an amount is more than the party can win. */
        boolean isBeyond(Nok amount) {
            return best.exceeds(now) ? amount.exceeds(best) : best.exceeds(amount);
        }

        /** Whether the party is to pay, so that less is better. */
        public boolean isOwed() {
            return now.exceeds(best);
        }
    }
}
