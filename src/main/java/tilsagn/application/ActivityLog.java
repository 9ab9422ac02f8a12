package tilsagn.application;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import tilsagn.account.User;
import tilsagn.core.BusinessTime;

/** Notes who did what when on a draft, for its members. */
@Component
class ActivityLog {

    private final ActivityRepository activities;
    private final BusinessTime time;

    ActivityLog(ActivityRepository activities, BusinessTime time) {
        this.activities = activities;
        this.time = time;
    }

    void note(UUID application, User who, TeamDeed what, String about) {
        note(application, who, what, about, null);
    }

    void note(UUID application, User who, TeamDeed what, String about, Section section) {
        activities.save(new TeamDone(application, time.now().truncatedTo(ChronoUnit.MICROS), who.username(), what, about, section));
    }

    List<TeamDone> newest(UUID application) {
        return activities.findTop50ByApplicationIdOrderByIdDesc(application);
    }
}
