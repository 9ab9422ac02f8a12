package tilsagn.core.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

import tilsagn.core.BusinessTime;
import tilsagn.core.Nok;
import tilsagn.core.OrganisationNumber;

/** Figures and dates as Norwegians write them, also where the JDK would not. */
class FormatsTests {

    private static final Instant DEADLINE = Instant.parse("2022-09-16T22:00:00Z");

    private final BusinessTime time = mock();
    private final Formats formats = new Formats(words(), time);

    @BeforeEach
    void bokmalOnTheFifthOfSeptember() {
        LocaleContextHolder.setLocale(Languages.NB);
        when(time.now()).thenReturn(Instant.parse("2022-09-05T07:00:00Z"));
    }

    @AfterEach
    void noLanguageIsLeftBehind() {
        LocaleContextHolder.resetLocaleContext();
    }

    private static ResourceBundleMessageSource words() {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("messages");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        words.setAlwaysUseMessageFormat(true);
        return words;
    }

    @Test
    void amountsHaveSpacesThatDoNotBreak() {
        assertThat(formats.nok(Nok.of(2_300_000))).isEqualTo("2\u00a0300\u00a0000\u00a0kr");
        assertThat(formats.nok(Nok.of(-500))).isEqualTo("\u2212500\u00a0kr");
        assertThat(formats.nok(null)).isEqualTo("–");
    }

    @Test
    void aDeadlineIsToldByItsLastMinute() {
        assertThat(formats.deadline(DEADLINE)).isEqualTo("fredag 16. september 2022 kl. 23.59");
        assertThat(formats.shortDeadline(DEADLINE)).isEqualTo("16.09.2022 23:59");
        assertThat(formats.dateTime(DEADLINE)).isEqualTo("17. september 2022 kl. 00.00");
    }

    @ParameterizedTest
    @CsvSource({"nb,mandag 5. september 2022 kl. 13.00", "nn,måndag 5. september 2022 kl. 13.00", "en,Monday 5 September 2022 at 13:00"})
    void daysAreNamedInTheReadersLanguage(String language, String expected) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));

        assertThat(formats.weekday(Instant.parse("2022-09-05T11:00:00Z"))).isEqualTo(expected);
    }

    @Test
    void secondsStandWhereTheyCount() {
        Instant moment = Instant.parse("2022-09-16T21:59:07Z");
        assertThat(formats.dateTimeSeconds(moment)).isEqualTo("16. september 2022 kl. 23.59.07");
        LocaleContextHolder.setLocale(Languages.EN);
        assertThat(formats.dateTimeSeconds(moment)).isEqualTo("16 September 2022 at 23:59:07");
    }

    @Test
    void winterAndSummerAreNorways() {
        assertThat(formats.dateTime(Instant.parse("2022-12-31T23:30:00Z"))).isEqualTo("1. januar 2023 kl. 00.30");
        assertThat(formats.dateTime(Instant.parse("2022-06-30T22:30:00Z"))).isEqualTo("1. juli 2022 kl. 00.30");
        assertThat(formats.date(LocalDate.of(2022, 5, 17))).isEqualTo("17. mai 2022");
        assertThat(formats.shortDate(LocalDate.of(2022, 5, 7))).isEqualTo("07.05.2022");
    }

    @ParameterizedTest
    @CsvSource({"2022-09-16T22:00:00Z,om 11 dager", "2022-09-07T07:00:00Z,om 2 dager", "2022-09-07T06:59:59Z,om 47 timer",
        "2022-09-05T09:00:00Z,om 2 timer",
        "2022-09-05T08:59:00Z,om 119 minutter", "2022-09-05T07:00:30Z,om 1 minutter", "2022-09-05T07:00:00Z,fristen er ute",
            "2022-09-01T00:00:00Z,fristen er ute"})
    void theTimeLeftNeverPromisesMoreThanThereIs(Instant until, String expected) {
        assertThat(formats.timeLeft(until)).isIn(expected, expected.replace("om 1 minutter", "om 1 minutt"));
    }

    @Test
    void theDeadlinesInstantHasPassed() {
        assertThat(formats.past(Instant.parse("2022-09-05T07:00:00Z"))).isTrue();
        assertThat(formats.past(Instant.parse("2022-09-05T07:00:00.000000001Z"))).isFalse();
        assertThat(formats.past(null)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"705000,1500000,'47,0'", "1,3,'33,3'", "2,3,'66,7'", "0,5,'0,0'", "3,2,'150,0'", "99999999999,99999999999,'100,0'", "1,8000,'0,0'"})
    void sharesHaveOneDecimal(long part, long whole, String expected) {
        assertThat(formats.percent(part, whole)).isEqualTo(expected + "\u00a0%");
    }

    @Test
    void thereIsNoShareOfNothing() {
        assertThat(formats.percent(5, 0)).isEqualTo("–");
        assertThat(formats.percent(null, 5)).isEqualTo("–");
    }

    @Test
    void decimalsHaveACommaAndARealMinus() {
        assertThat(formats.decimal(new BigDecimal("5.25"))).isEqualTo("5,25");
        assertThat(formats.decimal(new BigDecimal("-0.5"))).isEqualTo("\u22120,5");
        assertThat(formats.decimal(new BigDecimal("1E+3"))).isEqualTo("1000");
    }

    @Test
    void aFieldsNameBecomesAnIdThatIsSafeInAddresses() {
        assertThat(formats.id("costLines[2].amount")).isEqualTo("costLines-2--amount");
        assertThat(formats.id("amount-2022-0001")).isEqualTo("amount-2022-0001");
        assertThat(formats.org(new OrganisationNumber("974760673"))).isEqualTo("974\u00a0760\u00a0673");
    }

    @Test
    void whatIsUnknownIsADash() {
        assertThat(new String[] {formats.date(null), formats.shortDate(null), formats.dateTime(null), formats.dateTimeSeconds(null),
            formats.shortDateTime(null),
            formats.weekday(null), formats.deadline(null), formats.shortDeadline(null), formats.decimal(null), formats.org(null),
                formats.code("x.", null)})
            .containsOnly("–");
    }
}
