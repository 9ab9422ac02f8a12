package tilsagn.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.application.Cases;
import tilsagn.assessment.Assessments;
import tilsagn.call.Call;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.decision.Decisions;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** What the party sees after sending: the list over all calls, and the road of one application in plain words. */
@HouseTest
class AfterSendingWebTests {

    private static final Nok APPLIED = Nok.of(400_000);

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    Cases cases;
    @Autowired
    Assessments assessments;
    @Autowired
    Decisions decisions;

    private Call call;
    private CaseNumber number;
    private String home;

    @BeforeEach
    void sent() {
        call = stage.openCall(Nok.of(2_300_000));
        number = stage.submits(CastOrganisation.MIKROLINJA, call, APPLIED);
        home = "/applications/" + cases.get(number).id();
    }

    @Test
    void theRoadIsToldAsItIsTravelledAndTheOutcomeOnlyWhenThePartyHasBeenTold() throws Exception {
        assertThat(road()).contains(says("submitted"), says("receipt"), says("checking"), says("decision"))
            .doesNotContain(says("admitted"));

        stage.passesFormalCheck(number);
        String assessed = road();
        assertThat(assessed).contains(says("admitted"), says("assessing"));
        stage.scores(Cast.ANNE, number, Stage.GOOD);
        stage.scores(Cast.BJORN, number, Stage.GOOD);
        stage.deadlinePasses(call);
        String before = road();
        stage.by(Cast.ANNE, user -> assessments.recommend(user, number, APPLIED, "Prosjektet svarer godt på målene i utlysningen."));
        stage.isAllocated(number, APPLIED, null);
        stage.by(Cast.EVA, user -> decisions.decide(user, number, Nok.ZERO, "Vurdert etter kriteriene i utlysningen.", null));
        assertThat(road()).as("nothing shows before the letter").isEqualTo(before);

        stage.machineryRuns();
        String told = screen.get(Cast.KARI, home).is(200).text();
        assertThat(told).contains(says("closed.REJECTED"), screen.says("correspondence.happened.sent.DECISION"), screen.says("application.next.letter"));
        assertThat(screen.get(Cast.KARI, "/applications").is(200).text()).contains(screen.says("application.list.letters", 1));

        for (String address : screen.get(Cast.KARI, home).all("href=\"(/applications/letters/[0-9a-f-]+)\"")) {
            screen.get(Cast.KARI, address).is(200);
        }
        assertThat(screen.get(Cast.KARI, home).is(200).text()).contains(screen.says("correspondence.happened.opened.DECISION"),
            screen.says("correspondence.happened.appeal"), screen.says("appeal.todo.appeal", "X").replaceFirst("X.*", ""));
    }

    @Test
    void theListShowsDraftsFirstByDeadlineThenTheRestPageByPage() throws Exception {
        Call later = stage.openCallUntil(call.deadline().plusSeconds(86_400));
        UUID inLater = stage.draft(CastOrganisation.MIKROLINJA, later, APPLIED);
        UUID inSooner = stage.draft(CastOrganisation.MIKROLINJA, call, APPLIED);
        for (int more = 0; more < 22; more++) {
            stage.submits(CastOrganisation.MIKROLINJA, call, APPLIED);
        }
        Screen.Answer first = screen.get(Cast.KARI, "/applications").is(200);
        List<String> shown = first.all("<h3[^>]*><a[^>]* href=\"/applications/([0-9a-f-]+)\"");
        assertThat(shown.indexOf(inSooner.toString())).isLessThan(shown.indexOf(inLater.toString())).isNotNegative();
        assertThat(first.text()).contains("Skriv ferdig og send innen");

        String next = first.all("href=\"(/applications\\?after=[^\"]+)\"").get(0).replace("&amp;", "&");
        Screen.Answer second = screen.get(Cast.KARI, next).is(200);
        List<String> behind = second.all("<h3[^>]*><a[^>]* href=\"/applications/([0-9a-f-]+)\"");
        assertThat(behind).isNotEmpty().doesNotContainAnyElementsOf(shown);
        screen.get(Cast.KARI, "/applications", "after", "nonsense", "year", "x", "organisation", "'").is(200);
    }

    @Test
    void ofAYearAndAnOrganisationThatHaveNoneTheListSaysSo() throws Exception {
        assertThat(screen.get(Cast.KARI, "/applications", "year", "2001").is(200).text()).contains(screen.says("application.list.none-such"));
        assertThat(screen.get(Cast.KARI, "/applications", "organisation", CastOrganisation.FJORDVATN.number().digits()).is(200).text())
            .contains(screen.says("application.list.none-such"));
    }

    private String road() throws Exception {
        return String.join("\n", screen.get(Cast.KARI, home).is(200).all("<ol class=\"timeline\">(.*?)</ol>")).replace('\u00a0', ' ');
    }

    private String says(String key) {
        return screen.says("application.road." + key);
    }
}
