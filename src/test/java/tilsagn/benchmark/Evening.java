package tilsagn.benchmark;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.jsoup.Jsoup;

/**
 * Applicants who arrive whether or not the server is ready for them (an open model, Poisson): each opens a page of the form, changes a
 * word that is saved by itself, opens the check and sends. A slow answer therefore delays nobody's arrival and shows in the figures.
 */
final class Evening {

    private static final String PAGE = "applicant";
    private static final String FIELD = "contactPhone";

    final Latencies opened = new Latencies();
    final Latencies autosaved = new Latencies();
    final Latencies submitted = new Latencies();
    final Latencies whole = new Latencies();
    /** Applications whose sender was shown the way to a receipt. */
    final Queue<UUID> acknowledged = new ConcurrentLinkedQueue<>();
    /** Applications whose sender was told that it was too late. */
    final Queue<UUID> refused = new ConcurrentLinkedQueue<>();
    final AtomicInteger failed = new AtomicInteger();
    final Queue<String> failures = new ConcurrentLinkedQueue<>();

    private final ScheduledExecutorService arrivals = Executors.newSingleThreadScheduledExecutor();
    private final Random random = new Random(16_092_022);

    /** Lets so many arrive per second for so long; waits until the last is answered. */
    Evening run(List<Sender> senders, Queue<UUID> drafts, double perSecond, int seconds) {
        double at = 0;
        int count = 0;
        List<Double> moments = new ArrayList<>();
        while (at < seconds) {
            at += -Math.log(1 - random.nextDouble()) / perSecond;
            moments.add(at);
        }
        CountDownLatch left = new CountDownLatch(moments.size());
        for (double moment : moments) {
            Sender sender = senders.get(count++ % senders.size());
            UUID draft = drafts.remove();
            arrivals.schedule(() -> arrive(sender, draft).whenComplete((done, broken) -> {
                if (broken != null) {
                    fail(broken.toString());
                }
                left.countDown();
            }), (long) (moment * 1e9), TimeUnit.NANOSECONDS);
        }
        await(left);
        arrivals.shutdown();
        return this;
    }

    private static void await(CountDownLatch left) {
        try {
            if (!left.await(5, TimeUnit.MINUTES)) {
                throw new IllegalStateException(left.getCount() + " were never answered");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private CompletableFuture<Void> arrive(Sender sender, UUID draft) {
        String home = "/applications/" + draft;
        long arrived = System.nanoTime();
        return timed(opened, sender.get(home + "/" + PAGE)).thenCompose(page -> page.statusCode() == 200 ? write(sender, draft, home, page.body())
            .whenComplete((done, broken) -> whole.add(System.nanoTime() - arrived)) : tooLate(draft));
    }

    private CompletableFuture<Void> write(Sender sender, UUID draft, String home, String page) {
        return timed(autosaved, sender.autosave(home + "/" + PAGE, page, FIELD, "900 00 " + random.nextInt(999)))
            .thenCompose(saved -> {
                expect(saved.statusCode() == 200 || saved.statusCode() == 409, "autosave " + saved.statusCode());
                return sender.get(home + "/check");
            })
            .thenCompose(check -> check.statusCode() == 200 ? send(sender, draft, home, check.body()) : tooLate(draft));
    }

    private CompletableFuture<Void> send(Sender sender, UUID draft, String home, String check) {
        String token = Jsoup.parse(check).select("main input[name=_csrf]").attr("value");
        return timed(submitted, sender.post(home + "/submit", Map.of("_csrf", token))).thenAccept(answer -> note(draft, answer));
    }

    // A draft that the deadline has closed is shown as what it is; there is no form any more.
    private CompletableFuture<Void> tooLate(UUID draft) {
        refused.add(draft);
        return CompletableFuture.completedFuture(null);
    }

    private void note(UUID draft, HttpResponse<String> answer) {
        if (answer.statusCode() == 303 && answer.headers().firstValue("location").orElse("").endsWith("/receipt")) {
            acknowledged.add(draft);
        } else if (answer.statusCode() == 409) {
            refused.add(draft);
        } else {
            fail("submit " + answer.statusCode() + " " + Jsoup.parse(answer.body()).select("ds-error-summary, .ds-error-summary").text());
        }
    }

    private void expect(boolean holds, String what) {
        if (!holds) {
            fail(what);
        }
    }

    private void fail(String what) {
        failed.incrementAndGet();
        failures.add(what);
    }

    private static CompletableFuture<HttpResponse<String>> timed(Latencies into, CompletableFuture<HttpResponse<String>> request) {
        long start = System.nanoTime();
        return request.whenComplete((answer, broken) -> into.add(System.nanoTime() - start));
    }
}
