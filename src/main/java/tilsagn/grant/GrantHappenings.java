package tilsagn.grant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.application.PartyHappenings;
import tilsagn.core.CaseNumber;

/** What has happened to a grant's money, for the timeline on the party's page; each line leads to where it is. */
@Component
@Transactional(readOnly = true)
class GrantHappenings implements PartyHappenings {

    private final GrantRepository grants;
    private final ClaimRepository claims;

    GrantHappenings(GrantRepository grants, ClaimRepository claims) {
        this.grants = grants;
        this.claims = claims;
    }

    @Override
    public List<Happening> of(CaseNumber caseNumber) {
        Optional<Grant> found = grants.findByCaseNumber(caseNumber);
        if (found.isEmpty() || found.get().acceptedAt() == null) {
            return List.of();
        }
        String page = "/applications/" + found.get().applicationId() + "/claims";
        List<Happening> happened = new ArrayList<>(List.of(new Happening(found.get().acceptedAt(), "grant.happened.may-claim", page)));
        for (PaymentClaim claim : claims.findByCaseNumberOrderByNumberDesc(caseNumber, ClaimSums.MOST)) {
            if (claim.sentAt() != null) {
                happened.add(new Happening(claim.sentAt(), "grant.happened.claim-sent", page + "/" + claim.id(), List.of(claim.number())));
            }
            if (claim.authorisedAt() != null) {
                happened.add(new Happening(claim.authorisedAt(), "grant.happened.claim-paid", page + "/" + claim.id(),
                    List.of(claim.number(), claim.payable().format())));
            }
        }
        return happened;
    }
}
