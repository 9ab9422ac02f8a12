package tilsagn.workflow;

import java.util.Date;
import java.util.Map;

import tilsagn.call.Call;
import tilsagn.core.BusinessTime;

/** When a call's timers fall due: absolute instants, counted in Norwegian days so that a change to summer time moves nothing. */
final class CallTimes {

    /** Days before the deadline when owners of drafts are reminded. */
    static final int FIRST_REMINDER = 7;
    static final int LAST_REMINDER = 1;

    private CallTimes() {
    }

    /** By the names of the variables the diagram's timers read. */
    static Map<String, Object> of(Call call) {
        return Map.of("opensAt", Date.from(call.opensAt()), "deadline", Date.from(call.deadline()),
            "firstReminder", Date.from(BusinessTime.daysBefore(call.deadline(), FIRST_REMINDER)),
            "lastReminder", Date.from(BusinessTime.daysBefore(call.deadline(), LAST_REMINDER)));
    }
}
