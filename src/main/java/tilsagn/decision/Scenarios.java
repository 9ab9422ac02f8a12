package tilsagn.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Accounts;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.CaseTraits;
import tilsagn.application.Cases;
import tilsagn.call.Question;
import tilsagn.call.QuestionType;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Fault;
import tilsagn.core.Nok;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;

/** What-ifs of a call's allocation: made by managers, read by everybody of the county, binding nobody. */
@Service
@Transactional
public class Scenarios {

    /** More columns than this nobody compares; a limit of the page, not of the law. */
    static final int MOST = 12;
    private static final int SIDE_BY_SIDE = 4;
    private static final int LONGEST_NAME = 80;

    private final ScenarioStore store;
    private final Rankings rankings;
    private final Cases cases;
    private final Accounts accounts;
    private final BusinessTime time;

    Scenarios(ScenarioStore store, Rankings rankings, Cases cases, Accounts accounts, BusinessTime time) {
        this.store = store;
        this.rankings = rankings;
        this.cases = cases;
        this.accounts = accounts;
        this.time = time;
    }

    /** Those of a ranking's call, oldest first. Whoever holds a ranking may see its call. */
    @Transactional(readOnly = true)
    public List<Scenario> of(Ranking ranking) {
        return store.of(ranking.call().id());
    }

    /**
     * Keeps what a recipe comes to under a name.
     *
     * @throws Refusal {@code core.not-yours}; on {@code name} when it is missing, too long or taken; {@code decision.scenario.many},
     *                 {@code decision.scenario.hidden}
     */
    public UUID keep(User user, UUID callId, String name, Recipe recipe) {
        Ranking ranking = managed(user, callId);
        everyCaseIsSeen(ranking);
        return keep(user, ranking, name, recipe, amounts(ranking, recipe));
    }

    /**
     * Keeps amounts written by hand.
     *
     * @throws Refusal as above; on {@code amount-2022-0001} outside nothing and what was applied for
     */
    public UUID keepOwn(User user, UUID callId, String name, Map<CaseNumber, Nok> written) {
        Ranking ranking = managed(user, callId);
        Map<CaseNumber, Nok> amounts = new HashMap<>();
        List<Fault> faults = new ArrayList<>();
        ranking.rows().stream().map(Ranking.Row::candidate).filter(one -> !one.isSettled() && written.containsKey(one.caseNumber())).forEach(one -> {
            Nok amount = written.get(one.caseNumber());
            if (amount.isNegative() || amount.exceeds(one.applied())) {
                faults.add(Fault.on("amount-" + one.caseNumber(), amount.isNegative() ? "decision.amount.negative" : "decision.amount.over-applied",
                    amount, one.applied()));
            }
            amounts.put(one.caseNumber(), amount);
        });
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
        return keep(user, ranking, name, new Recipe(Recipe.Kind.OWN, null, null), amounts);
    }

    private UUID keep(User user, Ranking ranking, String typed, Recipe recipe, Map<CaseNumber, Nok> amounts) {
        String name = typed == null ? "" : typed.strip();
        List<Scenario> others = store.of(ranking.call().id());
        requireName(name, others);
        if (others.size() >= MOST) {
            throw Refusal.conflict("decision.scenario.many", MOST);
        }
        Scenario scenario = new Scenario(UUID.randomUUID(), ranking.call().id(), name, recipe, user.username(), time.now(), amounts);
        try {
            store.insert(scenario);
        } catch (DataIntegrityViolationException twice) {
            throw Refusal.onField("name", "decision.scenario.name.taken", name);
        }
        return scenario.id();
    }

