package tilsagn.insight;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Accounts;
import tilsagn.account.User;
import tilsagn.application.ApplicantVeil;
import tilsagn.application.CaseFigures;
import tilsagn.application.CaseLine;
import tilsagn.application.Cases;
import tilsagn.call.CallLine;
import tilsagn.call.Calls;
import tilsagn.call.Question;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.decision.Pool;
import tilsagn.decision.PoolBook;
import tilsagn.decision.PoolWaterfall;
import tilsagn.worklist.OpenWork;
import tilsagn.worklist.StepTimes;

/** Figures of a county's calls, of one or of many years. Sums are made by the database, a handful of questions a page. */
@Service
@Transactional(readOnly = true)
public class Insights {

    private final Calls calls;
    private final Cases cases;
    private final CallRecords records;
    private final PoolBook book;
    private final StepTimes steps;
    private final Accounts accounts;
    private final ObjectProvider<ApplicantVeil> veils;

    Insights(Calls calls, Cases cases, CallRecords records, PoolBook book, StepTimes steps, Accounts accounts, ObjectProvider<ApplicantVeil> veils) {
        this.calls = calls;
        this.cases = cases;
        this.records = records;
        this.book = book;
        this.steps = steps;
        this.accounts = accounts;
        this.veils = veils;
    }

    /** The calls the filter leaves, of those the person may look at. Another county's call does not exist. */
    public Scope scope(User user, DashboardFilter filter) {
        List<CallLine> own = user.county() == null ? List.of() : calls.linesOf(user.county());
        List<CallLine> chosen = own.stream().filter(filter::admits).toList();
        if (filter.call() != null && own.stream().noneMatch(line -> line.slug().equals(filter.call()))) {
            throw new NotFound("call " + filter.call());
        }
        return new Scope(filter, own, chosen, veiled(user, chosen));
    }

    /** Everything about them. */
    public Dashboard of(User user, DashboardFilter filter) {
        Scope scope = scope(user, filter);
        Map<UUID, CallRecord> known = records.of(user, scope.calls());
        Map<UUID, CaseFigures> figures = new LinkedHashMap<>();
        known.forEach((call, record) -> figures.put(call, record.figures()));
        Map<UUID, Pool> pools = scope.calls().isEmpty() ? Map.of() : book.pools(known.keySet());
        UUID one = filter.call() == null || scope.calls().isEmpty() ? null : scope.calls().get(0).id();
        PoolWaterfall waterfall = one == null || !pools.containsKey(one) ? null : book.waterfall(one);
        List<OpenWork> open = filter.call() != null && one == null ? List.of() : steps.open(user, one);
        return new Dashboard(filter, scope.own(), scope.calls(), figures, scope.veiled(), pools, waterfall,
            Dashboard.together(known.values().stream().flatMap(record -> record.steps().stream()).toList()), open, questions(known.values()), names(open));
    }

    private Map<String, String> names(List<OpenWork> open) {
        Set<String> usernames = open.stream().map(OpenWork::assignee).filter(Objects::nonNull).collect(Collectors.toSet());
        return usernames.isEmpty() ? Map.of() : accounts.namesOf(usernames);
    }

    private static List<Question> questions(Collection<CallRecord> known) {
        Map<String, Question> byCode = new LinkedHashMap<>();
        known.stream().flatMap(record -> record.questions().stream()).forEach(question -> byCode.putIfAbsent(question.code(), question));
        return List.copyOf(byCode.values());
    }

    // Hardly any call is blind; of the others nothing is asked.
    private Set<UUID> veiled(User user, List<CallLine> chosen) {
        Set<UUID> hidden = new HashSet<>();
        for (CallLine line : chosen) {
            if (line.blind() && isVeiled(user, line.id())) {
                hidden.add(line.id());
            }
        }
        return hidden;
    }

    private boolean isVeiled(User user, UUID call) {
        List<CaseNumber> numbers = cases.visibleTo(user).linesOf(call).stream().map(CaseLine::caseNumber).toList();
        return veils.stream().anyMatch(veil -> !veil.veiledOf(user, numbers).isEmpty());
    }

    /**
     * What one looks at.
     *
     * @param own    every call of the county
     * @param calls  those the filter leaves
     * @param veiled those of them whose applicants the person may not know yet
     */
    public record Scope(DashboardFilter filter, List<CallLine> own, List<CallLine> calls, Set<UUID> veiled) {
    }
}
