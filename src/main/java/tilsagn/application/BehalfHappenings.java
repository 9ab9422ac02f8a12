package tilsagn.application;

import java.util.List;

import org.springframework.stereotype.Component;
import tilsagn.core.CaseNumber;

/** What was done on the party's behalf, for its timeline: by whom and for whom, and the way to what was written down about it. */
@Component
class BehalfHappenings implements PartyHappenings {

    private final BehalfDeedRepository deeds;

    BehalfHappenings(BehalfDeedRepository deeds) {
        this.deeds = deeds;
    }

    @Override
    public List<Happening> of(CaseNumber caseNumber) {
        return deeds.findByCaseNumberOrderByRegisteredAtDesc(caseNumber).stream().map(deed -> new Happening(deed.registeredAt(),
            "application.road.behalf." + deed.kind(), "/applications/" + deed.applicationId() + "/on-behalf/" + deed.id(),
            List.of(deed.registeredByName(), deed.onBehalfOf()))).toList();
    }
}
