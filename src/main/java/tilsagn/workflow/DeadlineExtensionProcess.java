package tilsagn.workflow;

import java.util.UUID;

import org.springframework.stereotype.Component;

import tilsagn.application.Extensions;
import tilsagn.call.CallDeadlines;
import tilsagn.correspondence.DeadlineNotices;

/**
 * What {@code deadline-extension.bpmn} does by itself. The business key is the id of the extension, or of the change of the call's deadline
 * when it was moved for everybody. Each step may run twice.
 */
@Component
public class DeadlineExtensionProcess {

    static final String KEY = "deadlineExtension";

    private final Extensions extensions;
    private final CallDeadlines deadlines;
    private final DeadlineNotices notices;
    private final CallSteps callSteps;

    DeadlineExtensionProcess(Extensions extensions, CallDeadlines deadlines, DeadlineNotices notices, CallSteps callSteps) {
        this.extensions = extensions;
        this.deadlines = deadlines;
        this.notices = notices;
        this.callSteps = callSteps;
    }

    /** Tells those who have more time: the organisation's people, or the owners of every draft. */
    public void notifyApplicants(String id, boolean oneApplicant) {
        if (oneApplicant) {
            notices.tellOne(extensions.get(UUID.fromString(id)));
        } else {
            notices.tellAll(deadlines.get(UUID.fromString(id)));
        }
    }

    /** The longer time has run out; with nobody left who may send, everything may be decided. */
    public void closeDrafts(String id) {
        UUID extension = UUID.fromString(id);
        extensions.lapse(extension);
        callSteps.moveOn(extensions.get(extension).callId());
    }
}
