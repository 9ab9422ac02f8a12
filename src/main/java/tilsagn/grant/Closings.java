package tilsagn.grant;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;

/** Closing a grant: the checklist and the last word. What is not done is named, and nothing is closed before. */
@Service
@Transactional
public class Closings {

    private final GrantRepository grants;
    private final ChangeGuards guards;
    private final List<ClosingCheck> checks;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    Closings(GrantRepository grants, ChangeGuards guards, ObjectProvider<ClosingCheck> checks, BusinessTime time,
             ApplicationEventPublisher events) {
        this.grants = grants;
        this.guards = guards;
        this.checks = checks.orderedStream().toList();
        this.time = time;
        this.events = events;
    }

    /**
     * The panel.
     *
     * @param may whether the reader closes grants
     */
    public record View(Grant grant, List<ClosingPoint> points, boolean may) {

        /** Whether everything is done. */
        public boolean isReady() {
            return points.stream().allMatch(ClosingPoint::done);
        }
    }

    /** The checklist; without a grant there is nothing to close. */
    @Transactional(readOnly = true)
    public Optional<View> view(User user, CaseNumber number) {
        guards.requireVisible(user, number);
        return grants.findByCaseNumber(number).map(grant -> new View(grant, points(grant),
            guards.mayAs(Role.ADVISOR, user, number)));
    }

    private List<ClosingPoint> points(Grant grant) {
        return checks.stream().flatMap(check -> check.of(grant).stream()).toList();
    }

    /**
     * Closes the grant.
     *
     * @throws Refusal {@code core.not-yours}; {@code grant.closing.not-ready} as long as a point is not done
     */
    public void close(User user, CaseNumber number) {
        guards.requireActing(Role.ADVISOR, user, number);
        Grant grant = grants.lock(number).orElseThrow(() -> new NotFound("grant of " + number));
        long left = points(grant).stream().filter(point -> !point.done()).count();
        if (left > 0) {
            throw Refusal.conflict("grant.closing.not-ready", String.valueOf(left));
        }
        grant.close(time.now().truncatedTo(ChronoUnit.MICROS));
        events.publishEvent(new Closed(number));
    }

    /** Everything is settled, and the case is put away. */
    public record Closed(CaseNumber caseNumber) implements CaseEvent {

        @Override
        public String what() {
            return "grant.closed";
        }
    }
}
