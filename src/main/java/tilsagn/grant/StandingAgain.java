package tilsagn.grant;

import java.time.LocalDate;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.PublicHolidays;

/** Lets a grant that lapsed or was ended go on where it was: its money is committed again, and what was waited for is waited for anew. */
@Component
class StandingAgain {

    private final GrantRepository grants;
    private final Grants face;
    private final AcceptanceRepository acceptances;
    private final Acceptances terms;
    private final FinalAccountRepository accounts;
    private final Reports reports;
    private final RestoredMoney money;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    StandingAgain(GrantRepository grants, Grants face, AcceptanceRepository acceptances, Acceptances terms, FinalAccountRepository accounts,
                  Reports reports, RestoredMoney money, BusinessTime time, ApplicationEventPublisher events) {
        this.grants = grants;
        this.face = face;
        this.acceptances = acceptances;
        this.terms = terms;
        this.accounts = accounts;
        this.reports = reports;
        this.money = money;
        this.time = time;
        this.events = events;
    }

    /** @throws tilsagn.core.Refusal {@code decision.pool.short}; then nothing has happened */
    void resume(Grant grant) {
        CaseNumber number = grant.caseNumber();
        money.commitUpTo(grant, grant.amount());
        Acceptance acceptance = acceptances.lock(number.value()).orElseThrow();
        LocalDate lastDay = PublicHolidays.workingDayFrom(time.today().plusDays(face.terms(grant).acceptDays()));
        acceptance.standAgain(AcceptanceTime.until(lastDay, face.terms(grant)), time.today().plusMonths(terms.terms(grant).startMonths()));
        acceptances.saveAndFlush(acceptance);
        grant.standAgain(where(acceptance));
        grants.saveAndFlush(grant);
        boolean accepted = acceptance.acceptedAt() != null;
        events.publishEvent(new AcceptanceFacts.StandsAgain(number, accepted, acceptance.remindAt(), acceptance.acceptBy(), acceptance.startBy(),
            accepted ? reports.armed(number).orElse(null) : null));
    }

    private GrantStatus where(Acceptance acceptance) {
        if (acceptance.acceptedAt() == null) {
            return GrantStatus.OFFERED;
        }
        if (accounts.findByCaseNumber(acceptance.caseNumber()).isPresent()) {
            return GrantStatus.FINAL_CONTROL;
        }
        return acceptance.begunOn() == null ? GrantStatus.ACCEPTED : GrantStatus.ACTIVE;
    }
}
