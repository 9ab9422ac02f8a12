package tilsagn.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tilsagn.core.CaseNumber;
import tilsagn.core.OrganisationNumber;

/** However a name is written, it does not stand in a text that has been veiled; what only resembles it stays. */
class VeilTests {

    private final Veil veil = Veil.of(application());

    private static GrantApplication application() {
        GrantApplication application = mock(GrantApplication.class);
        when(application.caseNumber()).thenReturn(CaseNumber.parse("2022-0007"));
        when(application.organisationName()).thenReturn("Skagerrak Havvindklynge AS");
        when(application.organisationNumber()).thenReturn(new OrganisationNumber("310123455"));
        when(application.applicant()).thenReturn(new ApplicantSection("Kari Fjellheim", "kari.fjellheim@skagerrak.example", "+47 901 23 456", "Åse Lie"));
        when(application.partners()).thenReturn(List.of(new Partner(new OrganisationNumber("313987655"), "Nordvest & Sønner", null, null, true, false)));
        return application;
    }

    @ParameterizedTest
    @ValueSource(strings = {"Skagerrak Havvindklynges medlemmer", "SKAGERRAK HAVVINDKLYNGES MEDLEMMER", "skagerrak  havvindklynge", "Skagerrak\nHavvindklynge",
        "Skagerrak\u00a0Havvindklynge AS", "Skagerrak Havvindklynge' medlemmer", "Skagerrak Havvindklynge’s medlemmer", "Skagerrak Havvindklynge ASs leder",
        "Skagerrak Havvindklyngen", "Skagerrak Havvindklyngens mål", "Skagerrak Havvindklynga", "Skagerrak-Havvindklynge", "SkagerrakHavvindklynge",
        "www.skagerrak-havvindklynge.no", "Skagerrak Havvind\u00adklynge", "Skag\u200berrak Havvindklynge", "(Skagerrak Havvindklynge)",
        "Skagerrak Havvindklynge-medlemmene", "\"Skagerrak Havvindklynge\"", "Skagerrak Havvindklynge-es møter", "Skagerrak_Havvindklynge"})
    void theNameInAnyDress(String text) {
        assertThat(veil.over(text)).contains("Søker 2022-0007").doesNotContainIgnoringCase("skagerrak").doesNotContainIgnoringCase("vindklyng");
    }

    @ParameterizedTest
    @ValueSource(strings = {"310123455", "310 123 455", "310.123.455", "NO310123455MVA", "310\u00a0123\u00a0455", "90123456", "+47 90 12 34 56", "901 23 456",
        "Kari Fjellheims ansvar", "KARI  FJELLHEIM", "kari fjellheim", "Kari Fjellheim’s", "Kari.Fjellheim@Skagerrak.Example", "A\u030ase Lies erfaring", "åse lie",
        "Nordvest & Sønners lab", "Nordvest&Sønner", "nordvest  &  sønner", "313 987 655"})
    void peopleNumbersAndPartners(String text) {
        assertThat(veil.over(text)).doesNotContainIgnoringCase("kari").doesNotContainIgnoringCase("fjellheim").doesNotContainIgnoringCase("lie")
            .doesNotContainIgnoringCase("nordvest").doesNotContainPattern("\\d{3}\\D*\\d{3}|90\\D*12");
    }

    @Test
    void theSentenceStillReads() {
        assertThat(veil.over("Skagerrak Havvindklynges 40 medlemmer og Nordvest & Sønner bygger.")).isEqualTo("Søker 2022-0007s 40 medlemmer og Partner 1 bygger.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Skagerrak er et hav", "en havvindklynge", "Liest", "3101234550", "Karin Fjellheimen bor her", "Nordvestlandet"})
    void whatOnlyResemblesItStays(String text) {
        assertThat(veil.over(text)).isEqualTo(text);
    }

    @Test
    void nothingIsNothing() {
        assertThat(veil.over(null)).isNull();
        assertThat(veil.over("")).isEmpty();
    }
}
