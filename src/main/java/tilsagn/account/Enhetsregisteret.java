package tilsagn.account;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

import tilsagn.core.BusinessTime;
import tilsagn.core.OrganisationNumber;

/**
 * Enhetsregisteret over the net, by the open API of data.brreg.no. Every wait is bounded, from the name lookup to the last byte; an
 * answer is at most a quarter of a megabyte and never followed elsewhere; after an outage nobody waits again for a while.
 */
class Enhetsregisteret implements OrganisationRegister {

    private static final Logger LOG = LoggerFactory.getLogger(Enhetsregisteret.class);

    private static final String ACCEPT = "application/vnd.brreg.enhetsregisteret.enhet.v2+json;charset=UTF-8, application/json;q=0.9";
    private static final int LARGEST_ANSWER = 256 * 1024;
    private static final int GONE = 410;
    // Of the threads that serve pages, no more than these may ever wait here at the same time.
    private static final int LINES = 24;

    private final String base;
    private final Duration wholeWait;
    private final EnhetReader reader;
    private final BusinessTime time;
    private final HttpClient client;
    private final Breaker breaker = new Breaker();
    private final Semaphore lines = new Semaphore(LINES);
    private final LookupCache cache = new LookupCache();

    /**
     * Made once.
     *
     * @param settings address and patience
     */
    Enhetsregisteret(Settings settings, BusinessTime time) {
        this.base = settings.baseUrl().replaceFirst("/+$", "");
        this.wholeWait = settings.connect().plus(settings.read());
        this.reader = new EnhetReader("brreg", settings.industryStandard());
        this.time = time;
        this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(settings.connect())
            .followRedirects(HttpClient.Redirect.NEVER).build();
    }

    /**
     * How to reach it.
     *
     * @param baseUrl          without {@code /enheter}
     * @param connect          longest wait for a connection
     * @param read             longest wait for the answer after that
     * @param industryStandard the standard its industry codes follow today
     */
    record Settings(String baseUrl, Duration connect, Duration read, String industryStandard) {
    }

    @Override
    public Lookup lookup(OrganisationNumber number) {
        return cache.find(number).orElseGet(() -> {
            Lookup said = ask("/enheter/" + number).map(answer -> read(number, answer)).orElseGet(Unreachable::new);
            cache.keep(number, said);
            return said;
        });
    }

    private Lookup read(OrganisationNumber number, HttpResponse<byte[]> answer) {
        Optional<JsonNode> unit = EnhetReader.tree(answer.body());
        return switch (answer.statusCode()) {
            case 200 -> unit.flatMap(found -> reader.read(found, now())).filter(found -> found.number().equals(number))
                .<Lookup>map(Found::new).orElseGet(this::nonsense);
            case 404 -> new NotFound(number);
            default -> new Found(reader.gone(number, unit.filter(JsonNode::isObject).orElseGet(() -> EnhetReader.tree("{}".getBytes(
                StandardCharsets.UTF_8)).orElseThrow()), now()));
        };
    }

    @Override
    public Hits search(String name) {
        String query = "/enheter?size=" + MOST_HITS + "&navn=" + URLEncoder.encode(name.strip(), StandardCharsets.UTF_8);
        Optional<JsonNode> answer = ask(query).filter(found -> found.statusCode() == 200).flatMap(found -> EnhetReader.tree(found.body()));
        List<RegisteredOrganisation> units = new ArrayList<>();
        answer.ifPresent(page -> page.path("_embedded").path("enheter").forEach(unit -> reader.read(unit, now()).ifPresent(units::add)));
        return new Hits(answer.isPresent(), units.stream().limit(MOST_HITS).toList());
    }

    // Only answers that mean something come out: 200, 404 and 410.
    private Optional<HttpResponse<byte[]>> ask(String path) {
        if (!breaker.letsThrough() || !lines.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return sensible(exchange(path));
        } catch (ExecutionException | TimeoutException down) {
            LOG.warn("Enhetsregisteret did not answer: {}", down.toString());
            breaker.fell();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            lines.release();
        }
        return Optional.empty();
    }

    private Optional<HttpResponse<byte[]>> sensible(HttpResponse<byte[]> answer) {
        if (List.of(200, 404, GONE).contains(answer.statusCode())) {
            breaker.answered();
            return Optional.of(answer);
        }
        LOG.warn("Enhetsregisteret answered {}", answer.statusCode());
        breaker.stumbled();
        return Optional.empty();
    }

    // A server that sends a byte now and then would outlast the client's own patience, so the whole exchange has an end as well.
    private HttpResponse<byte[]> exchange(String path) throws ExecutionException, TimeoutException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path)).timeout(wholeWait).header("Accept", ACCEPT)
            .header("User-Agent", "tilsagn").build();
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, head -> new BoundedBody(LARGEST_ANSWER));
        try {
            return answer.get(wholeWait.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            answer.cancel(true);
        }
    }

    private Lookup nonsense() {
        breaker.stumbled();
        return new Unreachable();
    }

    private Instant now() {
        return time.now().truncatedTo(ChronoUnit.MICROS);
    }
}
