package tilsagn.benchmark;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import tilsagn.Stage;
import tilsagn.Tilsagn;
import tilsagn.call.Call;
import tilsagn.core.BusinessTime;
import tilsagn.core.Nok;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.demo.TestCalls;

/**
 * The evening of the deadline, as a benchmark (never a test): real HTTP with sessions and forgery tokens against the whole house on H2 in a
 * file, the job executor running. Prints the highest rate of arrivals at which 99 of 100 submissions are answered within a second, its ratio
 * to the bare engine in the same run, how an idle server saves, and whether everything acknowledged exists and nothing late does.
 *
 * <p>{@code mvn test-compile exec:exec@deadline-evening}; bounded in count and time, traffic to this machine only.
 */
public final class DeadlineEvening {

    private static final int SESSIONS = 100;
    private static final int STEP_SECONDS = 8;
    private static final double PROMISED_MILLIS = 1000;
    private static final double LAST_RATE = 150;

    private final ConfigurableApplicationContext house;
    private final Stage stage;
    private final BusinessTime time;
    private final List<Sender> senders = new ArrayList<>();

    private DeadlineEvening(Path folder) {
        house = new SpringApplicationBuilder(Tilsagn.class, Stage.class, TestCalls.class).profiles("demo").run("--server.port=0",
            "--tilsagn.demo.stories=false", "--logging.level.root=warn", "--server.servlet.session.cookie.secure=false",
            "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("evening") + ";WRITE_DELAY=0;LOCK_TIMEOUT=20000");
        stage = house.getBean(Stage.class);
        time = house.getBean(BusinessTime.class);
        time.moveTo(Instant.parse("2022-09-05T07:00:00Z"));
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("deadline-evening");
        DeadlineEvening evening = new DeadlineEvening(folder);
        try {
            evening.play();
        } finally {
            evening.house.close();
        }
        System.exit(0);
    }

    private void play() {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        logIn(threads);
        Call call = stage.openCall(Nok.of(2_300_000));
        warmUp(call);
        say("bare engine + one insert", "%.1f/s", bare());
        idle(call);
        double best = climb(call);
        overTheInstant(Math.max(2, best * 0.7));
        threads.shutdown();
    }

    private void logIn(ExecutorService threads) {
        String base = "http://127.0.0.1:" + house.getEnvironment().getProperty("local.server.port");
        HttpClient client = Sender.client(threads);
        for (int at = 0; at < SESSIONS; at++) {
            senders.add(Sender.loggedIn(client, base, who(at).member()));
        }
    }

    private static CastOrganisation who(int at) {
        return CastOrganisation.values()[at % CastOrganisation.values().length];
    }

    private Queue<UUID> drafts(Call call, int count) {
        Queue<UUID> drafts = new ArrayDeque<>();
        for (int at = 0; at < count; at++) {
            drafts.add(stage.draft(who(at), call, Nok.of(400_000)));
        }
        return drafts;
    }

    private void warmUp(Call call) {
        new Evening().run(senders, drafts(call, 150), 10, 10);
    }

    private double bareRate;

    private double bare() {
        BareEngine engine = new BareEngine(house);
        engine.perSecond(3);
        bareRate = engine.perSecond(6);
        return bareRate;
    }

    private void idle(Call call) {
        Evening one = new Evening().run(senders, drafts(call, 120), 2, 40);
        say("idle server, 2 arrivals a second: page", "%s", one.opened);
        say("idle server: autosave", "%s", one.autosaved);
        say("idle server: submit", "%s", one.submitted);
    }

    // Each step half as many again, until a second is not enough for 99 of 100.
    private double climb(Call call) {
        double best = 0;
        for (double rate = 5; rate <= LAST_RATE; rate *= 1.4) {
            Queue<UUID> drafts = drafts(call, (int) (rate * STEP_SECONDS * 1.5) + 20);
            Evening step = new Evening().run(senders, drafts, rate, STEP_SECONDS);
            say(String.format("%.1f arrivals a second: submit", rate), "%s   whole way %s   failed %d %s", step.submitted, step.whole, step.failed.get(),
                step.failures.stream().distinct().limit(3).toList());
            if (step.submitted.millisAt(99) > PROMISED_MILLIS || step.failed.get() > 0 || !step.refused.isEmpty()) {
                break;
            }
            best = rate;
        }
        say("highest rate with p99 of a submission within 1 s", "%.1f/s = 1/%.1f of the bare engine", best, bareRate / best);
        return best;
    }

    // Arrivals go on while the instant passes: what was acknowledged must exist once with its process, nothing may be from after the instant.
    private void overTheInstant(double rate) {
        Instant deadline = time.now().plus(Duration.ofMinutes(30)).truncatedTo(ChronoUnit.SECONDS);
        Call call = stage.openCallUntil(deadline);
        Queue<UUID> drafts = drafts(call, (int) (rate * 20 * 1.5) + 20);
        time.moveTo(deadline.minusSeconds(10));
        Evening last = new Evening().run(senders, drafts, rate, 20);
        say("over the instant", "%.1f/s: acknowledged %d, refused %d, failed %d %s", rate, last.acknowledged.size(), last.refused.size(), last.failed.get(),
            last.failures.stream().distinct().limit(3).toList());
        say("  in the database", "%d, with a process %d, after the instant %d", count("case_number is not null", call),
            count("exists (select 1 from ACT_HI_PROCINST p where p.BUSINESS_KEY_ = a.case_number)", call),
            count("submitted_at >= timestamp with time zone '" + deadline + "'", call));
        say("  acknowledged but missing, refused but there", "%d, %d", last.acknowledged.stream().filter(id -> !sent(id)).count(),
            last.refused.stream().filter(this::sent).count());
    }

    private boolean sent(UUID application) {
        return house.getBean(JdbcClient.class).sql("select case_number from grant_application where id = ?").param(application).query(String.class)
            .optional().isPresent();
    }

    private long count(String condition, Call call) {
        return house.getBean(JdbcClient.class).sql("select count(*) from grant_application a where call_id = ? and " + condition).param(call.id())
            .query(Long.class).single();
    }

    private static void say(String what, String figures, Object... values) {
        System.out.printf("%-55s %s%n", what, String.format(figures, values));
    }
}
