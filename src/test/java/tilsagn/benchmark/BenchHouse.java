package tilsagn.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import tilsagn.Tilsagn;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.demo.Cast;

/** The whole house with empty data for a benchmark, on H2 in memory or on PostgreSQL, and a manager's browser in it. */
final class BenchHouse {

    /** The manager of the demo's county. */
    static final User MANAGER = new User(UUID.randomUUID(), "mette", "Mette", "mette@tilsagn.example", Set.of(Role.MANAGER), "38", null, "");

    private final ConfigurableApplicationContext house;
    private final boolean postgres;
    private HttpClient browser;

    private BenchHouse(ConfigurableApplicationContext house, boolean postgres) {
        this.house = house;
        this.postgres = postgres;
    }

    /**
     * Opens the house; the engine runs no jobs by itself.
     *
     * @param name   of the benchmark; the system property {@code <name>.database} may say {@code postgres}
     * @param guests components the benchmark needs beside the house's own
     */
    static BenchHouse open(String name, Class<?>... guests) {
        boolean postgres = "postgres".equals(System.getProperty(name + ".database"));
        String user = postgres ? "postgres" : "sa";
        Class<?>[] sources = Stream.concat(Stream.of(Tilsagn.class), Stream.of(guests)).toArray(Class<?>[]::new);
        ConfigurableApplicationContext house = new SpringApplicationBuilder(sources).profiles("demo").run("--server.port=0",
            "--tilsagn.demo.stories=false", "--tilsagn.engine.executor=false", "--logging.level.root=warn",
            "--spring.datasource.url=" + url(name, postgres), "--spring.datasource.username=" + user,
            "--spring.datasource.password=" + (postgres ? user : ""));
        System.out.println(postgres ? "PostgreSQL" : "H2");
        return new BenchHouse(house, postgres);
    }

    private static String url(String name, boolean postgres) {
        try {
            return postgres ? EmbeddedPostgres.start().getJdbcUrl("postgres", "postgres")
                : "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000;OPTIMIZE_REUSE_RESULTS=FALSE";
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    boolean isPostgres() {
        return postgres;
    }

    <T> T bean(Class<T> type) {
        return house.getBean(type);
    }

    /** A component that is only needed once. */
    <T> T create(Class<T> type) {
        return house.getAutowireCapableBeanFactory().createBean(type);
    }

    /** Shuts the house and ends the program: an embedded server would keep it alive. */
    void close() {
        house.close();
        System.exit(0);
    }

    /** A page as the manager gets it. */
    String get(String path) throws Exception {
        if (browser == null) {
            browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();
            logIn();
        }
        HttpResponse<String> answer = browser.send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    private void logIn() throws Exception {
        Matcher token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(get("/login"));
        if (!token.find()) {
            throw new IllegalStateException("no form at the login");
        }
        String form = "username=mette&password=" + Cast.PASSWORD + "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        browser.send(HttpRequest.newBuilder(at("/login")).header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)).build(), HttpResponse.BodyHandlers.discarding());
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + house.getEnvironment().getProperty("local.server.port") + path);
    }

    /**
     * Times a deed and prints p50 and p95.
     *
     * @param warm    how often it is done first, for at most half of the time
     * @param most    how often it is timed at most
     * @param seconds how long at most
     * @return p50 in milliseconds
     */
    static double time(String name, int warm, int most, int seconds, Callable<?> deed) throws Exception {
        long nanos = seconds * 1_000_000_000L;
        long warmUntil = System.nanoTime() + nanos / 2;
        for (int done = 0; done < warm && System.nanoTime() < warmUntil; done++) {
            deed.call();
        }
        Latencies times = new Latencies();
        long end = System.nanoTime() + nanos;
        for (int run = 0; run < most && System.nanoTime() < end; run++) {
            long start = System.nanoTime();
            deed.call();
            times.add(System.nanoTime() - start);
        }
        System.out.printf("  %-44s p50 %8.2f ms   p95 %8.2f ms   of %d%n", name, times.millisAt(50), times.millisAt(95), times.count());
        return times.millisAt(50);
    }
}