    private static void requireName(String name, List<Scenario> others) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Refusal.onField("name", "decision.scenario.name.length", LONGEST_NAME);
        }
        if (others.stream().anyMatch(other -> ScenarioStore.key(other.name()).equals(ScenarioStore.key(name)))) {
            throw Refusal.onField("name", "decision.scenario.name.taken", name);
        }
    }

    /**
     * Works a scenario out anew on the ranking as it is now; one written by hand stays as it is.
     *
     * @throws Refusal {@code core.not-yours}, {@code decision.scenario.hidden}, {@code decision.somebody-faster}
     */
    public void renew(User user, UUID callId, UUID id) {
        Ranking ranking = managed(user, callId);
        Scenario old = find(store.of(callId), id);
        if (old.recipe().kind() == Recipe.Kind.OWN) {
            return;
        }
        everyCaseIsSeen(ranking);
        if (!store.remove(callId, id)) {
            throw Refusal.conflict("decision.somebody-faster");
        }
        store.insert(new Scenario(id, callId, old.name(), old.recipe(), user.username(), time.now(), amounts(ranking, old.recipe())));
    }

    /** Throws a scenario away. @return its name */
    public String remove(User user, UUID callId, UUID id) {
        managed(user, callId);
        String name = find(store.of(callId), id).name();
        store.remove(callId, id);
        return name;
    }

    /** Scenarios beside how things stand; the newest few when none is named. */
    @Transactional(readOnly = true)
    public Comparison compare(User user, UUID callId, Collection<UUID> chosen) {
        Ranking ranking = rankings.of(user, callId);
        List<Scenario> saved = store.of(callId);
        List<Scenario> shown = saved.stream().filter(one -> chosen.contains(one.id())).toList();
        if (shown.isEmpty()) {
            shown = saved.subList(Math.max(0, saved.size() - SIDE_BY_SIDE), saved.size());
        }
        List<Question> questions = ranking.call().form().questions().stream().filter(question -> question.type() == QuestionType.NUMBER).toList();
        Map<CaseNumber, CaseTraits> traits = cases.visibleTo(user).traitsOf(callId, questions.stream().map(Question::code).toList());
        Set<String> makers = shown.stream().map(Scenario::madeBy).collect(Collectors.toSet());
        Map<String, String> names = accounts.namesOf(makers);
        Comparison.Column now = new Comparison.Column(null, null, Effects.of(ranking, traits, questions, Candidate::planned), false);
        List<Comparison.Column> columns = shown.stream().map(one -> new Comparison.Column(one, names.get(one.madeBy()),
            Effects.of(ranking, traits, questions, one::amountOf), isStale(ranking, one))).toList();
        return new Comparison(ranking, saved, Stream.concat(Stream.of(now), columns.stream()).toList(), questions);
    }

    // Who may not see all the cases cannot say what a recipe would come to.
    private static boolean isStale(Ranking ranking, Scenario one) {
        if (one.recipe().kind() == Recipe.Kind.OWN || ranking.hidden() > 0) {
            return false;
        }
        Map<CaseNumber, Nok> now = amounts(ranking, one.recipe());
        return ranking.rows().stream().map(Ranking.Row::candidate).filter(candidate -> !candidate.isSettled())
            .anyMatch(candidate -> !one.amountOf(candidate).equals(now.getOrDefault(candidate.caseNumber(), Nok.ZERO)));
    }

    private static Map<CaseNumber, Nok> amounts(Ranking ranking, Recipe recipe) {
        return recipe.amounts(ranking.rows(), ranking.pool().available(), ranking.call().rules().minPartialPercent());
    }

    // A recipe laid past cases that its maker may not see would give their money to others.
    private static void everyCaseIsSeen(Ranking ranking) {
        if (ranking.hidden() > 0) {
            throw Refusal.conflict("decision.scenario.hidden");
        }
    }

    private Ranking managed(User user, UUID callId) {
        Ranking ranking = rankings.of(user, callId);
        if (!user.has(Role.MANAGER)) {
            throw Refusal.conflict("core.not-yours");
        }
        return ranking;
    }

    private static Scenario find(List<Scenario> scenarios, UUID id) {
        return scenarios.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("scenario " + id));
    }
}
