package tilsagn.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.account.OrganisationRegister;
import tilsagn.account.Organisations;
import tilsagn.account.RegisterOnStage;
import tilsagn.application.Applications;
import tilsagn.application.Cases;
import tilsagn.application.GrantApplication;
import tilsagn.call.Call;
import tilsagn.core.BusinessTime;
import tilsagn.call.TargetGroup;
import tilsagn.core.Nok;
import tilsagn.core.OrganisationNumber;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.demo.FilledForm;
import tilsagn.demo.Papers;

/** What the register says about an applicant while it writes, when it sends, and ever after. */
@HouseTest
class RegisterWebTests {

    private static final CastOrganisation OWN = CastOrganisation.MIKROLINJA;
    private static final OrganisationNumber NUMBER = OWN.number();

    @Autowired
    Papers papers;
    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    Organisations organisations;
    @Autowired
    Applications applications;
    @Autowired
    Cases cases;
    @Autowired
    BusinessTime time;
    @Autowired
    RegisterOnStage register;

    private Call call;
    private UUID draft;
    private String page;

    @BeforeEach
    void aDraftThatIsReady() {
        call = stage.openCall(Nok.of(2_300_000));
        draft = stage.draft(OWN, call, Nok.of(700_000));
        page = "/applications/" + draft;
    }

    @AfterEach
    void theRegisterIsItselfAgain() {
        register.isItselfAgain();
        organisations.heard(NUMBER, register.lookup(NUMBER));
    }

    @Test
    void theFactsAreShownReadOnlyAndFetchedAgainOnRequest() throws Exception {
        assertThat(screen.post(Cast.KARI, page + "/register").is(303).location()).isEqualTo(page + "/applicant");
        Screen.Answer section = screen.get(Cast.KARI, page + "/applicant").is(200);
        assertThat(section.text()).contains("Raveien 205, 3184 Borre", "94.110", "(SN2007)", "Forening/lag/innretning (FLI)");
        assertThat(section.hasField("organisationName")).isFalse();

        register.renames(NUMBER, "Mikrolinja nye klynge");
        screen.post(Cast.KARI, page + "/register").is(303);
        assertThat(stage.get(Cast.KARI, user -> applications.draft(user, draft)).organisationName()).isEqualTo("Mikrolinja nye klynge");

        register.fallsSilent();
        screen.post(Cast.KARI, page + "/register").is(303);
        assertThat(screen.get(Cast.KARI, page + "/applicant").text()).contains("Raveien 205, 3184 Borre");
        screen.post(Cast.OLA, page + "/register").is(404);
    }

    @Test
    void whatWasSaidAtTheMomentOfSendingStaysWhateverTheRegisterSaysLater() throws Exception {
        screen.post(Cast.KARI, page + "/submit").is(303);
        GrantApplication sent = stage.get(Cast.KARI, user -> applications.draft(user, draft));
        String text = cases.submittedContent(sent.caseNumber());
        assertThat(text).contains("\nregister.certainty=CHECKED\n", "\nregister.name=Mikrolinja klynge\n", "\nregister.industry=94.110\n",
            "\nregister.industryStandard=SN2007\n", "\nregister.address=Raveien 205, 3184 Borre\n", "\nregister.bankrupt=false\n",
            "\nregister.source=sample\n");

        register.renames(NUMBER, "Et annet navn");
        organisations.heard(NUMBER, register.lookup(NUMBER));
        register.declaresBankrupt(NUMBER);
        organisations.heard(NUMBER, register.lookup(NUMBER));

        String seen = screen.get(Cast.ANNE, "/cases/" + sent.caseNumber()).is(200).text();
        assertThat(seen).contains("Mikrolinja klynge", "Raveien 205, 3184 Borre", screen.says("application.register.snapshot"))
            .doesNotContain("Et annet navn", screen.says("application.register.warning.bankrupt"));
        assertThat(screen.get(Cast.KARI, page + "/read").is(200).text()).contains("Mikrolinja klynge").doesNotContain("Et annet navn");
    }

    @Test
    void oneThatWentBankruptInTheMeantimeIsToldOnTheCheckPageAndCannotSend() throws Exception {
        theRegisterWasLastAskedLongAgo();
        register.declaresBankrupt(NUMBER);

        assertThat(screen.get(Cast.KARI, page + "/check").is(200).text()).contains("er konkurs", "/applicant#organisationNumber");
        assertThat(screen.post(Cast.KARI, page + "/submit").is(422).text()).contains("er konkurs");
        Screen.Answer section = screen.get(Cast.KARI, page + "/applicant").is(200);
        assertThat(section.text()).contains("er konkurs");
        assertThat(section.ids()).contains("organisationNumber", "organisationNumber-error");
    }

