package tilsagn.benchmark;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import tilsagn.Tilsagn;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.worklist.Counts;
import tilsagn.worklist.Narrowing;
import tilsagn.worklist.Worklist;
import tilsagn.worklist.WorklistPage;
import tilsagn.worklist.WorklistQuery;
import tilsagn.worklist.WorklistQuery.View;

/**
 * The queue at 1 000, 10 000 and 100 000 open tasks, as a benchmark (never a test): the first page and narrowed pages with the counts of the
 * three views, as the page asks them (H2 must not answer the same question from memory), against the engine's own task query with a filter on a variable and its count, on the same tasks in the
 * same run. Prints p50 and p95, the ratio, and how much dearer the page is at 100 000 than at 1 000.
 *
 * <p>{@code mvn test-compile exec:exec@queue [-Dqueue.database=postgres]}; bounded in count and time, nothing leaves this machine.
 */
public final class BusyQueue {

    private static final int[] SIZES = {1_000, 10_000, 100_000};
    private static final long MOST_NANOS = 2_500_000_000L;
    private static final int MOST_RUNS = 400;
    private static final int WARM = 40;

    private final Worklist worklist;
    private final QueuePile pile;
    private final User reader = new User(UUID.randomUUID(), "leser", "Leser", "leser@tilsagn.example", Set.of(Role.ADVISOR), QueuePile.COUNTY, null, "");
    private final Map<String, Double> first = new LinkedHashMap<>();

    private BusyQueue(ConfigurableApplicationContext house) {
        this.worklist = house.getBean(Worklist.class);
        this.pile = new QueuePile(house);
    }

    public static void main(String[] arguments) throws IOException {
        boolean postgres = "postgres".equals(System.getProperty("queue.database"));
        EmbeddedPostgres server = postgres ? EmbeddedPostgres.start() : null;
        String url = postgres ? server.getJdbcUrl("postgres", "postgres") : "jdbc:h2:mem:queue;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000;OPTIMIZE_REUSE_RESULTS=FALSE";
        ConfigurableApplicationContext house = new SpringApplicationBuilder(Tilsagn.class).profiles("demo").run("--server.port=0",
            "--tilsagn.demo.stories=false", "--tilsagn.engine.executor=false", "--logging.level.root=warn", "--spring.datasource.url=" + url,
            "--spring.datasource.username=" + (postgres ? "postgres" : "sa"), "--spring.datasource.password=" + (postgres ? "postgres" : ""));
        System.out.println(postgres ? "PostgreSQL" : "H2");
        new BusyQueue(house).run();
        house.close();
        System.exit(0);
    }

    private void run() {
        for (int size : SIZES) {
            pile.growTo(size);
            System.out.printf("%n%,d open tasks%n", size);
            measure(size);
        }
        int most = SIZES[SIZES.length - 1];
        System.out.printf("%n%,d against %,d open tasks%n", most, SIZES[0]);
        SINGLE.forEach(name -> System.out.printf("  %-46s %.2f times%n", name, first.get(name + most) / first.get(name + SIZES[0])));
    }

    private static final List<String> SINGLE = List.of("first page, all of the county, with counts", "narrowed to a call, with counts",
        "narrowed to a municipality, with counts", "my tasks, with counts");

    private void measure(int size) {
        page(SINGLE.get(0), size, WorklistQuery.of(View.ALL));
        double narrowed = page(SINGLE.get(1), size, WorklistQuery.of(View.ALL, Narrowing.to(QueuePile.CALLS.get(3))));
        page(SINGLE.get(2), size, WorklistQuery.of(View.ALL, new Narrowing(null, null, null, null, null, "3807", null, "")));
        page(SINGLE.get(3), size, WorklistQuery.of(View.MINE));
        page("searched for a rare word, with counts", size, WorklistQuery.of(View.ALL, Narrowing.to("prosjekt 77x")));
        double bare = time("  the narrowed page alone, one question", () -> worklist.items(reader, WorklistQuery.of(View.ALL, Narrowing.to(QueuePile.CALLS.get(3)))));
        time("  what is new", () -> worklist.newIn(reader, WorklistQuery.of(View.ALL), Instant.parse("2099-01-01T00:00:00Z")));
        double engine = time("the engine: variable filter, 25 tasks and count", pile::engineList);
        System.out.printf("  %-46s page with counts %.0f times, page alone %.0f times%n", "the queue is faster", engine / narrowed, engine / bare);
    }

    private double page(String name, int size, WorklistQuery query) {
        double median = time(name, () -> {
            WorklistPage page = worklist.items(reader, query);
            Counts counts = worklist.counts(reader, query);
            return page.items().size() + counts.all();
        });
        first.put(name + size, median);
        return median;
    }

    private double time(String name, Supplier<?> deed) {
        for (int warm = 0; warm < WARM; warm++) {
            long start = System.nanoTime();
            deed.get();
            if (System.nanoTime() - start > MOST_NANOS / WARM) {
                break;
            }
        }
        Latencies times = new Latencies();
        long end = System.nanoTime() + MOST_NANOS;
        for (int run = 0; run < MOST_RUNS && System.nanoTime() < end; run++) {
            long start = System.nanoTime();
            deed.get();
            times.add(System.nanoTime() - start);
        }
        System.out.printf("  %-46s p50 %9.3f ms   p95 %9.3f ms   of %d%n", name, times.millisAt(50), times.millisAt(95), times.count());
        return times.millisAt(50);
    }
}
