package tilsagn.grant;

import org.springframework.stereotype.Component;

import tilsagn.account.User;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.decision.Commitment;
import tilsagn.decision.PoolCommitments;

/** Money that an appeal gives back to a grant: taken from what is free in the pool, and paid where the grant is settled already. */
@Component
class RestoredMoney {

    private static final String ABOUT = "appeal";

    private final PoolCommitments money;
    private final Payments payments;

    RestoredMoney(PoolCommitments money, Payments payments) {
        this.money = money;
        this.payments = payments;
    }

    /**
     * The case has at least so much of its pool from now on.
     *
     * @throws tilsagn.core.Refusal {@code decision.pool.short} with what was wanted and what is free
     */
    void commitUpTo(Grant grant, Nok amount) {
        Nok missing = amount.minus(held(grant.caseNumber()).amount());
        if (missing.isPositive()) {
            money.recommit(grant.callId(), grant.caseNumber(), missing);
        }
    }

    /** What is committed and not paid of the amount is ordered; {@link #commitUpTo} has made room for it. */
    void payUpTo(Grant grant, Nok amount, User by) {
        Nok rest = amount.minus(held(grant.caseNumber()).paid());
        if (rest.isPositive()) {
            money.pay(grant.callId(), grant.caseNumber(), rest);
            payments.order(grant, about(grant.caseNumber()), rest, by.username());
        }
    }

    /** What the case has been paid and not paid back. */
    Nok paid(CaseNumber number) {
        return held(number).paid();
    }

    // A case may win more than one appeal.
    private String about(CaseNumber number) {
        long before = payments.of(number).stream().filter(one -> one.about().startsWith(ABOUT)).count();
        return before == 0 ? ABOUT : ABOUT + "-" + (before + 1);
    }

    private Commitment held(CaseNumber number) {
        return money.of(number).orElse(new Commitment(Nok.ZERO, Nok.ZERO));
    }
}
