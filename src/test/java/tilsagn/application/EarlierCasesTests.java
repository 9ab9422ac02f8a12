package tilsagn.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.OrganisationNumber;

/** Sums of earlier cases, and what is read from the words about a group. */
class EarlierCasesTests {

    private static final OrganisationNumber NUMBER = new OrganisationNumber("313987655");

    @Test
    void sumsArePerYearInNorwayAndWhatIsNotToldYetIsNotGranted() {
        List<EarlierCases.YearSum> sums = EarlierCases.sums(List.of(sent("2021-06-01T10:00:00Z", 400_000, 300_000L),
            sent("2021-12-31T23:30:00Z", 500_000, null), sent("2022-02-01T10:00:00Z", 100_000, 0L)));
        assertThat(sums).containsExactly(new EarlierCases.YearSum(2022, 2, Nok.of(600_000), Nok.ZERO),
            new EarlierCases.YearSum(2021, 1, Nok.of(400_000), Nok.of(300_000)));
    }

    @Test
    void onlySmallAidOfTheYearsThatCountIsCounted() {
        LocalDate from = LocalDate.of(2019, 9, 1);
        assertThat(EarlierCases.deMinimis(List.of(aid(AidType.DE_MINIMIS, LocalDate.of(2019, 9, 1), 100_000),
            aid(AidType.DE_MINIMIS, LocalDate.of(2019, 8, 31), 50_000), aid(AidType.BLOCK_EXEMPTED, LocalDate.of(2021, 1, 1), 900_000),
            new EarlierAid("Giver", null, null, Nok.of(7), AidType.DE_MINIMIS),
            new EarlierAid("Giver", null, LocalDate.of(2021, 1, 1), null, AidType.DE_MINIMIS)), from)).isEqualTo(Nok.of(100_000));
    }

    @Test
    void withoutARuleNothingIsCounted() {
        assertThat(EarlierCases.deMinimis(List.of(aid(AidType.DE_MINIMIS, LocalDate.of(2021, 1, 1), 100_000)), null)).isEqualTo(Nok.ZERO);
    }

    @Test
    void aGroupIsReadForNumbersThatCanExistAndForNames() {
        GroupCompanies group = GroupCompanies.read("Grenland Eiendom AS (org.nr. 313 987 655), Skogli Verksted AS\nTlf 123 456 789; X");
        assertThat(group.numbers()).containsExactly(NUMBER);
        assertThat(group.names()).containsExactly("Grenland Eiendom AS", "Skogli Verksted AS", "Tlf");
        assertThat(GroupCompanies.read(null).names()).isEmpty();
    }

    private static EarlierAid aid(AidType type, LocalDate day, long amount) {
        return new EarlierAid("Giver", "Ordning", day, Nok.of(amount), type);
    }

    private static OtherCase sent(String at, long applied, Long granted) {
        return new OtherCase(CaseNumber.of(2021, 1), UUID.randomUUID(), NUMBER, "Søker", "Tittel", "Sammendrag", Nok.of(applied),
            granted == null ? null : Nok.of(granted), ApplicationStatus.SUBMITTED, Instant.parse(at), null, "siri");
    }
}
