package tilsagn.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.HouseTest;
import tilsagn.Stage;
import tilsagn.core.BusinessTime;
import tilsagn.core.Fault;
import tilsagn.core.OrganisationNumber;
import tilsagn.core.Refusal;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** Who may act for an organisation: its members, from the first who registers it. */
@HouseTest
class OrganisationsTests {

    @Autowired
    Organisations organisations;
    @Autowired
    OrganisationRepository repository;
    @Autowired
    Counties counties;
    @Autowired
    BusinessTime time;
    @Autowired
    Stage stage;

    @Test
    void whoRegistersItActsForItAndNobodyElseDoes() {
        OrganisationNumber number = unused(1);
        User ola = stage.user(Cast.OLA);

        Organisation registered = organisations.register(ola, number, "  Nytt nettverk  ", "3806", Language.NN);

        assertThat(registered.name()).isEqualTo("Nytt nettverk");
        assertThat(registered.writtenStandard()).isEqualTo(Language.NN);
        assertThat(organisations.mayActFor(ola, number)).isTrue();
        assertThat(organisations.numbersOf(ola)).contains(number, CastOrganisation.KODEVERKET.number());
        assertThat(organisations.mayActFor(stage.user(Cast.KARI), number)).isFalse();
    }

    @Test
    void registeringOnesOwnAgainChangesNothing() {
        Organisation again = organisations.register(stage.user(Cast.OLA), CastOrganisation.KODEVERKET.number(), "Et annet navn", "3801", Language.NN);

        assertThat(again.name()).isEqualTo(CastOrganisation.KODEVERKET.fullName());
        assertThat(again.municipality()).isEqualTo(CastOrganisation.KODEVERKET.municipality());
        assertThat(organisations.find(CastOrganisation.KODEVERKET.number()).orElseThrow().writtenStandard()).isEqualTo(Language.NB);
    }

    @Test
    void anOrganisationOfOthersCannotBeTaken() {
        assertThatThrownBy(() -> organisations.register(stage.user(Cast.KARI), CastOrganisation.KODEVERKET.number(), "Kapret", "3801", Language.NB))
            .isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.key()).isEqualTo("account.organisation.taken");
                assertThat(refusal.faults()).extracting(Fault::field).containsExactly("organisationNumber");
            });
        assertThat(organisations.mayActFor(stage.user(Cast.KARI), CastOrganisation.KODEVERKET.number())).isFalse();
    }

    @Test
    void aColleagueIsLetInAndThenSeesTheSame() {
        OrganisationNumber number = unused(2);
        User nils = stage.user(Cast.NILS);
        User siri = stage.user(Cast.SIRI);
        organisations.register(nils, number, "Delt nettverk", "3806", Language.NB);

        organisations.admit(number, siri);
        organisations.admit(number, siri);

        assertThat(organisations.mayActFor(siri, number)).isTrue();
        assertThat(organisations.of(siri)).extracting(Organisation::number).contains(number).doesNotHaveDuplicates();
        assertThat(organisations.register(siri, number, "", "", null).name()).as("it is hers too").isEqualTo("Delt nettverk");
    }

    @ParameterizedTest
    @CsvSource({"'',3806,organisationName", "'   ',3806,organisationName", ",3806,organisationName", "Navn,9999,municipality", "Navn,,municipality",
        "Navn,38,municipality", "Navn,Skien,municipality"})
    void nameAndMunicipalityAreNeeded(String name, String municipality, String field) {
        OrganisationNumber number = unused(3);

        assertThatThrownBy(() -> organisations.register(stage.user(Cast.OLA), number, name, municipality, Language.NB))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.faults()).extracting(Fault::field).containsExactly(field));
        assertThat(organisations.find(number)).isEmpty();
    }

    @Test
    void aNameIsAtMostTwoHundredCharactersLong() {
        User ola = stage.user(Cast.OLA);
        assertThat(organisations.register(ola, unused(4), "N".repeat(200), "3806", Language.NB).name()).hasSize(200);
        assertThatThrownBy(() -> organisations.register(ola, unused(5), "N".repeat(201), "3806", Language.NB)).isInstanceOf(Refusal.class);
    }

    @Test
    void whereNothingIsInventedSyntheticNumbersAreRefused() {
        Organisations real = new Organisations(repository, counties, time, false);

        assertThatThrownBy(() -> real.register(stage.user(Cast.OLA), unused(6), "Oppdiktet", "3806", Language.NB))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("core.orgnr.series"));
    }

    @Test
    void staffActForNobody() {
        assertThat(organisations.of(stage.user(Cast.ANNE))).isEmpty();
        assertThat(organisations.numbersOf(stage.user(Cast.METTE))).isEmpty();
    }

    private static OrganisationNumber unused(int which) {
        return IntStream.range(318_000_000 + which * 1000, 318_001_000 + which * 1000).mapToObj(String::valueOf).filter(OrganisationsTests::canExist)
            .map(OrganisationNumber::new).findFirst().orElseThrow();
    }

    private static boolean canExist(String digits) {
        try {
            return new OrganisationNumber(digits).isSynthetic();
        } catch (Refusal cannot) {
            return false;
        }
    }
}
