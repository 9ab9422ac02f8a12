package tilsagn.correspondence;

import java.time.Instant;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.core.CaseNumber;
import tilsagn.grant.RegisterWarning;
import tilsagn.grant.RegisterWatch;

/** Word to those who have a case that the register of organisations warns about its recipient. Each warning goes out once. */
@Service
public class WarningMails {

    private final RegisterWatch watch;
    private final HolderMails holders;

    WarningMails(RegisterWatch watch, HolderMails holders) {
        this.watch = watch;
        this.holders = holders;
    }

    /** Called by the process, which may call it again. */
    @Transactional(readOnly = true)
    public void tell(CaseNumber number) {
        Instant found = watch.of(number).map(RegisterWarning::foundAt).orElse(Instant.EPOCH);
        holders.tell(number, "WARNING", String.valueOf(found.getEpochSecond()), "grant/warning");
    }
}
