package tilsagn.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.springframework.jdbc.core.JdbcTemplate;

import tilsagn.account.User;
import tilsagn.application.Cases;
import tilsagn.application.CasesOf;
import tilsagn.call.CallLine;
import tilsagn.call.Calls;
import tilsagn.insight.DashboardFilter;
import tilsagn.insight.Insights;
import tilsagn.worklist.StepTimes;

/**
 * The dashboard of a county with 100 000 applications in forty calls over ten years, as a benchmark (never a test): the figures as the room
 * gives them and the whole pages over HTTP as a manager gets them, when nothing has changed, when a case of one call has changed just now,
 * and for the first time since the start; against one plain SQL aggregate over the same applications in the same run. Prints p50, p95 and the
 * ratio; the aims are 200 ms at p95 for the page and three times the aggregate.
 *
 * <p>{@code mvn test-compile exec:exec@dashboard [-Ddashboard.database=postgres]}; bounded in count and time, nothing leaves this machine.
 */
public final class BusyDashboard {

    private static final int CALLS = 40;
    private static final int SIZE = Integer.getInteger("dashboard.size", 2_500);
    // What the page needs at the least: the amounts and outcomes of every application, by call, status and municipality.
    private static final String AGGREGATE = "select call_id, status, organisation_municipality, count(*), sum(applied_amount), "
        + "coalesce(sum(granted_amount), 0) from grant_application where county = '38' and case_number is not null "
        + "group by call_id, status, organisation_municipality";

    private final BenchHouse house;
    private final User manager = BenchHouse.MANAGER;

    private BusyDashboard(BenchHouse house) {
        this.house = house;
    }

    public static void main(String[] arguments) throws Exception {
        BenchHouse house = BenchHouse.open("dashboard");
        new BusyDashboard(house).run();
        house.close();
    }

    private void run() throws Exception {
        house.create(DashboardPile.class).fill(CALLS, SIZE);
        JdbcTemplate database = house.bean(JdbcTemplate.class);
        // What a database in use has long since done by itself.
        database.execute(house.isPostgres() ? "vacuum analyze" : "analyze");
        System.out.printf("%,d applications%n", database.queryForObject("select count(*) from grant_application", Long.class));
        Insights insights = house.bean(Insights.class);
        long start = System.nanoTime();
        insights.of(manager, DashboardFilter.ALL);
        System.out.printf("  %-44s %,d ms%n", "the first time since the start", (System.nanoTime() - start) / 1_000_000);
        double plain = time("one plain SQL aggregate", () -> database.queryForList(AGGREGATE).size());
        double figures = time("the figures of the whole county", () -> insights.of(manager, DashboardFilter.ALL).total().total().cases());
        List<UUID> calls = house.bean(Calls.class).linesOf("38").stream().map(CallLine::id).toList();
        CasesOf visible = house.bean(Cases.class).visibleTo(manager);
        StepTimes steps = house.bean(StepTimes.class);
        time("  of this what has changed in the cases", () -> visible.changesOf(calls).size());
        time("  what was finished last", () -> steps.lastDone(manager, calls).size());
        time("  what is open", () -> steps.open(manager, null).size());
        double changed = time("the same, a case changed just now", () -> {
            database.update("update grant_application set version = version + 1 where case_number = '2200-00077'");
            return insights.of(manager, DashboardFilter.ALL).total().total().cases();
        });
        double page = time("the page of the whole county", () -> house.get("/insight").length());
        time("the page of a year", () -> house.get("/insight?year=2015").length());
        time("the page of a call", () -> house.get("/insight?call=benchmark-7").length());
        time("the workbook of the whole county", () -> house.get("/insight/figures.xlsx").length());
        time("the cases of a municipality, all years", () -> house.get("/insight/cases?by=MUNICIPALITY&key=3807").length());
        time("the cases of a call that were granted", () -> house.get("/insight/cases?call=benchmark-7&stage=AWARDED").length());
        time("the finished tasks of a step, one call", () -> house.get("/insight/steps?step=scoreApplication&call=benchmark-7").length());
        time("the finished tasks of a step, all years", () -> house.get("/insight/steps?step=scoreApplication").length());
        System.out.printf("  %-44s figures %.1f, changed %.1f, page %.1f%n", "times the plain aggregate", figures / plain, changed / plain, page / plain);
        System.out.printf("  the page is %,d bytes before compression%n", house.get("/insight").getBytes(StandardCharsets.UTF_8).length);
    }

    private static double time(String name, Callable<?> deed) throws Exception {
        return BenchHouse.time(name, 20, 200, 5, deed);
    }
}
