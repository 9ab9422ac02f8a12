package tilsagn.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.account.Organisations;
import tilsagn.application.Applications;
import tilsagn.application.GrantApplication;
import tilsagn.call.Call;
import tilsagn.core.Nok;
import tilsagn.core.OrganisationNumber;
import tilsagn.core.Refusal;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** Starting an application, for an organisation one acts for or one that is new here. */
@HouseTest
class NewApplicationWebTests {

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    Organisations organisations;
    @Autowired
    Applications applications;

    private Call call;

    @BeforeEach
    void aCallIsOpen() {
        call = stage.openCall(Nok.of(2_300_000));
    }

    @Test
    void onesOwnOrganisationIsChosenFromTheStartAndTheDraftBegins() throws Exception {
        Screen.Answer page = screen.get(Cast.KARI, "/applications/new?call=" + call.slug()).is(200);
        assertThat(page.ticked("organisation")).hasSize(1);
        assertThat(page.html()).contains(CastOrganisation.MIKROLINJA.fullName());

        String started = screen.post(Cast.KARI, "/applications", "call", call.slug(), "organisation", CastOrganisation.MIKROLINJA.number().digits())
            .is(303).location();

        assertThat(draftAt(Cast.KARI, started).organisationName()).isEqualTo(CastOrganisation.MIKROLINJA.fullName());
        assertThat(screen.get(Cast.KARI, started).is(200).html()).contains(screen.says("application.untitled"), screen.says("application.verdict.open"));
    }

    @ParameterizedTest
    @CsvSource({"310123456,Kontrollsifferet stemmer ikke", "31012345,ni siffer", "abc,ni siffer", "123456789,begynner med 8 eller 9",
        "'',Skriv organisasjonsnummeret", "312004178,registrert"})
    void aNumberThatCannotBeUsedIsRefusedOnItsFieldAndTheRestStaysTyped(String number, String words) throws Exception {
        Screen.Answer answer = start(Cast.KARI, number, "Nye <Nett> & Co", "3806", "NN").is(422);

        assertThat(answer.error("organisationNumber")).contains(words);
        assertThat(answer.value("organisationNumber")).isEqualTo(number);
        assertThat(answer.value("organisationName")).isEqualTo("Nye <Nett> & Co");
        assertThat(answer.ticked("organisation")).containsExactly("new");
        assertThat(answer.ticked("writtenStandard")).containsExactly("NN");
        assertThat(answer.html()).containsPattern("value=\"3806\"[^>]*selected");
    }

    @Test
    void anOrganisationThatIsNewHereNeedsNameMunicipalityAndWrittenStandard() throws Exception {
        String number = unused(1);
        Screen.Answer answer = start(Cast.KARI, number, " ", "9999", "NB").is(422);
        assertThat(answer.error("organisationName")).isEqualTo(screen.says("account.organisation.name"));
        assertThat(answer.error("municipality")).isEqualTo(screen.says("account.organisation.municipality"));
        assertThat(start(Cast.KARI, number, "Nettverket", "3806", "").is(422).error("writtenStandard"))
            .isEqualTo(screen.says("application.missing.writtenStandard"));
        assertThat(organisations.find(new OrganisationNumber(number))).isEmpty();
    }

    @Test
    void anOrganisationThatIsNewHereIsRegisteredWithTheOneWhoApplies() throws Exception {
        String number = unused(2);
        String started = start(Cast.TIRIL, number.substring(0, 3) + " " + number.substring(3), "Nytt nettverk", "3806", "NN").is(303).location();

        assertThat(draftAt(Cast.TIRIL, started).organisationNumber().digits()).isEqualTo(number);
        assertThat(organisations.mayActFor(stage.user(Cast.TIRIL), new OrganisationNumber(number))).isTrue();
        assertThat(organisations.mayActFor(stage.user(Cast.KARI), new OrganisationNumber(number))).isFalse();
        screen.get(Cast.KARI, started).is(404);
    }

    @Test
    void nobodyStartsForAnOrganisationOfOthers() throws Exception {
        screen.post(Cast.KARI, "/applications", "call", call.slug(), "organisation", CastOrganisation.KODEVERKET.number().digits()).is(404);
        screen.post(Cast.KARI, "/applications", "call", call.slug(), "organisation", "rubbish").is(422);
    }

    @Test
    void aCallThatIsNotOpenIsSaidOnThePageWithEverythingTyped() throws Exception {
        stage.deadlinePasses(call);

        Screen.Answer answer = start(Cast.KARI, unused(3), "For sent ute", "3806", "NB").is(409);

        assertThat(answer.text()).contains(screen.says("application.call-not-open"));
        assertThat(answer.value("organisationName")).isEqualTo("For sent ute");
    }

    @Test
    void aCallThatDoesNotExistIsNotFoundAndWithoutOneTheListOfCallsComes() throws Exception {
        screen.get(Cast.KARI, "/applications/new?call=nosuch").is(404);
        screen.post(Cast.KARI, "/applications", "call", "nosuch", "organisation", CastOrganisation.MIKROLINJA.number().digits()).is(404);
        assertThat(screen.get(Cast.KARI, "/applications/new").status()).isBetween(302, 303);
    }

    private Screen.Answer start(Cast person, String number, String name, String municipality, String writtenStandard) throws Exception {
        return screen.post(person, "/applications", "call", call.slug(), "organisation", "new", "organisationNumber", number, "organisationName",
            name,
            "municipality", municipality, "writtenStandard", writtenStandard);
    }

    private GrantApplication draftAt(Cast person, String address) {
        return stage.get(person, user -> applications.draft(user, UUID.fromString(address.replaceFirst(".*/applications/", "").replaceFirst("/eligibility$", ""))));
    }

    // A synthetic number nobody of the cast has, another for each test.
    private static String unused(int which) {
        return IntStream.range(319_000_000 + which * 1000, 319_001_000 + which * 1000).mapToObj(String::valueOf)
            .filter(NewApplicationWebTests::canExist)
            .findFirst().orElseThrow();
    }

    private static boolean canExist(String digits) {
        try {
            return new OrganisationNumber(digits).isSynthetic();
        } catch (Refusal cannot) {
            return false;
        }
    }
}
