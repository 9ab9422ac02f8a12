package tilsagn.workflow;

import java.util.UUID;

import org.springframework.stereotype.Component;

import tilsagn.correspondence.DocumentRequestMails;

/**
 * What {@code access-request.bpmn} does by itself: one process for each request to see documents, with the case's number as its key and the id
 * of the request in a variable.
 */
@Component
public class AccessRequestProcess {

    static final String KEY = "accessRequest";
    static final String ID = "accessRequestId";

    private final DocumentRequestMails mails;

    AccessRequestProcess(DocumentRequestMails mails) {
        this.mails = mails;
    }

    /** Tells whoever asked that the request has come. */
    public void confirmAccessRequest(String accessRequestId) {
        mails.confirm(UUID.fromString(accessRequestId));
    }

    /** Five working days have passed without an answer: that counts as a refusal. The task stays. */
    public void markDeemedRefused(String accessRequestId) {
        mails.markDeemed(UUID.fromString(accessRequestId));
    }

    /** Tells whoever asked that the answer is there. */
    public void sendAccessAnswer(String accessRequestId) {
        mails.sendAnswer(UUID.fromString(accessRequestId));
    }
}
