package tilsagn.grant.web;

import java.util.List;

import org.springframework.stereotype.Component;

import tilsagn.application.PartyPages;
import tilsagn.core.CaseNumber;
import tilsagn.grant.Grants;

/** The way from the party's page of a case to the changes of its grant. */
@Component
class ChangeDoors implements PartyPages {

    private final Grants grants;

    ChangeDoors(Grants grants) {
        this.grants = grants;
    }

    @Override
    public List<Page> of(CaseNumber caseNumber) {
        return grants.find(caseNumber).map(grant -> List.of(new Page("grant.change.party", "changes"))).orElse(List.of());
    }
}
