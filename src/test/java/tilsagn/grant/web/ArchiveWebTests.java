package tilsagn.grant.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.YearsTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.application.Cases;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.correspondence.CaseMessages;
import tilsagn.demo.Cast;
import tilsagn.grant.ArchiveDesk;
import tilsagn.grant.Closings;
import tilsagn.grant.RunningGrants;
import tilsagn.journal.Journal;

/** The archive panel: a package is made, goes stale when something happens, is made anew, fetched, and handed over. */
@YearsTest
class ArchiveWebTests {

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    RunningGrants running;
    @Autowired
    ArchiveDesk desk;
    @Autowired
    Closings closings;
    @Autowired
    CaseMessages messages;
    @Autowired
    Cases cases;
    @Autowired
    Journal journal;
    @Autowired
    BusinessTime time;

    @Test
    void whatHappensOnTheCaseMakesThePackageStale() throws Exception {
        CaseNumber number = running.settled(stage);
        String page = "/cases/" + number + "/archive";
        screen.get(Cast.ANNE, page + "/package.zip").is(404);
        screen.post(Cast.ANNE, page).is(303);
        assertThat(screen.get(Cast.ANNE, page).is(200).text()).contains(Cast.ANNE.fullName(), screen.says("grant.archive.fetch"));
        screen.get(Cast.ROLF, page + "/package.zip").is(200);

        stage.by(Cast.SIRI, user -> messages.writeAsParty(user, cases.get(number).id(), "Takk for pengene."));
        assertThat(screen.get(Cast.ANNE, page).is(200).text()).contains(screen.says("grant.archive.changed.what")).doesNotContain(screen.says("grant.archive.fetch"));
        assertThat(screen.get(Cast.ANNE, page + "/package.zip").is(409).text()).contains(screen.says("grant.archive.stale"));
        screen.post(Cast.ANNE, page + "/handover", "to", "Fylkesarkivet").is(409);
        assertThat(screen.post(Cast.ANNE, "/cases/" + number + "/grant/closing").is(409).text()).contains(screen.says("grant.closing.point.archive-fresh"));

        screen.post(Cast.ANNE, page).is(303);
        screen.get(Cast.ANNE, page + "/package.zip").is(200);
    }

    @Test
    void closingTheGrantLeavesThePackageAsItWas() throws Exception {
        CaseNumber number = running.settled(stage);
        stage.by(Cast.ANNE, user -> desk.make(user, number));
        byte[] before = packed(number);
        time.forward(Duration.ofDays(1));
        stage.by(Cast.ANNE, user -> closings.close(user, number));
        stage.machineryRuns();

        assertThat(packed(number)).isEqualTo(before);
    }

    @Test
    void itIsHandedOverOnceAndTheJournalSaysWhere() throws Exception {
        CaseNumber number = running.running(stage);
        String page = "/cases/" + number + "/archive";
        screen.post(Cast.ANNE, page).is(303);
        assertThat(screen.post(Cast.ANNE, page + "/handover").is(422).errors()).hasSize(1);
        screen.post(Cast.ANNE, page + "/handover", "to", "Fylkesarkivet, sak 22/1234").is(303);
        screen.post(Cast.ANNE, page + "/handover", "to", "Igjen").is(409);
        assertThat(screen.get(Cast.ROLF, page).is(200).text()).contains("Fylkesarkivet, sak 22/1234").doesNotContain(screen.says("grant.archive.hand-over"));
        assertThat(journal.of(number, "grant.archive-handed-over")).hasSize(1);
    }

    @Test
    void onlyAnAdviserOfTheCountyMakesIt() throws Exception {
        CaseNumber number = running.running(stage);
        String page = "/cases/" + number + "/archive";
        assertThat(screen.get(Cast.METTE, page).is(200).text()).doesNotContain(screen.says("grant.archive.make"));
        assertThat(screen.post(Cast.METTE, page).is(409).text()).contains(screen.says("core.not-yours"));
        screen.get(Cast.VERA, page).is(404);
        screen.post(Cast.VERA, page).is(404);
    }

    private byte[] packed(CaseNumber number) throws Exception {
        return screen.get(Cast.ROLF, "/cases/" + number + "/archive/package.zip").is(200).response().getContentAsByteArray();
    }
}
