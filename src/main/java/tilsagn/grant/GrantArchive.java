package tilsagn.grant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.core.ArchiveTable;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseArchive;
import tilsagn.core.CaseNumber;

/** The grant in the archive package of its case: every approved plan, and every change that was asked for with its answer. */
@Component
class GrantArchive implements CaseArchive {

    private final GrantRepository grants;
    private final PlanVersions plans;
    private final ChangeRequestRepository changes;

    GrantArchive(GrantRepository grants, PlanVersions plans, ChangeRequestRepository changes) {
        this.grants = grants;
        this.plans = plans;
        this.changes = changes;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> of(CaseNumber caseNumber, Instant until) {
        List<Item> items = new ArrayList<>();
        grants.findByCaseNumber(caseNumber).filter(grant -> grant.offeredAt().isBefore(until)).ifPresent(grant -> items.add(plans(grant)));
        List<ChangeRequest> asked = changes.findByCaseNumberOrderByNumberDesc(caseNumber).stream().filter(one -> one.askedAt().isBefore(until)).toList();
        if (!asked.isEmpty()) {
            items.add(changes(asked, until));
        }
        return items;
    }

    private Item plans(Grant grant) {
        ArchiveTable table = new ArchiveTable("version", "inForceFrom", "start", "end", "kind", "what", "amount");
        for (PlanVersion version : plans.all(grant.caseNumber())) {
            version.costs().forEach((category, amount) -> row(table, version, "cost", category, amount.kroner()));
            version.financing().forEach((source, amount) -> row(table, version, "financing", source, amount.kroner()));
        }
        return new Item("grant", "plans.csv", "Godkjente planer", grant.offeredAt().atZone(BusinessTime.ZONE).toInstant(), table.content());
    }

    private static void row(ArchiveTable table, PlanVersion version, String kind, Enum<?> what, long kroner) {
        table.row(version.number(), version.inForceFrom(), version.period().start(), version.period().end(), kind, what, kroner);
    }

    // What was said later than the instant is left out, so that the table stays what it was.
    private static Item changes(List<ChangeRequest> asked, Instant until) {
        ArchiveTable table = new ArchiveTable("number", "askedAt", "askedBy", "kinds", "reason", "assessment", "preparedBy", "status", "answer", "decidedBy");
        for (ChangeRequest one : asked) {
            boolean closed = one.closedAt() != null && one.closedAt().isBefore(until);
            table.row(one.number(), one.askedAt(), one.askedByName(), one.wish().kinds(), one.wish().reason(), closed ? one.assessment() : null,
                closed ? one.preparedByName() : null, closed ? one.status() : "OPEN", closed ? one.answer() : null, closed ? one.decidedByName() : null);
        }
        return new Item("grant", "changes.csv", "Endringssøknader", asked.get(asked.size() - 1).askedAt(), table.content());
    }
}
