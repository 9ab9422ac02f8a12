package tilsagn.decision;

import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.core.ArchiveTable;
import tilsagn.core.CaseArchive;
import tilsagn.core.CaseNumber;

/** The decision of a case in its archive package. */
@Component
class DecisionArchive implements CaseArchive {

    private final DecisionRepository decisions;

    DecisionArchive(DecisionRepository decisions) {
        this.decisions = decisions;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> of(CaseNumber caseNumber, Instant until) {
        return decisions.findByCaseNumber(caseNumber).filter(decision -> decision.decidedAt() != null && decision.decidedAt().isBefore(until))
            .map(decision -> List.of(new Item("decision", "decision.csv", "Vedtaket", decision.decidedAt(), table(decision).content())))
            .orElse(List.of());
    }

    private static ArchiveTable table(Decision decision) {
        return new ArchiveTable("field", "value").row("outcome", decision.outcome()).row("amount", decision.amount().kroner())
            .row("body", decision.body()).row("decidedAt", decision.decidedAt()).row("decidedBy", decision.decider().name())
            .row("title", decision.decider().title()).row("reasons", decision.reasons()).row("conditions", decision.conditions());
    }
}
