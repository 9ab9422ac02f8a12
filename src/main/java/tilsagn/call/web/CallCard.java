package tilsagn.call.web;

import java.time.Instant;
import java.util.Set;

import tilsagn.call.Call;
import tilsagn.call.CallStatus;
import tilsagn.call.DeadlineChange;
import tilsagn.call.TargetGroup;
import tilsagn.core.Nok;

/**
 * A call as the lists show it: what one needs to know before one reads on.
 *
 * @param extendedFrom the deadline before it was moved for everybody, or {@code null}
 */
record CallCard(String slug, String title, String language, String county, Nok pool, Instant opensAt, Instant deadline, CallStatus status,
                Set<TargetGroup> targetGroups, boolean configured, Instant extendedFrom) {

    static CallCard of(Call call, String county, Instant now, DeadlineChange moved) {
        return new CallCard(call.slug(), call.title(), call.text().language(), county, call.pool(), call.opensAt(), call.deadline(),
            call.statusAt(now), call.targetGroups(), call.provenance().isConfigured(), moved == null ? null : moved.from());
    }

    /** The same under a title in the reader's language; unchanged for {@code null}. */
    CallCard titled(String translated, String in) {
        return translated == null ? this : new CallCard(slug, translated, in, county, pool, opensAt, deadline, status, targetGroups, configured, extendedFrom);
    }
}
