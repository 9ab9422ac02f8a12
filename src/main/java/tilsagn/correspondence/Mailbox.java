package tilsagn.correspondence;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** E-mails as they left, or would have left, the house. */
@Service
public class Mailbox {

    private final OutgoingMailRepository mails;

    Mailbox(OutgoingMailRepository mails) {
        this.mails = mails;
    }

    /** The newest first, 200 at most. */
    @Transactional(readOnly = true)
    public List<OutgoingMail> newest() {
        return mails.findTop200ByOrderByCreatedAtDescIdDesc();
    }
}
