package tilsagn.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tilsagn.core.BusinessTime;
import tilsagn.core.OrganisationNumber;

/** The client of Enhetsregisteret against a server of our own that answers, stumbles, dawdles and lies. */
@Timeout(20)
class EnhetsregisteretTests {

    private static final OrganisationNumber NUMBER = new OrganisationNumber("974760673");
    private static final Instant NOW = Instant.parse("2022-09-05T07:00:00Z");
    private static final String UNIT = """
        {"organisasjonsnummer":"974760673","navn":"REGISTERENHETEN I BRØNNØYSUND","organisasjonsform":{"kode":"ORGL","beskrivelse":"Organisasjonsledd"},
         "naeringskode1":{"kode":"84.110","beskrivelse":"Generell offentlig administrasjon"},"antallAnsatte":455,"harRegistrertAntallAnsatte":true,
         "forretningsadresse":{"adresse":["Havnegata 48"],"postnummer":"8900","poststed":"BRØNNØYSUND","kommunenummer":"1813","kommune":"BRØNNØY","landkode":"NO"},
         "stiftelsesdato":"1995-02-20","registrertIMvaregisteret":false,"maalform":"Nynorsk","konkurs":false,"underAvvikling":false,
         "underTvangsavviklingEllerTvangsopplosning":false,"sisteInnsendteAarsregnskap":"2021","ukjentFelt":{"a":[1,2]},"_links":{}}""";

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicReference<HttpExchange> last = new AtomicReference<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;
    private Enhetsregisteret register;

