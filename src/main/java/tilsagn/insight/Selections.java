package tilsagn.insight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
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
import tilsagn.core.Nok;

/**
 * The cases behind a figure. They come to exactly what the figure says; a case in which the reader is disqualified counts and is not shown,
 * and its amounts are left out of what the list comes to, because narrowing the list to that case alone would tell them. In a blind call
 * nobody who may come to assess meets a name, nor a list that tells the applicants apart.
 */
@Service
@Transactional(readOnly = true)
public class Selections {

    private static final int CHUNK = 1000;

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
     * @param sum    what all of them come to, not only this page; without the amounts of those that are hidden
     * @param shown  those of this page the reader may be told of
     * @param hidden how many of all of them the reader may not
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
        Set<CaseNumber> shut = shut(user, numbers(page));
        List<SelectedCase> hidden = after == null && page == found ? of(page, shut) : hidden(user, selection);
        return new Page(scope, without(cases.visibleTo(user).total(selection), hidden), shown(user, page, shut), hidden.size(),
            found.size() > size ? page.get(size - 1).caseNumber().value() : null);
    }

    private static CaseSum without(CaseSum sum, List<SelectedCase> hidden) {
        Nok applied = Nok.sum(hidden.stream().map(SelectedCase::applied));
        Nok granted = Nok.sum(hidden.stream().map(SelectedCase::granted).filter(Objects::nonNull));
        return new CaseSum(sum.cases(), sum.applied().minus(applied), sum.decided(), sum.awarded(), sum.granted().minus(granted));
    }

    // The sum is of every page, so all of them are asked about, a thousand at a time.
    private List<SelectedCase> hidden(User user, CaseSelection selection) {
        List<SelectedCase> hidden = new ArrayList<>();
        String after = null;
        List<SelectedCase> some;
        do {
            some = cases.visibleTo(user).selected(selection, after, CHUNK);
            hidden.addAll(of(some, shut(user, numbers(some))));
            after = some.isEmpty() ? null : some.get(some.size() - 1).caseNumber().value();
        } while (some.size() == CHUNK);
        return hidden;
    }

    private static List<SelectedCase> of(List<SelectedCase> some, Set<CaseNumber> shut) {
        return some.stream().filter(one -> shut.contains(one.caseNumber())).toList();
    }

    private static CaseSelection within(Insights.Scope scope, CaseSelection wanted) {
        Set<UUID> calls = scope.calls().stream().map(CallLine::id).filter(call -> wanted.dimension() == null || !scope.veiled().contains(call))
            .collect(Collectors.toSet());
        return new CaseSelection(calls, wanted.status(), wanted.stage(), wanted.dimension(), wanted.key());
    }

    private static Collection<CaseNumber> numbers(List<SelectedCase> some) {
        return some.stream().map(SelectedCase::caseNumber).collect(Collectors.toSet());
    }

    private Set<CaseNumber> shut(User user, Collection<CaseNumber> numbers) {
        Set<CaseNumber> shut = new HashSet<>();
        access.forEach(rule -> shut.addAll(rule.shieldedOf(user, numbers)));
        return shut;
    }

    private List<SelectedCase> shown(User user, List<SelectedCase> page, Set<CaseNumber> shut) {
        Collection<CaseNumber> numbers = numbers(page);
        Set<CaseNumber> veiled = new HashSet<>();
        veils.forEach(rule -> veiled.addAll(rule.veiledOf(user, numbers)));
        return page.stream().filter(one -> !shut.contains(one.caseNumber())).map(one -> veiled.contains(one.caseNumber()) ? one.veiled() : one).toList();
    }
}
