package tilsagn.correspondence;

import java.util.List;

import org.springframework.stereotype.Component;

import tilsagn.appeal.AppealTime;
import tilsagn.appeal.AppealTimes;
import tilsagn.core.CaseNumber;
import tilsagn.core.web.CaseClocks;

/** How long the party can still appeal, once it has opened the decision or the dismissal (forvaltningsloven § 29). */
@Component
class AppealClock implements CaseClocks {

    private final AppealTimes times;

    AppealClock(AppealTimes times) {
        this.times = times;
    }

    @Override
    public List<Clock> of(CaseNumber caseNumber) {
        return times.all(caseNumber).stream().filter(one -> one.state() == AppealTime.State.RUNNING)
            .map(one -> new Clock("correspondence.clock.appeal", one.endsAt(), "correspondence.clock.appeal.law", State.RUNNING)).toList();
    }
}