    @BeforeEach
    void aServerOfOurOwn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
        register = client("http://localhost:" + server.getAddress().getPort() + "/api/");
    }

    @AfterEach
    void close() {
        over.countDown();
        server.stop(0);
    }

    private static Enhetsregisteret client(String base) {
        BusinessTime time = mock();
        when(time.now()).thenReturn(NOW);
        return new Enhetsregisteret(new Enhetsregisteret.Settings(base, Duration.ofMillis(300), Duration.ofMillis(400), "SN2025"), time);
    }

    private void serves(HttpHandler handler) {
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            last.set(exchange);
            handler.handle(exchange);
        });
    }

    private void answers(int status, String body) {
        serves(exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    @Test
    void aUnitIsReadWithWhatWeKnowAndTheRestIsPassedOver() {
        answers(200, UNIT);

        assertThat(register.lookup(NUMBER)).isInstanceOfSatisfying(OrganisationRegister.Found.class, found -> {
            RegisteredOrganisation unit = found.organisation();
            assertThat(unit.name()).isEqualTo("REGISTERENHETEN I BRØNNØYSUND");
            assertThat(unit.form()).isEqualTo(new RegisteredOrganisation.Form("ORGL", "Organisasjonsledd"));
            assertThat(unit.address()).isEqualTo("Havnegata 48, 8900 BRØNNØYSUND");
            assertThat(unit.municipality()).isEqualTo("1813");
            assertThat(unit.industry()).isEqualTo(new RegisteredOrganisation.Industry("84.110", "Generell offentlig administrasjon", "SN2025"));
            assertThat(unit.employees()).isEqualTo(455);
            assertThat(unit.founded()).isEqualTo(LocalDate.of(1995, 2, 20));
            assertThat(unit.language()).isEqualTo(Language.NN);
            assertThat(unit.lastAccounts()).isEqualTo(2021);
            assertThat(unit.standing()).isEqualTo(RegisteredOrganisation.Standing.GOOD);
            assertThat(unit.fetchedAt()).isEqualTo(NOW);
            assertThat(unit.source()).isEqualTo("brreg");
        });
        assertThat(last.get().getRequestURI()).hasToString("/api/enheter/974760673");
        assertThat(last.get().getRequestHeaders().getFirst("Accept")).contains("enhet.v2+json");
    }

    @Test
    void fewEmployeesAreNotTold() {
        answers(200, UNIT.replace("455", "4"));

        assertThat(((OrganisationRegister.Found) register.lookup(NUMBER)).organisation().employees()).isNull();
    }

    @Test
    void whatIsMissingOrOddInAUnitIsLeftOut() {
        answers(200, "{\"organisasjonsnummer\":974760673,\"navn\":\"X\",\"stiftelsesdato\":\"31.02.2020\",\"antallAnsatte\":\"mange\",\"maalform\":7,"
            + "\"forretningsadresse\":\"her\",\"konkurs\":null,\"naeringskode1\":[]}");

        assertThat(register.lookup(NUMBER)).isInstanceOfSatisfying(OrganisationRegister.Found.class, found -> {
            assertThat(found.organisation().name()).isEqualTo("X");
            assertThat(found.organisation().founded()).isNull();
            assertThat(found.organisation().address()).isNull();
            assertThat(found.hindrance("f")).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"konkurs", "underAvvikling", "underTvangsavviklingEllerTvangsopplosning"})
    void troubleIsAHindrance(String flag) {
        answers(200, UNIT.replace("\"" + flag + "\":false", "\"" + flag + "\":true"));

        assertThat(register.lookup(NUMBER).hindrance("organisationNumber")).hasValueSatisfying(fault ->
            assertThat(fault.key()).isIn("account.register.bankrupt", "account.register.dissolving", "account.register.forced"));
    }

    @Test
    void aNumberItDoesNotKnowIsNotFound() {
        answers(404, "");

        assertThat(register.lookup(NUMBER)).isEqualTo(new OrganisationRegister.NotFound(NUMBER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "borte", "[]", "{\"organisasjonsnummer\":\"974760673\",\"slettedato\":\"2021-06-30\"}"})
    void aUnitThatIsGoneIsDeletedHoweverLittleItSays(String body) {
        answers(410, body);

        assertThat(register.lookup(NUMBER)).isInstanceOfSatisfying(OrganisationRegister.Found.class, found -> {
            assertThat(found.organisation().standing().deleted()).isTrue();
            assertThat(found.organisation().standing().deletedOn()).isEqualTo(body.contains("slettedato") ? LocalDate.of(2021, 6, 30) : null);
            assertThat(found.hindrance("f")).isPresent();
        });
    }

    @Test
    void aUnitDeletedWithAnOrdinaryAnswerIsDeletedToo() {
        answers(200, UNIT.replace("\"_links\"", "\"slettedato\":\"2021-06-30\",\"_links\""));

        assertThat(register.lookup(NUMBER).hindrance("f")).hasValueSatisfying(fault -> assertThat(fault.key()).isEqualTo("account.register.deleted"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>Vedlikehold</html>", "{", "[]", "null", "\"tekst\"", "{}", "{\"organisasjonsnummer\":\"974760673\"}",
        "{\"organisasjonsnummer\":\"991825827\",\"navn\":\"En annen\"}"})
    void nonsenseIsNoAnswer(String body) {
        answers(200, body);

        assertThat(register.lookup(NUMBER)).isInstanceOf(OrganisationRegister.Unreachable.class);
    }

    @Test
    void aDeepAnswerIsNoAnswer() {
        answers(200, "[".repeat(100_000));

        assertThat(register.lookup(NUMBER)).isInstanceOf(OrganisationRegister.Unreachable.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 429, 400, 403})
    void itsOwnTroubleIsNoAnswer(int status) {
        answers(status, UNIT);

        assertThat(register.lookup(NUMBER)).isInstanceOf(OrganisationRegister.Unreachable.class);
    }

    @Test
    void aRedirectIsNotFollowed() {
        serves(exchange -> {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(302, -1);
        });

        assertThat(register.lookup(NUMBER)).isInstanceOf(OrganisationRegister.Unreachable.class);
        assertThat(asked).hasValue(1);
    }

    @Test
    void aHugeAnswerIsCutOff() {
        serves(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] much = "x".repeat(64 * 1024).getBytes(StandardCharsets.UTF_8);
            for (int part = 0; part < 10_000; part++) {
                exchange.getResponseBody().write(much);
            }
        });

        assertThat(register.lookup(NUMBER)).isInstanceOf(OrganisationRegister.Unreachable.class);
    }

    @Test
    void oneThatNeverAnswersIsWaitedForOnceAndThenLeftAlone() {
        serves(exchange -> await());

        assertThat(millis(() -> assertThat(register.lookup(NUMBER)).isInstanceOf(OrganisationRegister.Unreachable.class))).isBetween(300L, 3_000L);
        assertThat(millis(() -> {
            for (int time = 0; time < 50; time++) {
                assertThat(register.lookup(NUMBER)).isInstanceOf(OrganisationRegister.Unreachable.class);
                assertThat(register.search("klynge").answered()).isFalse();
            }
        })).isLessThan(250L);
        assertThat(asked).hasValue(1);
    }

    @Test
    void oneThatDripsByteByByteIsGivenUpAsWell() {
        serves(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int part = 0; part < 100 && over.getCount() > 0; part++) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
                await(50);
            }
        });

        assertThat(millis(() -> assertThat(register.lookup(NUMBER)).isInstanceOf(OrganisationRegister.Unreachable.class))).isLessThan(3_000L);
    }

    @Test
    void nobodyListeningIsNoAnswer() {
        server.stop(0);

        assertThat(register.lookup(NUMBER)).isInstanceOf(OrganisationRegister.Unreachable.class);
        assertThat(register.search("klynge").answered()).isFalse();
    }

    @Test
    void anAnswerIsRememberedForAMomentAndNoAnswerIsNot() {
        answers(200, UNIT);
        register.lookup(NUMBER);
        register.lookup(NUMBER);
        assertThat(asked).hasValue(1);

        server.removeContext("/");
        answers(500, "");
        OrganisationNumber other = new OrganisationNumber("991825827");
        register.lookup(other);
        register.lookup(other);
        assertThat(asked).hasValue(3);
    }

    @Test
    void aSearchGivesWhatCanBeReadOfAtMostEight() {
        String others = (UNIT + ",").repeat(20);
        answers(200, "{\"_embedded\":{\"enheter\":[{\"navn\":\"uten nummer\"}," + others + "{}]},\"page\":{\"totalElements\":22}}");

        assertThat(register.search("Brønnøysund & co").organisations()).hasSize(8);
        assertThat(last.get().getRequestURI().getRawQuery()).isEqualTo("size=8&navn=Br%C3%B8nn%C3%B8ysund+%26+co");
    }

    @Test
    void aSearchWithoutHitsIsAnAnswer() {
        answers(200, "{\"page\":{\"totalElements\":0}}");

        assertThat(register.search("finnes ikke")).isEqualTo(new OrganisationRegister.Hits(true, java.util.List.of()));
    }

    private void await() {
        await(15_000);
    }

    private void await(long millis) {
        try {
            over.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static long millis(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begun).toMillis();
    }
}
