package tilsagn.aid.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tilsagn.aid.AidBasis;
import tilsagn.aid.AidParameters;
import tilsagn.aid.AidRegistration;
import tilsagn.aid.AidRule;
import tilsagn.aid.AidWindow;
import tilsagn.aid.Eur;
import tilsagn.call.Provenance;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.OrganisationNumber;
import tilsagn.core.Refusal;

/** The file the national register is fed from, and what people type at the desk. */
class RegisterFileTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static AidRegistration award(AidBasis basis, BigDecimal rate) {
        AidRegistration award = mock(AidRegistration.class);
        when(award.caseNumber()).thenReturn(new CaseNumber("2802-0001"));
        when(award.awardedOn()).thenReturn(DAY);
        when(award.organisationNumber()).thenReturn(OrganisationNumber.parse("310123455"));
        when(award.organisationName()).thenReturn("=Mikrolinja; \"klynge\"");
        when(award.amount()).thenReturn(Nok.of(750_000));
        when(award.basis()).thenReturn(basis);
        when(award.rate()).thenReturn(rate);
        when(award.euro()).thenReturn(rate == null ? null : Eur.from(Nok.of(750_000), rate));
        when(award.dueOn()).thenReturn(rate == null ? null : LocalDate.of(2026, 3, 30));
        return award;
    }

    private static AidParameters parameters() {
        AidRule rule = new AidRule(AidBasis.DE_MINIMIS, LocalDate.of(2024, 11, 11), null, false, Eur.of(300_000), AidWindow.ROLLING, 3, null, null, null, 10,
            "forordning (EU) 2023/2831", "forordning (EU) 2023/2831", "Regulation (EU) 2023/2831", "", Provenance.STATED);
        return new AidParameters(List.of(rule), List.of());
    }

    @Test
    void aLineHasTheRegistersWordsAndEuroToTheCent() {
        Map<String, Object> line = RegisterFile.line(award(AidBasis.DE_MINIMIS, new BigDecimal("11.704000")), parameters());
        assertThat(line).containsEntry("saksnummer", "2802-0001").containsEntry("tildelingsdato", "2026-03-02").containsEntry("mottakerOrganisasjonsnummer", "310123455")
            .containsEntry("stoetteinstrument", "TILSKUDD").containsEntry("rettsgrunnlag", "BAGATELLMESSIG_STOTTE").containsEntry("regelverk", "forordning (EU) 2023/2831")
            .containsEntry("beloepNok", 750_000L).containsEntry("beloepEur", "64080.66").containsEntry("kurs", "11.704").containsEntry("registreringsfrist", "2026-03-30")
            .containsEntry("stoetteordning", "");
    }

    @Test
    void whatNobodyHasAssessedHasEmptyCells() {
        assertThat(RegisterFile.line(award(null, null), parameters())).containsEntry("rettsgrunnlag", "").containsEntry("regelverk", "").containsEntry("beloepEur", "")
            .containsEntry("kurs", "").containsEntry("registreringsfrist", "");
    }

    /** A spreadsheet neither computes what somebody called their company nor loses its columns. */
    @Test
    void aNameIsNeverAFormulaAndNeverTwoColumns() {
        String csv = RegisterFile.csv(List.of(RegisterFile.line(award(AidBasis.CLUSTER, BigDecimal.TEN), parameters())));
        assertThat(csv).startsWith("\uFEFFsaksnummer;tildelingsdato;").contains(";\"'=Mikrolinja; \"\"klynge\"\"\";").contains("GRUPPEUNNTAK;;750000;75000.00;10;");
        assertThat(csv.split("\r\n")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+47 1", "-1", "@SUM(A1)", "\tx", "=1+1"})
    void whatBeginsLikeAFormulaGetsAnApostrophe(String text) {
        Map<String, Object> line = new LinkedHashMap<>(Map.of("saksnummer", text));
        assertThat(RegisterFile.csv(List.of(line))).endsWith("'" + text + "\r\n");
    }

    @ParameterizedTest
    @CsvSource({"'11,7040', 11.7040", "'11.704', 11.704", "' 11 ', 11"})
    void aRateIsReadWithCommaOrPoint(String typed, BigDecimal rate) {
        assertThat(Typed.rate("rate", typed)).isEqualByComparingTo(rate);
    }

    @Test
    void whatCannotBeReadIsRefusedOnItsField() {
        assertThat(Typed.rate("rate", " ")).isNull();
        assertThat(Typed.amount("cost", "")).isNull();
        assertThat(Typed.amount("cost", "750 000")).isEqualTo(Nok.of(750_000));
        assertThat(Typed.day("firstAid", "2.3.2026")).isEqualTo(DAY);
        assertThatThrownBy(() -> Typed.rate("rate", "11,7040001")).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.faults().get(0).field()).isEqualTo("rate"));
        assertThatThrownBy(() -> Typed.amount("cost", "mye")).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.faults().get(0).field()).isEqualTo("cost"));
        assertThatThrownBy(() -> Typed.day("firstAid", "i går")).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.faults().get(0).field()).isEqualTo("firstAid"));
    }
}
