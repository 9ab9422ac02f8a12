package tilsagn.grant.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.YearsTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.account.RegisterOnStage;
import tilsagn.core.CaseNumber;
import tilsagn.correspondence.LetterKind;
import tilsagn.correspondence.Letters;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.grant.RegisterWatch;
import tilsagn.grant.RunningGrants;
import tilsagn.journal.Journal;

/** A recipient that goes bankrupt while its grant runs is found, told of and decided about. */
@YearsTest
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
    @Autowired
    Letters letters;
    @Autowired
    TaskService tasks;

    private CaseNumber number;
    private String page;

    @BeforeEach
    void aRunningGrant() {
        number = running.running(stage);
        running.begin(number);
        page = "/cases/" + number + "/grant/warning";
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
        stage.machineryRuns();

        assertThat(journal.of(number, "grant.register-warned")).hasSize(1);
        assertThat(screen.get(Cast.ANNE, "/worklist").is(200).text()).contains(screen.says("grant.watch.reminder.bankrupt", number));
        assertThat(screen.get(Cast.METTE, "/worklist").is(200).text()).doesNotContain(screen.says("grant.watch.reminder.bankrupt", number));
        assertThat(screen.get(Cast.ANNE, page).is(200).text()).contains(screen.says("grant.watch.standing.bankrupt"));
        assertThat(open()).as("one task, however often it is found").isEqualTo(1);
        assertThat(screen.get(Cast.ANNE, "/worklist").is(200).html()).contains(page);
        assertThat(screen.post(Cast.ANNE, page, "note", "Boet fører prosjektet videre.").is(422).error("decision")).isEqualTo(screen.says("grant.change.choose"));
        assertThat(screen.post(Cast.ANNE, page, "decision", "CONTINUE").is(422).errors()).hasSize(1);
        screen.post(Cast.METTE, page, "decision", "CONTINUE", "note", "Ja.").is(409);

        screen.post(Cast.ANNE, page, "decision", "CONTINUE", "note", "Boet fører prosjektet videre.").is(303);
        assertThat(open()).isZero();
        assertThat(screen.get(Cast.ANNE, "/worklist").is(200).text()).doesNotContain(screen.says("grant.watch.reminder.bankrupt", number));
        assertThat(screen.get(Cast.ANNE, page).is(200).text()).contains("Boet fører prosjektet videre.", screen.says("grant.watch.decision.CONTINUE"));
        assertThat(screen.get(Cast.ANNE, "/cases/" + number + "/grant/closing").is(200).text()).contains(screen.says("grant.watch.decided"));
        assertThat(journal.of(number, "grant.register-continues")).hasSize(1);
        screen.post(Cast.BJORN, page, "decision", "CONTINUE", "note", "Jeg også.").is(409);
    }

    @Test
    void toEndTheGrantIsToGiveThePartyNotice() throws Exception {
        register.declaresBankrupt(CastOrganisation.PROSESSPARTNER.number());
        watch.look();
        screen.post(Cast.ANNE, page, "decision", "TERMINATE", "note", "Boet fører ikke prosjektet videre.").is(303);
        stage.machineryRuns();
        assertThat(open()).isZero();
        assertThat(screen.get(Cast.METTE, "/cases/" + number + "/grant/termination").is(200).text()).contains("Boet fører ikke prosjektet videre.");
        assertThat(letters.find(number, LetterKind.TERMINATION_NOTICE).orElseThrow().isSent()).isTrue();
    }

    @Test
    void aRegisterThatIsSilentChangesNothingAndOneThatTakesItBackClears() throws Exception {
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
        assertThat(open()).as("there is nothing to decide any more").isZero();
        assertThat(screen.get(Cast.ANNE, page).is(200).text()).contains(screen.says("grant.watch.nothing"));
        assertThat(journal.of(number)).extracting(entry -> entry.what()).contains("grant.register-cleared");
    }

    private long open() {
        return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).taskDefinitionKey("assessWarning").count();
    }
}
