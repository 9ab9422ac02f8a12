package tilsagn.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.account.Language;
import tilsagn.account.Organisations;
import tilsagn.application.Applications;
import tilsagn.application.GrantApplication;
import tilsagn.call.Call;
import tilsagn.core.Nok;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** The first page tells whether they may apply before anything else is written; other typed parts of the form beside the plan. */
@HouseTest
class EligibilityWebTests {

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    Applications applications;
    @Autowired
    Organisations organisations;

    private UUID draft;

    @BeforeEach
    void olaHasJustBegun() {
        Call call = stage.openCall(Nok.of(2_300_000));
        draft = stage.get(Cast.OLA, user -> applications.start(user, call.id(), CastOrganisation.KODEVERKET.number()).id());
    }

    @Test
    void fourGoodAnswersAndTheyMayApply() throws Exception {
        assertThat(screen.get(Cast.OLA, page("eligibility")).is(200).text()).contains(screen.says("application.verdict.open"));
        screen.post(Cast.OLA, page("eligibility"), "targetGroup", "CLUSTER", "notStarted", "true", "notInDifficulty", "true", "noRecoveryOrder", "true").is(303);
        assertThat(screen.get(Cast.OLA, page("eligibility")).is(200).text()).contains(screen.says("application.verdict.yes"));
    }

    @Test
    void oneBadAnswerStopsThemWithTheReasonAndWhatToDo() throws Exception {
        String location = screen.post(Cast.OLA, page("eligibility"), "targetGroup", "CLUSTER", "notStarted", "false", "next", "true").is(303).location();
        assertThat(location).as("nobody is sent on from a stop").isEqualTo(page("eligibility"));
        Screen.Answer stopped = screen.get(Cast.OLA, location).is(200);
        assertThat(stopped.text()).contains(screen.says("application.verdict.no"), "spør en rådgiver");
        assertThat(stopped.error("notStarted")).contains("Prosjektet har startet");
        assertThat(application().eligibility().notStarted()).isFalse();
    }

    @Test
    void theVerdictComesAtOnceAndSavesNothing() throws Exception {
        Screen.Answer verdict = screen.post(Cast.OLA, page("eligibility") + "/verdict", "noRecoveryOrder", "false").is(200);
        assertThat(verdict.text()).contains("id=\"verdict\"", "Gjør opp kravet først").doesNotContain("<html");
        assertThat(application().eligibility().isBlank()).isTrue();
        screen.post(Cast.KARI, page("eligibility") + "/verdict", "noRecoveryOrder", "false").is(404);
    }

    @Test
    void theWrittenStandardChosenIsTheOrganisationsFromNowOn() throws Exception {
        assertThat(screen.get(Cast.OLA, page("applicant")).is(200).ticked("writtenStandard")).containsExactly("NB");
        screen.post(Cast.OLA, page("applicant"), "contactName", "Ola", "writtenStandard", "NN").is(303);
        try {
            assertThat(application().language()).isEqualTo(Language.NN);
            assertThat(organisations.find(CastOrganisation.KODEVERKET.number()).orElseThrow().writtenStandard()).isEqualTo(Language.NN);
            screen.post(Cast.OLA, page("applicant"), "contactName", "Ola").is(303);
            assertThat(application().language()).as("not answering changes nothing").isEqualTo(Language.NN);
        } finally {
            screen.post(Cast.OLA, page("applicant"), "writtenStandard", "NB").is(303);
        }
    }

    @Test
    void rowsAreAddedOnlyWhereThereIsSomethingToTell() throws Exception {
        assertThat(screen.get(Cast.OLA, page("aid")).is(200).hasField("aidHistory[0].giver")).isFalse();
        Screen.Answer one = screen.post(Cast.OLA, page("aid"), "addRow", "aidHistory").is(200);
        assertThat(one.hasField("aidHistory[0].giver")).isTrue();
        assertThat(one.hasField("aidHistory[1].giver")).isFalse();
        screen.post(Cast.OLA, page("aid"), "noOtherApplications", "true", "aidHistory[0].giver", "Skien kommune", "aidHistory[0].amount", "50 000",
            "aidHistory[0].grantedOn", "3.5.2021", "aidHistory[0].type", "DE_MINIMIS", "businessSecrets[0].section", "PLAN", "businessSecrets[0].what",
            "Timeprisen", "businessSecrets[0].reason", "Konkurrenter kan by under oss").is(303);
        assertThat(screen.get(Cast.OLA, "/applications/" + draft + "/read").is(200).text())
            .contains("Skien kommune, –, 3. mai 2021: 50 000 kr (Bagatellmessig støtte)", "Timeprisen: Konkurrenter kan by under oss");
    }

    private String page(String section) {
        return "/applications/" + draft + "/" + section;
    }

    private GrantApplication application() {
        return stage.get(Cast.OLA, user -> applications.draft(user, draft));
    }
}
