package tilsagn.decision;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

import tilsagn.application.PublicAwards;

/** What other counties have announced, found by the receiver's name: an announcement tells no organisation number. */
@Component
class AwardsElsewhere implements PublicAwards {

    private static final int MOST = 50;

    private final AwardRepository awards;

    AwardsElsewhere(AwardRepository awards) {
        this.awards = awards;
    }

    @Override
    public List<PublicAward> elsewhere(Collection<String> receivers, String county) {
        List<String> names = receivers.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        return awards.receivedElsewhere(names, county, Limit.of(MOST)).stream().map(AwardAnnouncement::asAward)
            .map(award -> new PublicAward(award.id(), award.title(), award.amount(), award.receiver(), award.countyName(), award.scheme(),
                award.decidedOn())).toList();
    }
}
