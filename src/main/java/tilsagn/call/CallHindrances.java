package tilsagn.call;

import java.util.UUID;

/** What stands in the way of calling a call off. The room that knows the applications answers. */
public interface CallHindrances {

    /** Applications that were sent and have got no answer yet. */
    long unanswered(UUID callId);

    /** Applications that were granted money. */
    long granted(UUID callId);
}
