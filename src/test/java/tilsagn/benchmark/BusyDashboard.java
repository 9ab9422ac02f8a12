package tilsagn.benchmark;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import tilsagn.Tilsagn;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.Cases;
import tilsagn.application.CasesOf;
import tilsagn.call.CallLine;
import tilsagn.call.Calls;
import tilsagn.demo.Cast;
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
    private static final int WARM = 20;
    private static final int MOST_RUNS = 200;
    private static final long MOST_NANOS = 5_000_000_000L;
    // What the page needs at the least: the amounts and outcomes of every application, by call, status and municipality.
    private static final String AGGREGATE = "select call_id, status, organisation_municipality, count(*), sum(applied_amount), "
        + "coalesce(sum(granted_amount), 0) from grant_application where county = '38' and case_number is not null "
        + "group by call_id, status, organisation_municipality";

    private final ConfigurableApplicationContext house;
    private final User manager = new User(UUID.randomUUID(), "mette", "Mette", "mette@tilsagn.example", Set.of(Role.MANAGER), "38", null, "");

    private BusyDashboard(ConfigurableApplicationContext house) {
        this.house = house;
    }

    public static void main(String[] arguments) throws Exception {
        boolean postgres = "postgres".equals(System.getProperty("dashboard.database"));
        ConfigurableApplicationContext house = new SpringApplicationBuilder(Tilsagn.class).profiles("demo").run("--server.port=0",
            "--tilsagn.demo.stories=false", "--tilsagn.engine.executor=false", "--logging.level.root=warn", "--spring.datasource.url=" + url(postgres),
            "--spring.datasource.username=" + (postgres ? "postgres" : "sa"), "--spring.datasource.password=" + (postgres ? "postgres" : ""));
        System.out.println(postgres ? "PostgreSQL" : "H2");
        new BusyDashboard(house).run();
        house.close();
        System.exit(0);
    }

    private static String url(boolean postgres) throws IOException {
        return postgres ? EmbeddedPostgres.start().getJdbcUrl("postgres", "postgres")
            : "jdbc:h2:mem:dashboard;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000;OPTIMIZE_REUSE_RESULTS=FALSE";
    }

    private void run() throws Exception {
        house.getAutowireCapableBeanFactory().createBean(DashboardPile.class).fill(CALLS, SIZE);
        JdbcTemplate database = house.getBean(JdbcTemplate.class);
        // What a database in use has long since done by itself.
        database.execute("postgres".equals(System.getProperty("dashboard.database")) ? "vacuum analyze" : "analyze");
        System.out.printf("%,d applications%n", database.queryForObject("select count(*) from grant_application", Long.class));
        Insights insights = house.getBean(Insights.class);
        long start = System.nanoTime();
        insights.of(manager, DashboardFilter.ALL);
        System.out.printf("  %-44s %,d ms%n", "the first time since the start", (System.nanoTime() - start) / 1_000_000);
        double plain = time("one plain SQL aggregate", () -> database.queryForList(AGGREGATE).size());
        double figures = time("the figures of the whole county", () -> insights.of(manager, DashboardFilter.ALL).total().total().cases());
        List<UUID> calls = house.getBean(Calls.class).linesOf("38").stream().map(CallLine::id).toList();
        CasesOf visible = house.getBean(Cases.class).visibleTo(manager);
        StepTimes steps = house.getBean(StepTimes.class);
        time("  of this what has changed in the cases", () -> visible.changesOf(calls).size());
        time("  what was finished last", () -> steps.lastDone(manager, calls).size());
        time("  what is open", () -> steps.open(manager, null).size());
        double changed = time("the same, a case changed just now", () -> {
            database.update("update grant_application set version = version + 1 where case_number = '2200-00077'");
            return insights.of(manager, DashboardFilter.ALL).total().total().cases();
        });
        HttpClient browser = loggedIn();
        double page = time("the page of the whole county", () -> get(browser, "/insight").length());
        time("the page of a year", () -> get(browser, "/insight?year=2015").length());
        time("the page of a call", () -> get(browser, "/insight?call=benchmark-7").length());
        time("the workbook of the whole county", () -> get(browser, "/insight/figures.xlsx").length());
        time("the cases of a municipality, all years", () -> get(browser, "/insight/cases?by=MUNICIPALITY&key=3807").length());
        time("the cases of a call that were granted", () -> get(browser, "/insight/cases?call=benchmark-7&stage=AWARDED").length());
        time("the finished tasks of a step, one call", () -> get(browser, "/insight/steps?step=scoreApplication&call=benchmark-7").length());
        time("the finished tasks of a step, all years", () -> get(browser, "/insight/steps?step=scoreApplication").length());
        System.out.printf("  %-44s figures %.1f, changed %.1f, page %.1f%n", "times the plain aggregate", figures / plain, changed / plain, page / plain);
        System.out.printf("  the page is %,d bytes before compression%n", get(browser, "/insight").getBytes(StandardCharsets.UTF_8).length);
    }

    private HttpClient loggedIn() throws Exception {
        HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();
        Matcher token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(get(browser, "/login"));
        if (!token.find()) {
            throw new IllegalStateException("no form at the login");
        }
        String form = "username=mette&password=" + Cast.PASSWORD + "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        browser.send(HttpRequest.newBuilder(at("/login")).header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)).build(), HttpResponse.BodyHandlers.discarding());
        return browser;
    }

    private String get(HttpClient browser, String path) throws Exception {
        HttpResponse<String> answer = browser.send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + house.getEnvironment().getProperty("local.server.port") + path);
    }

    private static double time(String name, Callable<?> deed) throws Exception {
        long warmUntil = System.nanoTime() + MOST_NANOS / 2;
        for (int warm = 0; warm < WARM && System.nanoTime() < warmUntil; warm++) {
            deed.call();
        }
        Latencies times = new Latencies();
        long end = System.nanoTime() + MOST_NANOS;
        for (int run = 0; run < MOST_RUNS && System.nanoTime() < end; run++) {
            long start = System.nanoTime();
            deed.call();
            times.add(System.nanoTime() - start);
        }
        System.out.printf("  %-44s p50 %8.2f ms   p95 %8.2f ms   of %d%n", name, times.millisAt(50), times.millisAt(95), times.count());
        return times.millisAt(50);
    }
}