    @Test
    void sendingAsksAgainByItselfAfterADay() throws Exception {
        theRegisterWasLastAskedLongAgo();
        register.deletes(NUMBER, LocalDate.of(2022, 9, 1));

        assertThat(screen.post(Cast.KARI, page + "/submit").is(422).text()).contains("ble slettet fra Enhetsregisteret 1. september 2022");
    }

    @Test
    void withinADayNobodyIsAskedAgain() throws Exception {
        screen.post(Cast.KARI, page + "/register").is(303);
        int before = register.questions();
        screen.get(Cast.KARI, page + "/check").is(200);
        screen.post(Cast.KARI, page + "/submit").is(303);

        assertThat(register.questions()).isEqualTo(before);
    }

    @Test
    void anOutageNeverStopsASubmissionAndTheCountyIsToldThatNothingWasChecked() throws Exception {
        theRegisterWasLastAskedLongAgo();
        register.fallsSilent();
        screen.post(Cast.KARI, page + "/submit").is(303);

        GrantApplication sent = stage.get(Cast.KARI, user -> applications.draft(user, draft));
        assertThat(cases.submittedContent(sent.caseNumber())).contains("\nregister.certainty=LAST_KNOWN\n", "\nregister.name=Mikrolinja klynge\n");
        assertThat(screen.get(Cast.ANNE, "/cases/" + sent.caseNumber()).is(200).text())
            .contains(screen.says("application.register.warning.LAST_KNOWN"), "Raveien 205, 3184 Borre");
    }

    @Test
    void badNewsThatCouldNotBeCheckedIsAWarningForTheCountyNotARefusal() throws Exception {
        register.declaresBankrupt(NUMBER);
        theRegisterWasLastAskedLongAgo();
        register.fallsSilent();
        screen.post(Cast.KARI, page + "/submit").is(303);

        GrantApplication sent = stage.get(Cast.KARI, user -> applications.draft(user, draft));
        assertThat(screen.get(Cast.ANNE, "/cases/" + sent.caseNumber()).is(200).text())
            .contains(screen.says("application.register.warning.bankrupt"), screen.says("application.register.warning.LAST_KNOWN"));
    }

    @Test
    void oneTheRegisterNeverAnsweredAboutIsSentAsUnchecked() throws Exception {
        register.fallsSilent();
        OrganisationNumber number = new OrganisationNumber("315112303");
        String started = screen.post(Cast.OLA, "/applications", "call", call.slug(), "organisation", "new", "organisationNumber", number.digits(),
            "confirmed", number.digits(), "organisationName", "Øymiljø", "municipality", "3811", "writtenStandard", "NB").is(303).location().replace("/eligibility", "");
        UUID own = UUID.fromString(started.substring(started.lastIndexOf('/') + 1));
        FilledForm form = new FilledForm(CastOrganisation.KODEVERKET, "Felles testhall", "Kort.", TargetGroup.CLUSTER, Nok.of(700_000));
        form.sections(call).forEach(section -> stage.by(Cast.OLA, user -> applications.save(user, own, section)));
        stage.by(Cast.OLA, user -> papers.attachRequired(user, own, call, form));
        screen.post(Cast.OLA, started + "/submit").is(303);

        GrantApplication sent = stage.get(Cast.OLA, user -> applications.draft(user, own));
        assertThat(cases.submittedContent(sent.caseNumber())).contains("\nregister.certainty=UNCHECKED\n").doesNotContain("register.name");
        assertThat(screen.get(Cast.ANNE, "/cases/" + sent.caseNumber()).is(200).text())
            .contains(screen.says("application.register.warning.UNCHECKED"), screen.says("application.register.unchecked"));
    }

    @Test
    void inTheLastMinuteNobodyWaitsForTheRegister() throws Exception {
        theRegisterWasLastAskedLongAgo();
        time.moveTo(call.deadline().minusSeconds(30));
        int before = register.questions();
        screen.post(Cast.KARI, page + "/submit").is(303);

        assertThat(register.questions()).isEqualTo(before);
        GrantApplication sent = stage.get(Cast.KARI, user -> applications.draft(user, draft));
        assertThat(cases.submittedContent(sent.caseNumber())).contains("\nregister.certainty=LAST_KNOWN\n");
    }

    private void theRegisterWasLastAskedLongAgo() {
        OrganisationRegister.Lookup said = register.lookup(NUMBER);
        organisations.heard(NUMBER, said);
        time.forward(Duration.ofDays(2));
    }
}
