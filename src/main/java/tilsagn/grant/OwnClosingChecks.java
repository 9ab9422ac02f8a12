package tilsagn.grant;

import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

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

    OwnClosingChecks(PoolCommitments commitments, ChangeRequests changes, ArchiveStore archives) {
        this.commitments = commitments;
        this.changes = changes;
        this.archives = archives;
    }

    @Override
    public List<ClosingPoint> of(Grant grant) {
        Nok unpaid = commitments.of(grant.caseNumber()).map(Commitment::unpaid).orElse(Nok.ZERO);
        boolean controlled = grant.status() == GrantStatus.FINAL_CONTROL || grant.status().isOver();
        return List.of(new ClosingPoint("grant.closing.point.final-control", controlled, ""),
            new ClosingPoint("grant.closing.point.money", !unpaid.isPositive(), ""),
            new ClosingPoint("grant.closing.point.changes", !changes.isOpen(grant.caseNumber()), "grant/changes"),
            new ClosingPoint("grant.closing.point.archive-fresh", archives.latest(grant.caseNumber()).filter(ArchivePackage::isFresh).isPresent(), "archive"));
    }
}
