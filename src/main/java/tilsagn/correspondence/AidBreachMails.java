package tilsagn.correspondence;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.aid.AidBreaches;
import tilsagn.core.CaseNumber;

/** Word to those who have a case that its award does not hold by the rules of state aid. Each occasion is told of once. */
@Service
public class AidBreachMails {

    private final AidBreaches breaches;
    private final HolderMails holders;

    AidBreachMails(AidBreaches breaches, HolderMails holders) {
        this.breaches = breaches;
        this.holders = holders;
    }

    /** Called by the process, which may call it again. */
    @Transactional(readOnly = true)
    public void tell(CaseNumber number) {
        breaches.of(number).ifPresent(breach -> holders.tell(number, "AID_BREACH", breach.id().toString(), "aid"));
    }
}
