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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import tilsagn.Tilsagn;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.call.Call;
import tilsagn.core.Nok;
import tilsagn.decision.Allocations;
import tilsagn.decision.Proposals;
import tilsagn.decision.Ranking;
import tilsagn.decision.Recipe;
import tilsagn.decision.Scenarios;
import tilsagn.demo.Cast;

/**
 * The ranking board at 500 applications, as a benchmark (never a test): the ranking as the room gives it, four scenarios side by side, and
 * the whole pages over HTTP as a manager gets them; against one plain SQL aggregate over the same scores, applications and decisions in the
 * same run. Prints p50, p95 and the ratios; the aims are 200 ms at p95 for the page and three times the aggregate for the ranking.
 *
 * <p>{@code mvn test-compile exec:exec@ranking [-Dranking.database=postgres]}; bounded in count and time, nothing leaves this machine.
 */
public final class BusyRanking {

    private static final int SIZE = 500;
    private static final int WARM = 60;
    private static final int MOST_RUNS = 300;
    private static final long MOST_NANOS = 12_000_000_000L;
    private static final String SLUG = "benchmark-ranking";
    // What the board needs at the least: the weighted points of every case, its amounts, in order.
    private static final String AGGREGATE = "select a.case_number, a.organisation_name, a.title, a.applied_amount, s.recommended_amount, d.proposed_amount, "
        + "sum(c.weight * c.points) / 100.0 / count(distinct h.id) as weighted, max(c.points) - min(c.points) as spread, "
        + "avg(case when c.criterion = 'C1' then c.points end) as green, avg(case when c.criterion = 'C3' then c.points end) as partnership "
        + "from grant_application a join assessment s on s.case_number = a.case_number join score_sheet h on h.case_number = a.case_number "
        + "join score c on c.sheet_id = h.id left join decision d on d.case_number = a.case_number where a.call_id = ? and a.county = '38' "
        + "group by a.case_number, a.organisation_name, a.title, a.applied_amount, s.recommended_amount, d.proposed_amount "
        + "order by weighted desc, green desc, partnership desc";

    private final ConfigurableApplicationContext house;
    private final User manager = new User(UUID.randomUUID(), "mette", "Mette", "mette@tilsagn.example", Set.of(Role.MANAGER), "38", null, "");

    private BusyRanking(ConfigurableApplicationContext house) {
        this.house = house;
    }

    public static void main(String[] arguments) throws Exception {
        boolean postgres = "postgres".equals(System.getProperty("ranking.database"));
        ConfigurableApplicationContext house = new SpringApplicationBuilder(Tilsagn.class).profiles("demo").run("--server.port=0",
            "--tilsagn.demo.stories=false", "--tilsagn.engine.executor=false", "--logging.level.root=warn", "--spring.datasource.url=" + url(postgres),
            "--spring.datasource.username=" + (postgres ? "postgres" : "sa"), "--spring.datasource.password=" + (postgres ? "postgres" : ""));
        System.out.println(postgres ? "PostgreSQL" : "H2");
        new BusyRanking(house).run();
        house.close();
        System.exit(0);
    }

    private static String url(boolean postgres) throws IOException {
        return postgres ? EmbeddedPostgres.start().getJdbcUrl("postgres", "postgres")
            : "jdbc:h2:mem:ranking;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000;OPTIMIZE_REUSE_RESULTS=FALSE";
    }

    private void run() throws Exception {
        RankingPile pile = house.getAutowireCapableBeanFactory().createBean(RankingPile.class);
        Call call = pile.call(SLUG, 900, Nok.of(50_000_000), SIZE, 0);
        JdbcTemplate database = house.getBean(JdbcTemplate.class);
        database.execute("analyze");
        Allocations allocations = house.getBean(Allocations.class);
        Scenarios scenarios = house.getBean(Scenarios.class);
        double plain = time("one plain SQL aggregate", () -> database.queryForList(AGGREGATE, call.id()).size());
        double ranking = time("the ranking", () -> allocations.ranking(manager, call.id()).rows().size());
        for (int percent : List.of(60, 70, 80, 90)) {
            scenarios.keep(manager, call.id(), percent + " %", Recipe.of(Recipe.Kind.PERCENT_DOWN_TO, 100, percent));
        }
        double side = time("four scenarios side by side", () -> scenarios.compare(manager, call.id(), List.of()).columns().size());
        System.out.printf("  %-34s %.1f times, side by side %.1f times the aggregate%n", "the ranking takes", ranking / plain, side / plain);
        HttpClient browser = loggedIn();
        time("the board as a page", () -> get(browser, "/rankings/" + SLUG).length());
        time("the comparison as a page", () -> get(browser, "/rankings/" + SLUG + "/scenarios").length());
        proposeAll(allocations, call);
        System.out.printf("  the board is %,d bytes before compression%n", get(browser, "/rankings/" + SLUG).getBytes(StandardCharsets.UTF_8).length);
    }

    private void proposeAll(Allocations allocations, Call call) {
        List<Proposals.Wanted> all = allocations.ranking(manager, call.id()).rows().stream().map(Ranking.Row::candidate)
            .map(one -> new Proposals.Wanted(one.caseNumber(), one.recommended(), null, false)).toList();
        long start = System.nanoTime();
        Proposals.Result result = house.getBean(Proposals.class).propose(manager, all);
        System.out.printf("  %,d proposals at once take %,d ms, %d refused%n", result.done().size(), (System.nanoTime() - start) / 1_000_000,
            result.refused().size());
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
        for (int warm = 0; warm < WARM; warm++) {
            deed.call();
        }
        Latencies times = new Latencies();
        long end = System.nanoTime() + MOST_NANOS;
        for (int run = 0; run < MOST_RUNS && System.nanoTime() < end; run++) {
            long start = System.nanoTime();
            deed.call();
            times.add(System.nanoTime() - start);
        }
        System.out.printf("  %-34s p50 %8.2f ms   p95 %8.2f ms   of %d%n", name, times.millisAt(50), times.millisAt(95), times.count());
        return times.millisAt(50);
    }
}
