package tilsagn.grant.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.account.RegisterOnStage;
import tilsagn.core.CaseNumber;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.grant.RegisterWatch;
import tilsagn.grant.RunningGrants;
import tilsagn.journal.Journal;

/** A recipient that goes bankrupt while its grant runs is found, told of and seen to. */
@HouseTest
class RegisterWatchWebTests {

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    RunningGrants running;
    @Autowired
    RegisterOnStage register;
    @Autowired
    RegisterWatch watch;
    @Autowired
    Journal journal;

    private CaseNumber number;
    private String page;

    @BeforeEach
    void aRunningGrant() {
        number = running.running(stage);
        running.begin(number);
        page = "/cases/" + number + "/grant/closing";
    }

    @AfterEach
    void theRegisterIsItselfAgain() {
        register.isItselfAgain();
        watch.look();
    }

    @Test
    void aBankruptcyIsFoundOnceAndWaitsForAnAdviser() throws Exception {
        register.declaresBankrupt(CastOrganisation.PROSESSPARTNER.number());
        watch.look();
        watch.look();

        assertThat(journal.of(number, "grant.register-warned")).hasSize(1);
        assertThat(screen.get(Cast.ANNE, "/worklist").is(200).text()).contains(screen.says("grant.watch.reminder.bankrupt", number));
        assertThat(screen.get(Cast.METTE, "/worklist").is(200).text()).doesNotContain(screen.says("grant.watch.reminder.bankrupt", number));
        assertThat(screen.get(Cast.ANNE, page).is(200).text()).contains(screen.says("grant.watch.standing.bankrupt"));
        assertThat(screen.post(Cast.ANNE, page + "/warning").is(422).errors()).hasSize(1);

        screen.post(Cast.ANNE, page + "/warning", "note", "Krav er meldt i boet.").is(303);
        assertThat(screen.get(Cast.ANNE, "/worklist").is(200).text()).doesNotContain(screen.says("grant.watch.reminder.bankrupt", number));
        assertThat(screen.get(Cast.ANNE, page).is(200).text()).contains("Krav er meldt i boet.");
        screen.post(Cast.BJORN, page + "/warning", "note", "Jeg også.").is(409);
    }

    @Test
    void aRegisterThatIsSilentChangesNothingAndOneThatTakesItBackClears() {
        register.fallsSilent();
        watch.look();
        assertThat(watch.of(number)).isEmpty();
        register.isItselfAgain();
        register.declaresBankrupt(CastOrganisation.PROSESSPARTNER.number());
        watch.look();
        assertThat(watch.of(number)).hasValueSatisfying(warning -> assertThat(warning.standing()).isEqualTo("bankrupt"));
        register.isItselfAgain();
        watch.look();
        assertThat(watch.of(number)).isEmpty();
        assertThat(journal.of(number)).extracting(entry -> entry.what()).contains("grant.register-cleared");
    }
}
