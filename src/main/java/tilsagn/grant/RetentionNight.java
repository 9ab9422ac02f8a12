package tilsagn.grant;

import java.util.List;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.core.Actor;

/** Every night what has been kept long enough is erased, in the counties whose administrator has said so. */
@Component
class RetentionNight {

    private final RetentionRound round;
    private final RetentionStore store;

    RetentionNight(RetentionRound round, RetentionStore store) {
        this.round = round;
        this.store = store;
    }

    @Scheduled(cron = "${tilsagn.grant.retention:0 40 3 * * *}", zone = "Europe/Oslo")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void passes() {
        List<String> counties = store.countiesWithNights();
        counties.forEach(county -> round.run(county, Actor.SYSTEM));
    }
}
