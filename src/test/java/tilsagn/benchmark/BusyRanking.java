package tilsagn.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;

import org.springframework.jdbc.core.JdbcTemplate;

import tilsagn.account.User;
import tilsagn.call.Call;
import tilsagn.core.Nok;
import tilsagn.decision.Allocations;
import tilsagn.decision.Proposals;
import tilsagn.decision.Ranking;
import tilsagn.decision.Recipe;
import tilsagn.decision.Scenarios;

/**
 * The ranking board at 500 applications, as a benchmark (never a test): the ranking as the room gives it, four scenarios side by side, and
 * the whole pages over HTTP as a manager gets them; against one plain SQL aggregate over the same scores, applications and decisions in the
 * same run. Prints p50, p95 and the ratios; the aims are 200 ms at p95 for the page and three times the aggregate for the ranking.
 *
 * <p>{@code mvn test-compile exec:exec@ranking [-Dranking.database=postgres]}; bounded in count and time, nothing leaves this machine.
 */
public final class BusyRanking {

    private static final int SIZE = 500;
    private static final String SLUG = "benchmark-ranking";
    // What the board needs at the least: the weighted points of every case, its amounts, in order.
    private static final String AGGREGATE = "select a.case_number, a.organisation_name, a.title, a.applied_amount, s.recommended_amount, d.proposed_amount, "
        + "sum(c.weight * c.points) / 100.0 / count(distinct h.id) as weighted, max(c.points) - min(c.points) as spread, "
        + "avg(case when c.criterion = 'C1' then c.points end) as green, avg(case when c.criterion = 'C3' then c.points end) as partnership "
        + "from grant_application a join assessment s on s.case_number = a.case_number join score_sheet h on h.case_number = a.case_number "
        + "join score c on c.sheet_id = h.id left join decision d on d.case_number = a.case_number where a.call_id = ? and a.county = '38' "
        + "group by a.case_number, a.organisation_name, a.title, a.applied_amount, s.recommended_amount, d.proposed_amount "
        + "order by weighted desc, green desc, partnership desc";

    private final BenchHouse house;
    private final User manager = BenchHouse.MANAGER;

    private BusyRanking(BenchHouse house) {
        this.house = house;
    }

    public static void main(String[] arguments) throws Exception {
        BenchHouse house = BenchHouse.open("ranking");
        new BusyRanking(house).run();
        house.close();
    }

    private void run() throws Exception {
        RankingPile pile = house.create(RankingPile.class);
        Call call = pile.call(SLUG, 900, Nok.of(50_000_000), SIZE, 0);
        JdbcTemplate database = house.bean(JdbcTemplate.class);
        database.execute("analyze");
        Allocations allocations = house.bean(Allocations.class);
        Scenarios scenarios = house.bean(Scenarios.class);
        double plain = time("one plain SQL aggregate", () -> database.queryForList(AGGREGATE, call.id()).size());
        double ranking = time("the ranking", () -> allocations.ranking(manager, call.id()).rows().size());
        for (int percent : List.of(60, 70, 80, 90)) {
            scenarios.keep(manager, call.id(), percent + " %", Recipe.of(Recipe.Kind.PERCENT_DOWN_TO, 100, percent));
        }
        double side = time("four scenarios side by side", () -> scenarios.compare(manager, call.id(), List.of()).columns().size());
        System.out.printf("  %-34s %.1f times, side by side %.1f times the aggregate%n", "the ranking takes", ranking / plain, side / plain);
        time("the board as a page", () -> house.get("/rankings/" + SLUG).length());
        time("the comparison as a page", () -> house.get("/rankings/" + SLUG + "/scenarios").length());
        proposeAll(allocations, call);
        System.out.printf("  the board is %,d bytes before compression%n", house.get("/rankings/" + SLUG).getBytes(StandardCharsets.UTF_8).length);
    }

    private void proposeAll(Allocations allocations, Call call) {
        List<Proposals.Wanted> all = allocations.ranking(manager, call.id()).rows().stream().map(Ranking.Row::candidate)
            .map(one -> new Proposals.Wanted(one.caseNumber(), one.recommended(), null, false)).toList();
        long start = System.nanoTime();
        Proposals.Result result = house.bean(Proposals.class).propose(manager, all);
        System.out.printf("  %,d proposals at once take %,d ms, %d refused%n", result.done().size(), (System.nanoTime() - start) / 1_000_000,
            result.refused().size());
    }

    private static double time(String name, Callable<?> deed) throws Exception {
        return BenchHouse.time(name, 60, 300, 12, deed);
    }
}
