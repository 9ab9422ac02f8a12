package tilsagn.correspondence;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.aid.AidRegistration;
import tilsagn.aid.AidRegistrations;
import tilsagn.core.CaseNumber;

/** Word to those who have a case that its award should have been in the national register of state aid by now. Each date is told of once. */
@Service
public class AidRegisterMails {

    private final AidRegistrations registrations;
    private final HolderMails holders;

    AidRegisterMails(AidRegistrations registrations, HolderMails holders) {
        this.registrations = registrations;
        this.holders = holders;
    }

    /** Called by the process, which may call it again. */
    @Transactional(readOnly = true)
    public void tell(CaseNumber number) {
        registrations.find(number).map(AidRegistration::dueOn).ifPresent(due -> holders.tell(number, "AID_REGISTER", due.toString(), "aid"));
    }
}
