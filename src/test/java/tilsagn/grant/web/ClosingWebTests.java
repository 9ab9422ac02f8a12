package tilsagn.grant.web;

import static org.assertj.core.api.Assertions.assertThat;


import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.YearsTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.core.CaseNumber;
import tilsagn.demo.Cast;
import tilsagn.grant.GrantStatus;
import tilsagn.grant.Grants;
import tilsagn.grant.RunningGrants;
import tilsagn.journal.Journal;

/** Closing a grant: what is left to do, and the last word. */
@YearsTest
class ClosingWebTests {

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    RunningGrants running;
    @Autowired
    Grants grants;
    @Autowired
    Journal journal;

    @Test
    void nothingIsClosedBeforeEveryPointIsDone() throws Exception {
        CaseNumber number = running.running(stage);
        running.begin(number);
        String page = "/cases/" + number + "/grant/closing";
        Screen.Answer shown = screen.get(Cast.ANNE, page).is(200);
        assertThat(shown.text()).contains(screen.says("grant.closing.point.money"), screen.says("grant.closing.state.left"));
        assertThat(shown.text()).doesNotContain(screen.says("grant.closing.close"));
        assertThat(screen.post(Cast.ANNE, page).is(409).text()).contains("gjenstår");
        assertThat(grants.of(number).status()).isEqualTo(GrantStatus.ACTIVE);
    }

    @Test
    void withThePackageMadeItIsClosedOnceByAnAdviser() throws Exception {
        CaseNumber number = running.settled(stage);
        String page = "/cases/" + number + "/grant/closing";
        screen.post(Cast.ANNE, "/cases/" + number + "/archive").is(303);
        assertThat(screen.get(Cast.ANNE, page).is(200).text()).contains(screen.says("grant.closing.close"));
        assertThat(screen.get(Cast.ROLF, page).is(200).text()).doesNotContain(screen.says("grant.closing.close"));
        assertThat(screen.post(Cast.METTE, page).is(409).text()).contains(screen.says("core.not-yours"));

        screen.post(Cast.ANNE, page).is(303);
        assertThat(grants.of(number).status()).isEqualTo(GrantStatus.CLOSED);
        assertThat(journal.of(number)).extracting(entry -> entry.what()).contains("grant.archived", "grant.closed");
        screen.post(Cast.ANNE, page).is(409);
    }
}
