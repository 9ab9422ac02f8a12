package tilsagn.application.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.Vectors;
import tilsagn.account.Accounts;
import tilsagn.account.Language;
import tilsagn.account.NewPerson;
import tilsagn.account.Organisation;
import tilsagn.account.Organisations;
import tilsagn.account.RegisterOnStage;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.Applications;
import tilsagn.application.GrantApplication;
import tilsagn.call.Call;
import tilsagn.core.Nok;
import tilsagn.core.OrganisationNumber;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** Starting an application, for an organisation one acts for or one that is new here; the register fills in what it knows. */
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
    @Autowired
    Accounts accounts;
    @Autowired
    RegisterOnStage register;

    private Call call;

    @BeforeEach
    void aCallIsOpen() {
        call = stage.openCall(Nok.of(2_300_000));
    }

    @AfterEach
    void theRegisterIsItselfAgain() {
        register.isItselfAgain();
    }

    @Test
    void onesOwnOrganisationIsChosenFromTheStartAndTheDraftBegins() throws Exception {
        Screen.Answer page = screen.get(Cast.KARI, "/applications/new?call=" + call.slug()).is(200);
        assertThat(page.ticked("organisation")).containsExactly(CastOrganisation.MIKROLINJA.number().digits());
        assertThat(page.html()).contains(CastOrganisation.MIKROLINJA.fullName());
        assertThat(page.pointersToNothing()).isEmpty();

        String started = screen.post(Cast.KARI, "/applications", "call", call.slug(), "organisation", CastOrganisation.MIKROLINJA.number().digits())
            .is(303).location();

        assertThat(draftAt(Cast.KARI, started).organisationName()).isEqualTo(CastOrganisation.MIKROLINJA.fullName());
        assertThat(screen.get(Cast.KARI, started).is(200).html()).contains(screen.says("application.untitled"), screen.says("application.verdict.open"));
    }

    @Test
    void whatTheRegisterSaysAboutMyOwnIsShownAndAskedForAgain() throws Exception {
        OrganisationNumber mine = CastOrganisation.FJORDVATN.number();
        Screen.Answer page = screen.post(Cast.NILS, "/applications", "call", call.slug(), "organisation", mine.digits(), "refresh", mine.digits()).is(200);
        assertThat(page.text()).contains("Torget 2, 3660 Rjukan", "Tinn", "Målform i brev: Nynorsk");

        register.fallsSilent();
        page = screen.post(Cast.NILS, "/applications", "call", call.slug(), "refresh", mine.digits()).is(200);
        assertThat(page.text()).contains("Torget 2, 3660 Rjukan", screen.says("application.register.unreachable-now"));
    }

    static Stream<String> spellings() {
        return Stream.concat(Vectors.texts("/orgnr/valid").stream(), Stream.of("974\u00a0760\u00a0673", "974\u202f760\u202f673", "974.760.673",
            "974-760-673", "no974760673mva", " NO 974 760 673 MVA "));
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void everySpellingOfANumberIsUnderstood(String spelling) throws Exception {
        String digits = spelling.replaceAll("\\D", "");
        Screen.Answer piece = screen.get(Cast.KARI, "/applications/register", "call", call.slug(), "organisationNumber", spelling).is(200);

        assertThat(piece.html()).contains("name=\"confirmed\" value=\"" + digits + "\"").doesNotContain("<html");
        assertThat(looksUp(spelling).is(200).value("confirmed")).isEqualTo(digits);
    }

    static List<String> impossible() {
        return Vectors.texts("/orgnr/invalid");
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void aNumberThatCannotExistIsRefusedOnItsField(String number) throws Exception {
        Screen.Answer page = looksUp(number).is(422);
        assertThat(page.error("organisationNumber")).isNotBlank();
        assertThat(page.value("organisationNumber")).isEqualTo(number);
        assertThat(page.hasField("confirmed")).isFalse();
        assertThat(page.ticked("organisation")).containsExactly("new");
    }

    @ParameterizedTest
    @CsvSource({"315105609,Fortidens Plastnettverk AS ble slettet fra Enhetsregisteret 30. juni 2021", "315106702,er konkurs",
        "315107806,er under avvikling", "315108918,er under tvangsavvikling", "310000078,kjenner ikke 310 000 078"})
    void aUnitThatCannotApplyIsRefusedOnItsFieldWithTheReason(String number, String words) throws Exception {
        Screen.Answer page = looksUp(number).is(422);
        assertThat(page.error("organisationNumber")).contains(words);
        assertThat(screen.get(Cast.KARI, "/applications/register", "call", call.slug(), "organisationNumber", number).is(200).text()).contains(words);

        page = start(Cast.KARI, number, "NB").is(422);
        assertThat(page.error("organisationNumber")).contains(words);
        assertThat(organisations.find(new OrganisationNumber(number))).isEmpty();
    }

    @Test
    void aSoleProprietorIsWarnedAndMayGoOn() throws Exception {
        assertThat(looksUp("315104505").is(200).text()).contains(screen.says("application.register.sole-proprietor"), "Enkeltpersonforetak (ENK)");
        start(Cast.OLA, "315104505", "NB").is(303);
    }

    @Test
    void nothingIsStartedForANameTheApplicantHasNotSeen() throws Exception {
        Screen.Answer page = screen.post(Cast.KARI, "/applications", "call", call.slug(), "organisation", "new", "organisationNumber", "315 101 204")
            .is(200);

        assertThat(page.text()).contains("Batterikjeden Vestfold AS", "Industriveien 3, 3174 Revetal", "27.200 Produksjon av batterier", "(SN2007)");
        assertThat(page.value("confirmed")).isEqualTo("315101204");
        assertThat(page.ticked("writtenStandard")).containsExactly("NB");
        assertThat(organisations.find(new OrganisationNumber("315101204"))).isEmpty();
        start(Cast.KARI, "315101204", "NB", "confirmed", "315100100").is(200);
        assertThat(organisations.find(new OrganisationNumber("315101204"))).isEmpty();
    }

    @Test
    void theRegistersWordCountsNotTheBrowsers() throws Exception {
        String started = start(Cast.TIRIL, "315102308", "", "organisationName", "Noe helt annet", "municipality", "3801").is(303).location();

        GrantApplication draft = draftAt(Cast.TIRIL, started);
        assertThat(draft.organisationName()).isEqualTo("Telemark Trebruk SA");
        assertThat(draft.organisationMunicipality()).isEqualTo("3817");
        assertThat(draft.language()).as("its own in the register").isEqualTo(Language.NN);
        Organisation kept = organisations.find(new OrganisationNumber("315102308")).orElseThrow();
        assertThat(kept.registered()).hasValueSatisfying(said -> {
            assertThat(said.form().code()).isEqualTo("SA");
            assertThat(said.industry().standard()).isEqualTo("SN2007");
        });
        assertThat(organisations.mayActFor(stage.user(Cast.TIRIL), kept.number())).isTrue();
        assertThat(organisations.mayActFor(stage.user(Cast.KARI), kept.number())).isFalse();
        screen.get(Cast.KARI, started).is(404);
        assertThat(start(Cast.KARI, "315102308", "NB").is(422).error("organisationNumber")).isEqualTo(screen.says("account.organisation.taken"));
    }

    @Test
    void aSearchByNameGivesHitsToPick() throws Exception {
        Screen.Answer page = looksUp("havvind").is(200);
        assertThat(page.html()).containsPattern("<button[^>]* name=\"pick\" value=\"315100100\"");

        page = screen.post(Cast.KARI, "/applications", "call", call.slug(), "organisationNumber", "havvind", "pick", "315100100").is(200);
        assertThat(page.value("organisationNumber")).isEqualTo("315100100");
        assertThat(page.value("confirmed")).isEqualTo("315100100");

        assertThat(looksUp("<b>finnes ikke</b>").is(200).html()).contains("Ingen treff på «&lt;b&gt;finnes ikke&lt;/b&gt;»");
        assertThat(looksUp("x").is(422).error("organisationNumber")).contains("minst 2");
    }

    @Test
    void anOutageIsSaidAndTheApplicantWritesOn() throws Exception {
        register.fallsSilent();
        Screen.Answer page = looksUp("315 113 407").is(200);
        assertThat(page.text()).contains(screen.says("application.register.unreachable"));
        assertThat(page.hasField("organisationName")).isTrue();
        assertThat(looksUp("nettverk").is(200).text()).contains(screen.says("application.register.no-search"));

        page = start(Cast.OLA, "315113407", "NB", "organisationName", " ", "municipality", "9999").is(422);
        assertThat(page.error("organisationName")).isEqualTo(screen.says("account.organisation.name"));
        assertThat(page.error("municipality")).isEqualTo(screen.says("account.organisation.municipality"));
        page = start(Cast.OLA, "315113407", "", "organisationName", "Matklyngen <& Co>", "municipality", "3805").is(422);
        assertThat(page.error("writtenStandard")).isEqualTo(screen.says("application.missing.writtenStandard"));
        assertThat(page.value("organisationName")).isEqualTo("Matklyngen <& Co>");
        assertThat(organisations.find(new OrganisationNumber("315113407"))).isEmpty();

        String started = start(Cast.OLA, "315113407", "NB", "organisationName", "Matklyngen <& Co>", "municipality", "3805").is(303).location();
        assertThat(draftAt(Cast.OLA, started).organisationName()).isEqualTo("Matklyngen <& Co>");
        assertThat(screen.get(Cast.OLA, started.replace("/eligibility", "/applicant")).is(200).text()).contains(screen.says("application.register.later"));
    }

    @Test
    void nobodyStartsForAnOrganisationOfOthersNorForNobody() throws Exception {
        screen.post(Cast.KARI, "/applications", "call", call.slug(), "organisation", CastOrganisation.KODEVERKET.number().digits()).is(404);
        screen.post(Cast.KARI, "/applications", "call", call.slug(), "organisation", "rubbish").is(422);
        assertThat(screen.post(Cast.KARI, "/applications", "call", call.slug(), "organisation", "new", "organisationNumber", " ").is(422)
            .error("organisationNumber")).isEqualTo(screen.says("application.missing.organisationNumber"));
        assertThat(screen.post(Cast.KARI, "/applications", "call", call.slug()).is(422).error("organisation"))
            .isEqualTo(screen.says("application.missing.organisation"));
    }

    @Test
    void whoActsForNobodyYetMeetsTheSearchFieldAtOnce() throws Exception {
        User newcomer = accounts.register(new NewPerson("newcomer", Cast.PASSWORD, "Ny Person", "ny@tilsagn.example", Set.of(Role.APPLICANT), null, null));

        Screen.Answer page = screen.ask(null, MockMvcRequestBuilders.get("/applications/new?call=" + call.slug()).with(user(newcomer))).is(200);

        assertThat(page.hasField("organisation")).isFalse();
        assertThat(page.hasField("organisationNumber")).isTrue();
        assertThat(page.pointersToNothing()).isEmpty();
        page = screen.ask(null, MockMvcRequestBuilders.post("/applications").with(csrf()).with(user(newcomer)).param("call", call.slug())
            .param("organisationNumber", "315111218")).is(200);
        assertThat(page.text()).contains("Reiseliv Notodden klynge");
        assertThat(page.ticked("writtenStandard")).containsExactly("NN");
    }

    @Test
    void myOwnThatWentBankruptIsRefused() throws Exception {
        OrganisationNumber mine = CastOrganisation.FJORDVATN.number();
        register.declaresBankrupt(mine);
        screen.post(Cast.NILS, "/applications", "call", call.slug(), "refresh", mine.digits()).is(200);

        assertThat(screen.post(Cast.NILS, "/applications", "call", call.slug(), "organisation", mine.digits()).is(422).error("organisation"))
            .contains("er konkurs");

        register.isItselfAgain();
        screen.post(Cast.NILS, "/applications", "call", call.slug(), "refresh", mine.digits()).is(200);
    }

    @Test
    void aCallThatIsNotOpenIsSaidOnThePageAndNothingIsLeftBehind() throws Exception {
        stage.deadlinePasses(call);

        Screen.Answer answer = start(Cast.KARI, "315115604", "NB").is(409);

        assertThat(answer.text()).contains(screen.says("application.call-not-open"), "Hydrogen Herøya klynge");
        assertThat(organisations.find(new OrganisationNumber("315115604"))).as("organisation and draft, or neither").isEmpty();
    }

    @Test
    void aCallThatDoesNotExistIsNotFoundAndWithoutOneTheListOfCallsComes() throws Exception {
        screen.get(Cast.KARI, "/applications/new?call=nosuch").is(404);
        screen.post(Cast.KARI, "/applications", "call", "nosuch", "organisation", CastOrganisation.MIKROLINJA.number().digits()).is(404);
        assertThat(screen.get(Cast.KARI, "/applications/new").status()).isBetween(302, 303);
    }

    private Screen.Answer looksUp(String typed) throws Exception {
        return screen.post(Cast.KARI, "/applications", "call", call.slug(), "organisation", "new", "organisationNumber", typed, "lookup", "true");
    }

    // Unless the test says otherwise, the number that is started for is the one whose name was shown.
    private Screen.Answer start(Cast person, String number, String writtenStandard, String... more) throws Exception {
        List<String> fields = new ArrayList<>(List.of("call", call.slug(), "organisation", "new", "organisationNumber", number,
            "writtenStandard", writtenStandard));
        if (!List.of(more).contains("confirmed")) {
            fields.addAll(List.of("confirmed", number));
        }
        fields.addAll(List.of(more));
        return screen.post(person, "/applications", fields.toArray(String[]::new));
    }

    private GrantApplication draftAt(Cast person, String address) {
        return stage.get(person, user -> applications.draft(user, UUID.fromString(address.replaceFirst(".*/applications/", "").replaceFirst("/eligibility$", ""))));
    }
}
