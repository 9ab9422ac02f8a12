package tilsagn.workflow;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;

import tilsagn.account.User;
import tilsagn.application.Cases;
import tilsagn.core.CaseNumber;
import tilsagn.correspondence.FailedMails;
import tilsagn.correspondence.OutgoingMail;

/** What the engine does not see: e-mails beside the processes that did not go out. For administrators, of their own county's cases. */
@Service
public class LostMails {

    private final FailedMails mails;
    private final Cases cases;

    LostMails(FailedMails mails, Cases cases) {
        this.mails = mails;
        this.cases = cases;
    }

    /** The newest first; those that belong to no case are shown to the administrators of every county. */
    public List<OutgoingMail> of(User user) {
        Incidents.countyOf(user);
        List<OutgoingMail> failed = mails.newest();
        Set<CaseNumber> numbers = failed.stream().map(OutgoingMail::caseNumber).filter(Objects::nonNull).collect(Collectors.toSet());
        Set<CaseNumber> own = cases.visibleTo(user).among(numbers);
        return failed.stream().filter(mail -> mail.caseNumber() == null || own.contains(mail.caseNumber())).toList();
    }

    /** Tries them all once more. @return how many went out */
    public int sendAgain(User user) {
        return (int) of(user).stream().filter(OutgoingMail::isComplete).filter(mails::sendAgain).count();
    }
}
