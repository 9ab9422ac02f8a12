package tilsagn.grant;

import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import tilsagn.appeal.Appeal;
import tilsagn.appeal.AppealTimes;
import tilsagn.appeal.Appeals;

/** What the final account, the payments, the money asked back and the party's appeals say before a grant is closed. */
@Component
@Order(40)
class MoneyClosingChecks implements ClosingCheck {

    private final FinalAccounts accounts;
    private final Recoveries recoveries;
    private final Payments payments;
    private final Appeals appeals;
    private final AppealTimes times;

    MoneyClosingChecks(FinalAccounts accounts, Recoveries recoveries, Payments payments, Appeals appeals, AppealTimes times) {
        this.accounts = accounts;
        this.recoveries = recoveries;
        this.payments = payments;
        this.appeals = appeals;
        this.times = times;
    }

    @Override
    public List<ClosingPoint> of(Grant grant) {
        boolean decided = accounts.isDecided(grant.caseNumber());
        boolean paid = payments.allSettled(grant.caseNumber());
        return List.of(new ClosingPoint("grant.closing.point.final-account", decided, "grant/account"),
            new ClosingPoint("grant.closing.point.payments", paid, "grant/claims"),
            new ClosingPoint("grant.closing.point.recovery", recoveries.noneOpen(grant.caseNumber()), "grant/account"),
            new ClosingPoint("grant.closing.point.appeals", appeals.of(grant.caseNumber()).stream().noneMatch(Appeal::isOpen), "appeal"),
            new ClosingPoint("grant.closing.point.appeal-times", times.areLaterFinal(grant.caseNumber()), "appeal"));
    }
}
