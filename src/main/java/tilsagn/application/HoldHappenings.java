package tilsagn.application;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;
import tilsagn.core.CaseNumber;

/** When a case was put on hold and taken up again, for the party's timeline. Why stands on the page itself while it waits. */
@Component
class HoldHappenings implements PartyHappenings {

    private final CaseHolds holds;

    HoldHappenings(CaseHolds holds) {
        this.holds = holds;
    }

    @Override
    public List<Happening> of(CaseNumber caseNumber) {
        List<Happening> happened = new ArrayList<>();
        for (CaseHold hold : holds.of(caseNumber)) {
            happened.add(new Happening(hold.placedAt(), "application.road.held", null));
            if (hold.liftedReason() != null) {
                happened.add(new Happening(hold.liftedAt(), "application.road.resumed", null));
            }
        }
        return happened;
    }
}
