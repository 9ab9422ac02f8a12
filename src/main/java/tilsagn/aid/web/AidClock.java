package tilsagn.aid.web;

import java.util.List;

import org.springframework.stereotype.Component;

import tilsagn.aid.AidRegistration;
import tilsagn.aid.AidRegistrations;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.web.CaseClocks;

/** The day by which an award must stand in the national register, at the head of its case. */
@Component
class AidClock implements CaseClocks {

    private final AidRegistrations registrations;

    AidClock(AidRegistrations registrations) {
        this.registrations = registrations;
    }

    @Override
    public List<Clock> of(CaseNumber caseNumber) {
        return registrations.find(caseNumber).filter(award -> award.state() == AidRegistration.State.DUE)
            .map(award -> List.of(new Clock("aid.clock", award.dueOn().plusDays(1).atStartOfDay(BusinessTime.ZONE).toInstant(), "aid.clock.law", State.RUNNING)))
            .orElse(List.of());
    }
}
