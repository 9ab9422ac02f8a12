package tilsagn.insight;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.User;
import tilsagn.application.ApplicantVeil;
import tilsagn.application.CaseAccess;
import tilsagn.application.CaseSelection;
import tilsagn.application.CaseSum;
import tilsagn.application.Cases;
import tilsagn.application.SelectedCase;
import tilsagn.call.CallLine;
import tilsagn.core.CaseNumber;

/**
 * The cases behind a figure. They come to exactly what the figure says; a case in which the reader is disqualified counts and is not shown,
 * and in a blind call nobody who may come to assess meets a name, nor a list that tells the applicants apart.
 */
@Service
@Transactional(readOnly = true)
public class Selections {

    private final Insights insights;
    private final Cases cases;
    private final ObjectProvider<CaseAccess> access;
    private final ObjectProvider<ApplicantVeil> veils;

    Selections(Insights insights, Cases cases, ObjectProvider<CaseAccess> access, ObjectProvider<ApplicantVeil> veils) {
        this.insights = insights;
        this.cases = cases;
        this.access = access;
        this.veils = veils;
    }

    /**
     * A page of them.
     *
     * @param scope  the calls they are of
     * @param sum    what all of them come to, not only this page
     * @param shown  those the reader may be told of
     * @param hidden how many of this page the reader may not
     * @param next   case number behind which there are more, or {@code null}
     */
    public record Page(Insights.Scope scope, CaseSum sum, List<SelectedCase> shown, int hidden, String next) {
    }

    /** What is selected in the calls the filter leaves; the selection's own calls are put in here. */
    public Page page(User user, DashboardFilter filter, CaseSelection wanted, String after, int size) {
        Insights.Scope scope = insights.scope(user, filter);
        CaseSelection selection = within(scope, wanted);
        List<SelectedCase> found = cases.visibleTo(user).selected(selection, after, size + 1);
        List<SelectedCase> page = found.size() > size ? found.subList(0, size) : found;
        List<SelectedCase> shown = shown(user, page);
        return new Page(scope, cases.visibleTo(user).total(selection), shown, page.size() - shown.size(),
            found.size() > size ? page.get(size - 1).caseNumber().value() : null);
    }

    private static CaseSelection within(Insights.Scope scope, CaseSelection wanted) {
        Set<UUID> calls = scope.calls().stream().map(CallLine::id).filter(call -> wanted.dimension() == null || !scope.veiled().contains(call))
            .collect(Collectors.toSet());
        return new CaseSelection(calls, wanted.status(), wanted.stage(), wanted.dimension(), wanted.key());
    }

    private List<SelectedCase> shown(User user, List<SelectedCase> page) {
        Collection<CaseNumber> numbers = page.stream().map(SelectedCase::caseNumber).collect(Collectors.toSet());
        Set<CaseNumber> shut = new HashSet<>();
        access.forEach(rule -> shut.addAll(rule.shieldedOf(user, numbers)));
        Set<CaseNumber> veiled = new HashSet<>();
        veils.forEach(rule -> veiled.addAll(rule.veiledOf(user, numbers)));
        return page.stream().filter(one -> !shut.contains(one.caseNumber())).map(one -> veiled.contains(one.caseNumber()) ? one.veiled() : one).toList();
    }
}
