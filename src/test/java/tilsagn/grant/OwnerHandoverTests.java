package tilsagn.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.YearsTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.application.Cases;
import tilsagn.application.PartyPeople;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.journal.Journal;

/** Another organisation carries a project on: from its day the new one's people see the case and act in it, and those before do not. */
@YearsTest
class OwnerHandoverTests {

    private static final CastOrganisation NEW = CastOrganisation.KODEVERKET;

    @Autowired
    Stage stage;
    @Autowired
    Screen screen;
    @Autowired
    RunningGrants running;
    @Autowired
    PartyChanges party;
    @Autowired
    ChangeRequests changes;
    @Autowired
    OwnerHandovers handovers;
    @Autowired
    BankAccounts accounts;
    @Autowired
    Grants grants;
    @Autowired
    Cases cases;
    @Autowired
    PartyPeople people;
    @Autowired
    Journal journal;
    @Autowired
    BusinessTime time;

    private CaseNumber number;
    private UUID application;

    @BeforeEach
    void aNewOwnerIsApprovedFromTheDayAfterTomorrow() {
        number = running.running(stage);
        running.begin(number);
        application = cases.get(number).id();
        UUID change = stage.get(Cast.SIRI, user -> party.ask(user, application,
            new ChangeWish(null, Map.of(), null, NEW.number(), NEW.fullName(), null, null, "Vi slår oss sammen med dem.")));
        stage.by(Cast.ANNE, user -> changes.prepare(user, number, change, true, "De oppfyller kravene."));
        stage.by(Cast.METTE, user -> changes.decide(user, number, change,
            new ChangeDecision(ChangeDecision.Verdict.APPROVED, "Greit.", time.today().plusDays(2))));
        stage.machineryRuns();
    }

    @Test
    void beforeItsDayNothingIsMoved() throws Exception {
        handovers.look();
        screen.get(Cast.SIRI, "/applications/" + application + "/grant").is(200);
        screen.get(Cast.OLA, "/applications/" + application + "/grant").is(404);
        assertThat(grants.of(number).organisationNumber()).isEqualTo(CastOrganisation.PROSESSPARTNER.number());
        assertThat(journal.of(number, "grant.owner-changed")).isEmpty();
    }

    @Test
    void fromItsDayTheNewOnesSeeAndActAndTheOldOnesDoNot() throws Exception {
        time.forward(Duration.ofDays(3));
        handovers.look();
        handovers.look();

        screen.get(Cast.SIRI, "/applications/" + application).is(404);
        screen.get(Cast.SIRI, "/applications/" + application + "/grant").is(404);
        for (String page : new String[] {"", "/grant", "/claims", "/changes"}) {
            screen.get(Cast.OLA, "/applications/" + application + page).is(200);
        }
        assertThat(people.addresses(cases.get(number))).containsExactly(Cast.OLA.email());
        assertThat(grants.of(number).organisationName()).isEqualTo(NEW.fullName());
        assertThat(journal.of(number, "grant.owner-changed")).hasSize(1);
        assertThat(cases.submittedContent(number)).as("what was sent stays").contains(CastOrganisation.PROSESSPARTNER.fullName());
    }

    @Test
    void nothingIsPaidBeforeTheNewOnesAccountIsCheckedByASecondPerson() {
        time.forward(Duration.ofDays(3));
        handovers.look();
        assertThat(accounts.inUse(number)).isEmpty();

        stage.by(Cast.OLA, user -> accounts.askAsParty(user, application, "12345678903", "Vi har overtatt prosjektet.", true));
        assertThat(accounts.inUse(number)).isEmpty();
        assertThatThrownBy(() -> stage.by(Cast.ANNE, user -> accounts.decide(user, number, true, "Ringte."))).isInstanceOf(Refusal.class);
        stage.by(Cast.METTE, user -> accounts.decide(user, number, true, "Ringte banken."));
        assertThat(accounts.inUse(number)).hasValueSatisfying(account -> assertThat(account.digits()).isEqualTo("12345678903"));
    }
}
