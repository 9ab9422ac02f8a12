package tilsagn.appeal;

import java.util.List;
import java.util.UUID;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.User;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.decision.AwardCheck;

/**
 * Money that an appeal gives is measured like any other award (state aid). What is not in order stops it; then an adviser gets a work item, and
 * whoever was stopped learns where it is seen to.
 */
@Service
@Transactional
public class AppealChecks {

    private final ObjectProvider<AwardCheck> checks;
    private final AppealRepository appeals;
    private final AppealGuards guards;
    private final AppealedFacts facts;
    private final ApplicationEventPublisher events;

    AppealChecks(ObjectProvider<AwardCheck> checks, AppealRepository appeals, AppealGuards guards, AppealedFacts facts, ApplicationEventPublisher events) {
        this.checks = checks;
        this.appeals = appeals;
        this.guards = guards;
        this.facts = facts;
        this.events = events;
    }

    /**
     * Asked by whoever was stopped, in a transaction of its own.
     *
     * @param amount {@code null} for what the review gives
     * @return the pages where it is seen to; empty where all is in order
     */
    public List<AwardCheck.Place> ask(User user, CaseNumber number, UUID decision, Nok amount) {
        guards.visible(user, number);
        return appeals.lockOpen(number, decision).map(appeal -> ask(appeal, amount == null ? reviewed(appeal) : amount)).orElse(List.of());
    }

    List<AwardCheck.Place> ask(Appeal appeal, Nok amount) {
        List<AwardCheck.Place> unmet = unmet(appeal, amount);
        if (!unmet.isEmpty()) {
            events.publishEvent(new Wanted(appeal.caseNumber(), appeal.id()));
        }
        return unmet;
    }

    /** The open appeal of the answer to an application whose money is in order by now; for the process. */
    @Transactional(readOnly = true)
    public List<UUID> metOf(CaseNumber number) {
        return appeals.findByCaseNumberOrderByLodgedAtDesc(number).stream().filter(Appeal::isOpen)
            .filter(appeal -> appeal.subject() == AppealedDecision.DECISION).filter(appeal -> unmet(appeal, wanted(appeal)).isEmpty()).map(Appeal::id).toList();
    }

    private List<AwardCheck.Place> unmet(Appeal appeal, Nok amount) {
        if (appeal.subject() != AppealedDecision.DECISION || amount == null || !amount.isPositive()) {
            return List.of();
        }
        return checks.orderedStream().filter(check -> !check.warnings(appeal.caseNumber(), amount).isEmpty()).map(AwardCheck::place).toList();
    }

    // What the appeal may come to give: what the review says, else what the party asks for.
    private Nok wanted(Appeal appeal) {
        Nok reviewed = reviewed(appeal);
        return reviewed == null ? facts.stake(appeal).asked() : reviewed;
    }

    private static Nok reviewed(Appeal appeal) {
        return appeal.firstInstance().filter(step -> step.verdict().setsAmount()).map(AppealStep::amount).orElse(null);
    }

    /** The money an appeal is to give is not in order yet. */
    public record Wanted(CaseNumber caseNumber, UUID appealId) {
    }
}
