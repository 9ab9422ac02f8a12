package tilsagn.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import tilsagn.core.BusinessTime;
import tilsagn.core.OrganisationNumber;
import tilsagn.core.Refusal;
import tilsagn.demo.CastOrganisation;

/** The shipped sample, and what keeps an outage from hurting twice. */
class RegisterPartsTests {

    private final BusinessTime time = mock();
    private final SampleRegister sample = sample();

    private SampleRegister sample() {
        when(time.now()).thenReturn(Instant.parse("2022-09-05T07:00:00Z"));
        return new SampleRegister(time);
    }

    @Test
    void everyOrganisationOfTheCastIsThereAsTheCastHasIt() {
        for (CastOrganisation own : CastOrganisation.values()) {
            assertThat(sample.lookup(own.number())).as(own.name()).isInstanceOfSatisfying(OrganisationRegister.Found.class, found -> {
                assertThat(found.organisation().name()).isEqualTo(own.fullName());
                assertThat(found.organisation().municipality()).isEqualTo(own.municipality());
                assertThat(found.organisation().language()).isEqualTo(own.language());
                assertThat(found.hindrance("f")).isEmpty();
            });
        }
    }

    @Test
    void thereIsOneOfEachThatCannotApply() {
        assertThat(key("315105609")).isEqualTo("account.register.deleted");
        assertThat(key("315106702")).isEqualTo("account.register.bankrupt");
        assertThat(key("315107806")).isEqualTo("account.register.dissolving");
        assertThat(key("315108918")).isEqualTo("account.register.forced");
        assertThat(key("310000078")).isEqualTo("account.register.not-found");
        assertThat(((OrganisationRegister.Found) sample.lookup(new OrganisationNumber("315104505"))).organisation().isSoleProprietor()).isTrue();
    }

    private String key(String digits) {
        return sample.lookup(new OrganisationNumber(digits)).hindrance("organisationNumber").orElseThrow().key();
    }

    @Test
    void aSearchIsByAnyPartOfTheNameAndGivesAFew() {
        assertThat(sample.search(" KLYNGE ").organisations()).hasSizeBetween(5, OrganisationRegister.MOST_HITS)
            .allMatch(unit -> unit.name().toLowerCase().contains("klynge"));
        assertThat(sample.search("fortidens").organisations()).as("gone").isEmpty();
        assertThat(sample.search(" ").organisations()).isEmpty();
    }

    @Test
    void afterOneOutageNobodyAsksForHalfAMinuteAndThenOne() {
        AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5);
        Breaker breaker = new Breaker(clock::get);
        assertThat(breaker.letsThrough()).isTrue();
        breaker.fell();
        assertThat(breaker.letsThrough()).isFalse();
        clock.addAndGet(Duration.ofSeconds(31).toNanos());
        assertThat(breaker.letsThrough()).as("one tries").isTrue();
        assertThat(breaker.letsThrough()).as("the others wait for that one").isFalse();
        breaker.answered();
        assertThat(breaker.letsThrough()).isTrue();
        assertThat(breaker.letsThrough()).isTrue();
    }

    @Test
    void threeOddAnswersInARowAreAnOutageToo() {
        Breaker breaker = new Breaker(() -> 0);
        breaker.stumbled();
        breaker.stumbled();
        breaker.answered();
        breaker.stumbled();
        breaker.stumbled();
        assertThat(breaker.letsThrough()).isTrue();
        breaker.stumbled();
        assertThat(breaker.letsThrough()).isFalse();
    }

    @Test
    void theMemoryIsBounded() {
        LookupCache cache = new LookupCache();
        IntStream.range(310_000_000, 310_020_000).mapToObj(String::valueOf).filter(RegisterPartsTests::canExist).map(OrganisationNumber::new)
            .forEach(number -> cache.keep(number, new OrganisationRegister.NotFound(number)));

        assertThat(cache.size()).isEqualTo(500);
    }

    private static boolean canExist(String digits) {
        try {
            return new OrganisationNumber(digits).isSynthetic();
        } catch (Refusal cannot) {
            return false;
        }
    }
}
