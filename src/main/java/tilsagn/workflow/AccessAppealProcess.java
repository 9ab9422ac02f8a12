package tilsagn.workflow;

import java.util.UUID;

import org.springframework.stereotype.Component;

import tilsagn.correspondence.DocumentRequestMails;

/** What {@code access-appeal.bpmn} does by itself. The business key is the case's number, the id of the request stands in a variable. */
@Component
public class AccessAppealProcess {

    static final String KEY = "accessAppeal";

    private final DocumentRequestMails mails;

    AccessAppealProcess(DocumentRequestMails mails) {
        this.mails = mails;
    }

    /** Tells whoever appealed that the appeal has come. */
    public void confirmAccessAppeal(String accessRequestId) {
        mails.confirmAppeal(UUID.fromString(accessRequestId));
    }

    /** Everything is given after all. */
    public void sendAccessGiven(String accessRequestId) {
        mails.sendGiven(UUID.fromString(accessRequestId));
    }

    /** The refusal stands: Statsforvalteren has the appeal now. */
    public void sendAccessForwarding(String accessRequestId) {
        mails.sendForwarding(UUID.fromString(accessRequestId));
    }

    /** What Statsforvalteren ruled. */
    public void sendAccessRuling(String accessRequestId) {
        mails.sendRuling(UUID.fromString(accessRequestId));
    }
}
