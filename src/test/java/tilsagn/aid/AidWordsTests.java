package tilsagn.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tilsagn.application.AidType;
import tilsagn.core.Fault;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;

/** What an adviser and an administrator may write down, field by field. */
class AidWordsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Nok COST = Nok.of(1_500_000);
    private static final String ENOUGH = "Et nettverk som får lite.";

    private static AidWords words(AidBasis basis, String rate, LocalDate rateDay, String source, Nok cost, Set<AidSupplement> supplements) {
        return new AidWords(basis, rate == null ? null : new BigDecimal(rate), rateDay, source, null, cost, null, ENOUGH, Set.of(), supplements);
    }

    private static Set<String> faults(ThrowingCallable deed) {
        return catchThrowableOfType(Refusal.class, deed).faults().stream().map(Fault::field).collect(Collectors.toSet());
    }

    @Test
    void aidNeedsARateOfADayThatHasComeWithItsSourceAndWhatIsNoAidNeedsNone() {
        assertThatCode(() -> words(AidBasis.NONE, null, null, null, null, Set.of()).check(TODAY, COST)).doesNotThrowAnyException();
        assertThatCode(() -> words(AidBasis.DE_MINIMIS, "11.62", TODAY, "Norges Bank", null, Set.of()).check(TODAY, COST)).doesNotThrowAnyException();
        assertThat(faults(() -> words(AidBasis.DE_MINIMIS, null, null, " ", null, Set.of()).check(TODAY, COST))).containsExactlyInAnyOrder("rate", "rateDay", "rateSource");
        assertThat(faults(() -> words(AidBasis.DE_MINIMIS, "11.62", TODAY.plusDays(1), "Norges Bank", null, Set.of()).check(TODAY, COST))).containsExactly("rateDay");
        assertThat(faults(() -> words(null, null, null, null, null, Set.of()).check(TODAY, COST))).containsExactly("basis");
    }

    /** Kroner for one euro, not euro for one krone, and no hundredths. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "-11", "0.0862", "1162"})
    void aRateThatCannotBeKronerForOneEuroIsRefused(String rate) {
        assertThat(faults(() -> words(AidBasis.DE_MINIMIS, rate, TODAY, "Norges Bank", null, Set.of()).check(TODAY, COST))).containsExactly("rate");
    }

    @Test
    void eligibleCostIsAPartOfTheProjectsAndTwoSizesAreNone() {
        assertThat(faults(() -> words(AidBasis.TRAINING, "11", TODAY, "Norges Bank", Nok.of(1_500_001), Set.of()).check(TODAY, COST))).containsExactly("cost");
        assertThat(faults(() -> words(AidBasis.TRAINING, "11", TODAY, "Norges Bank", Nok.ZERO, Set.of()).check(TODAY, COST))).containsExactly("cost");
        assertThatCode(() -> words(AidBasis.TRAINING, "11", TODAY, "Norges Bank", COST, Set.of(AidSupplement.SMALL, AidSupplement.DISADVANTAGED)).check(TODAY, COST))
            .doesNotThrowAnyException();
        assertThat(faults(() -> words(AidBasis.TRAINING, "11", TODAY, "Norges Bank", null, Set.of(AidSupplement.SMALL, AidSupplement.MEDIUM)).check(TODAY, COST)))
            .containsExactly("supplements");
    }

    @Test
    void earlierAidHasAReceiverAGiverADayThatHasComeAnAmountItsRulesAndWhereItStands() {
        assertThat(faults(() -> new NewEarlierAid("", " ", "x".repeat(201), null, Nok.ZERO, BigDecimal.ZERO, null, null).check(TODAY)))
            .containsExactlyInAnyOrder("receiver", "giver", "scheme", "grantedOn", "amount", "entryRate", "type", "source");
        assertThat(faults(() -> new NewEarlierAid("Søkeren", "Siva", null, TODAY.plusDays(1), Nok.of(1), null, AidType.DE_MINIMIS, "Brev").check(TODAY)))
            .containsExactly("grantedOn");
    }

    private static Map<String, Object> read(AidTable table, String... fields) {
        Map<String, String> typed = new HashMap<>();
        for (int at = 0; at < fields.length; at += 2) {
            typed.put(fields[at], fields[at + 1]);
        }
        return new NewAidRow(table, typed, "Norges Bank", true).read();
    }

    @Test
    void aRowIsReadAsPeopleType() {
        assertThat(read(AidTable.RATE, "validFrom", "1.1.2027", "rate", " 11,7523 ")).containsEntry("valid_from", LocalDate.of(2027, 1, 1))
            .containsEntry("rate", new BigDecimal("11.7523"));
        assertThat(read(AidTable.REGISTER, "validFrom", "2027-01-01", "thresholdEuro", "100 000", "months", "6")).containsEntry("threshold_euro", 100_000)
            .containsEntry("working_days", null);
    }

    @ParameterizedTest
    @CsvSource({"0,validFrom rate", "8,validFrom", "elleve,validFrom rate", "1162,validFrom rate", "11.1234567,validFrom rate"})
    void aRowThatCannotBeIsRefusedOnEachField(String rate, String wrong) {
        assertThat(faults(() -> read(AidTable.RATE, "validFrom", "31.2", "rate", rate))).containsExactlyInAnyOrder(wrong.split(" "));
    }

    @Test
    void sharesComeTogetherAndATimeIsMonthsOrWorkingDays() {
        assertThat(faults(() -> read(AidTable.REGISTER, "validFrom", "2027-01-01", "thresholdEuro", "0"))).containsExactly("months");
        assertThat(faults(() -> read(AidTable.REGISTER, "validFrom", "2027-01-01", "thresholdEuro", "0", "months", "6", "workingDays", "20"))).containsExactly("months");
        assertThat(faults(() -> read(AidTable.SUPPLEMENT, "basis", "TRAINING", "supplement", "SMALL", "validFrom", "2027-01-01", "validTo", "2026-12-31", "points", "101")))
            .containsExactlyInAnyOrder("points", "validTo");
        assertThat(faults(() -> read(AidTable.RULE, "basis", "TRAINING", "validFrom", "2027-01-01", "aidWindow", "AWARD_ALONE", "windowYears", "0", "intensityPercent", "50",
            "retentionYears", "10", "titleNb", "a", "titleNn", "b", "titleEn", "c"))).containsExactly("maxIntensity");
    }
}
