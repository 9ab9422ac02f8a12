package tilsagn.grant;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.decision.AwardResults;

/** The results of the last approved report, goal by goal. Remarks and texts are not for the public. */
@Component
@Transactional(readOnly = true)
class PublicResults implements AwardResults {

    private final ReportRepository reports;

    PublicResults(ReportRepository reports) {
        this.reports = reports;
    }

    @Override
    public Optional<Results> of(String award) {
        List<Report> approved = number(award).map(reports::of).orElse(List.of()).stream()
            .filter(report -> report.status() == Report.Status.APPROVED).toList();
        if (approved.isEmpty()) {
            return Optional.empty();
        }
        Report last = approved.get(approved.size() - 1);
        List<Goal> goals = last.content().goals().stream()
            .map(goal -> new Goal(goal.goal(), goal.indicator(), goal.target(), goal.reached())).toList();
        return goals.isEmpty() ? Optional.empty()
            : Optional.of(new Results(last.isFinal(), last.handledAt().atZone(BusinessTime.ZONE).toLocalDate(), goals));
    }

    // An award that was taken over from elsewhere has an id of its own kind.
    private static Optional<CaseNumber> number(String award) {
        try {
            return Optional.of(new CaseNumber(award));
        } catch (NotFound elsewhere) {
            return Optional.empty();
        }
    }
}
