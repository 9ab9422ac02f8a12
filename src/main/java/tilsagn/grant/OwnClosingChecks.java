package tilsagn.grant;

import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import tilsagn.aid.AidBreach;
import tilsagn.aid.AidBreaches;
import tilsagn.core.Nok;
import tilsagn.decision.Commitment;
import tilsagn.decision.PoolCommitments;

/** What the grant itself, its money, its changes and its archive package say before it is closed. */
@Component
@Order(50)
class OwnClosingChecks implements ClosingCheck {

    private final PoolCommitments commitments;
    private final ChangeRequests changes;
    private final ArchiveStore archives;
    private final ClaimRepository claims;
    private final AidBreaches aid;

    OwnClosingChecks(PoolCommitments commitments, ChangeRequests changes, ArchiveStore archives, ClaimRepository claims, AidBreaches aid) {
        this.aid = aid;
        this.claims = claims;
        this.commitments = commitments;
        this.changes = changes;
        this.archives = archives;
    }

    @Override
    public List<ClosingPoint> of(Grant grant) {
        Nok unpaid = commitments.of(grant.caseNumber()).map(Commitment::unpaid).orElse(Nok.ZERO);
        boolean controlled = grant.status() == GrantStatus.FINAL_CONTROL || grant.status().isOver();
        String ended = grant.status() == GrantStatus.TERMINATED ? "grant.closing.point.terminated" : "grant.closing.point.final-control";
        return List.of(new ClosingPoint(ended, controlled, ""),
            new ClosingPoint("grant.closing.point.money", !unpaid.isPositive(), ""),
            new ClosingPoint("grant.closing.point.changes", !changes.isOpen(grant.caseNumber()), "grant/changes"),
            new ClosingPoint("grant.closing.point.claims", claims.findByOpenCase(grant.caseNumber()).filter(claim -> !claim.isDraft()).isEmpty(),
                "grant/claims"),
            new ClosingPoint("grant.closing.point.aid", aid.of(grant.caseNumber()).filter(AidBreach::isOpen).isEmpty(), "aid"),
            new ClosingPoint("grant.closing.point.archive-fresh", archives.latest(grant.caseNumber()).filter(ArchivePackage::isFresh).isPresent(), "archive"));
    }
}
