package tilsagn.appeal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import tilsagn.YearsTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.appeal.Appeal;
import tilsagn.appeal.AppealScene;
import tilsagn.appeal.AppealTime;
import tilsagn.appeal.AppealTimes;
import tilsagn.appeal.AppealViews;
import tilsagn.appeal.AppealVerdict;
import tilsagn.appeal.AppealedDecision;
import tilsagn.appeal.Appeals;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.correspondence.LetterKind;
import tilsagn.demo.Cast;
import tilsagn.grant.LaterDecisionScene;

/** The pages of an appeal: what the party writes and sees, and the form each member of staff gets. */
@YearsTest
class AppealPagesWebTests {

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    AppealScene scene;
    @Autowired
    LaterDecisionScene later;
    @Autowired
    Appeals appeals;
    @Autowired
    AppealTimes times;
    @Autowired
    AppealViews views;

    private CaseNumber number;
    private String mine;
    private String desk;

    @BeforeEach
    void aRejection() {
        number = scene.decided(Nok.ZERO);
        mine = "/applications/" + scene.application(number) + "/appeal";
        desk = "/cases/" + number + "/appeal";
    }

    private void lodged() {
        scene.opens(number, LetterKind.DECISION);
        scene.appeals(number);
    }

    @Test
    void thePartyWritesItsAppealAndReadsHowItStands() throws Exception {
        assertThat(screen.get(scene.member(), "/applications/" + scene.application(number)).is(200).html()).contains(mine);
        assertThat(screen.get(scene.member(), mine).is(200).text()).contains(screen.says("appeal.party.WAITING"));
        scene.opens(number, LetterKind.DECISION);
        assertThat(screen.get(scene.member(), mine).is(200).hasField("reasons")).isTrue();
        Screen.Answer brief = screen.post(scene.member(), mine, "about", "Avslag", "reasons", "", "wish", "At søknaden innvilges.");
        assertThat(brief.is(422).error("reasons")).isEqualTo(screen.says("appeal.text.short", 10));
        assertThat(brief.value("wish")).contains("At søknaden innvilges.");
        screen.post(scene.member(), mine, "about", AppealScene.APPEAL.about(), "reasons", AppealScene.APPEAL.reasons(), "wish",
            AppealScene.APPEAL.wish()).is(303);
        assertThat(screen.get(scene.member(), mine).is(200).text()).contains(screen.says("appeal.party-status.UNDER_REVIEW"), AppealScene.APPEAL.wish());
        screen.post(scene.member(), mine, "about", AppealScene.APPEAL.about(), "reasons", AppealScene.APPEAL.reasons(), "wish",
            AppealScene.APPEAL.wish()).is(409);
    }

    @Test
    void aDocumentIsAddedAndReadByBothAndByNobodyElse() throws Exception {
        lodged();
        screen.post(scene.member(), mine + "/files").is(422);
        MockMultipartFile file = new MockMultipartFile("files", "uttalelse.txt", "text/plain", "Ikke en godkjent filtype".getBytes());
        assertThat(screen.ask(scene.member(), MockMvcRequestBuilders.multipart(mine + "/files").file(file).with(csrf())).status()).isEqualTo(422);
        assertThat(appeals.files(appeal())).isEmpty();
        screen.get(Cast.OLA, mine).is(404);
        screen.get(scene.member(), mine + "/files/" + UUID.randomUUID()).is(404);
    }

    @Test
    void eachStepShowsItsFormToWhomItIsForAndSaysWhyToOthers() throws Exception {
        lodged();
        assertThat(screen.get(Cast.ANNE, desk).is(200).hasField("verdict")).isTrue();
        assertThat(screen.get(Cast.METTE, desk).is(200).hasField("words")).isFalse();
        assertThat(screen.get(Cast.ROLF, desk).is(200).hasField("words")).isFalse();
        screen.get(Cast.VERA, desk).is(404);
        assertThat(screen.post(Cast.ANNE, desk + "/review", "verdict", "REVERSE", "words", AppealScene.WHY).is(422).error("amount"))
            .isEqualTo(screen.says("appeal.amount.missing"));
        screen.post(Cast.ANNE, desk + "/review", "verdict", "UPHOLD", "words", AppealScene.WHY).is(303);
        screen.post(Cast.METTE, desk + "/return", "words", "Ta med partnerne.").is(303);
        screen.post(Cast.ANNE, desk + "/review", "verdict", "UPHOLD", "words", AppealScene.WHY).is(303);
        screen.post(Cast.METTE, desk + "/approval").is(303);
        stage.machineryRuns();
        assertThat(screen.get(scene.member(), mine).is(200).hasField("words")).isTrue();
        screen.post(scene.member(), mine + "/comment", "words", "Vi har lest det og er uenige.").is(303);
        assertThat(screen.get(Cast.ANNE, desk + "/appeal").is(200).text()).contains(screen.says("appeal.not-you.FIRST_DECISION"));
        screen.post(Cast.CATO, desk + "/preparation", "words", AppealScene.WHY).is(303);
        assertThat(screen.get(Cast.KLARA, desk).is(200).hasField("verdict")).isTrue();
        screen.post(Cast.KLARA, desk + "/ruling", "verdict", "NOT_UPHELD", "words", AppealScene.WHY).is(303);
        assertThat(screen.get(scene.member(), mine).is(200).text()).doesNotContain(screen.says("appeal.outcome.NOT_UPHELD"));
        stage.machineryRuns();
        assertThat(screen.get(scene.member(), mine).is(200).text()).contains(screen.says("appeal.outcome.NOT_UPHELD"));
        assertThat(screen.get(Cast.ANNE, desk).is(200).text()).contains(AppealScene.WHY, screen.says("appeal.step.RULING"));
    }

    @Test
    void aReversalWithoutMoneyShowsTheWayToMore() throws Exception {
        number = scene.decided(Nok.of(300_000), Nok.of(400_000));
        desk = "/cases/" + number + "/appeal";
        lodged();
        stage.by(Cast.BJORN, user -> scene.reviews(user, number, AppealVerdict.REVERSE, AppealScene.APPLIED));
        assertThat(screen.post(scene.decider(number), desk + "/approval").is(409).html()).contains("/pools/" + scene.call().slug() + "/frame",
            "/pools/" + scene.call().slug() + "/leftovers");
    }

    @Test
    void aLateAppealIsSentAllTheSameAndItsReliefIsDecided() throws Exception {
        scene.opens(number, LetterKind.DECISION);
        scene.passes(times.of(number).orElseThrow().endsAt());
        assertThat(screen.get(scene.member(), mine).is(200).hasField("reasons")).isTrue();
        scene.appeals(number);
        assertThat(screen.post(Cast.ANNE, desk + "/relief", "words", AppealScene.WHY).is(422).errors()).isNotEmpty();
        screen.post(Cast.ANNE, desk + "/relief", "granted", "false", "words", AppealScene.WHY).is(303);
        stage.machineryRuns();
        assertThat(screen.get(scene.member(), mine).is(200).text()).contains(screen.says("appeal.outcome.DISMISSED"));
    }

    @Test
    void theReasonOfALateAppealIsAskedForAndShownWithTheRelief() throws Exception {
        scene.opens(number, LetterKind.DECISION);
        assertThat(screen.get(scene.member(), mine).is(200).hasField("lateReason")).isFalse();
        scene.passes(times.of(number).orElseThrow().endsAt());
        assertThat(screen.get(scene.member(), mine).is(200).hasField("lateReason")).isTrue();
        screen.post(scene.member(), mine, "about", AppealScene.APPEAL.about(), "reasons", AppealScene.APPEAL.reasons(), "wish",
            AppealScene.APPEAL.wish(), "lateReason", "Styreleder var syk i fire uker.").is(303);
        assertThat(screen.get(Cast.ANNE, desk).is(200).hasField("granted")).isTrue();
        assertThat(screen.get(Cast.ANNE, desk).is(200).text()).contains("Styreleder var syk i fire uker.");
    }

    @Test
    void everyDecisionOfTheCaseIsListedWithItsDateAndAppealedByItself() throws Exception {
        number = later.claimedBack();
        mine = "/applications/" + scene.application(number) + "/appeal";
        desk = "/cases/" + number + "/appeal";
        AppealTime reduction = times.all(number).stream().filter(one -> one.subject() == AppealedDecision.REDUCTION).findFirst().orElseThrow();
        Screen.Answer page = screen.get(scene.member(), mine).is(200);
        assertThat(page.text()).contains(screen.says("appeal.subject.RECOVERY"), screen.says("appeal.subject.REDUCTION"), screen.says("appeal.subject.DECISION"));
        assertThat(page.html()).contains("decision=" + reduction.id());
        assertThat(page.text()).contains(screen.says("appeal.wish.hint.RECOVERY"), screen.says("appeal.asked.owed"));
        Screen.Answer beyond = screen.post(scene.member(), mine, "decision", reduction.id().toString(), "about", "Sluttoppgjøret", "reasons",
            AppealScene.APPEAL.reasons(), "wish", "At hele beløpet blir stående.", "asked", "400 001").is(422);
        assertThat(beyond.error("asked")).isEqualTo(screen.says("appeal.asked.beyond", Nok.of(400_000)));
        assertThat(beyond.value("asked")).isEqualTo("400 001");
        assertThat(beyond.text()).contains(screen.says("appeal.wish.hint.REDUCTION"), "At hele beløpet blir stående.");
        screen.post(scene.member(), mine, "decision", reduction.id().toString(), "about", "Sluttoppgjøret", "reasons", AppealScene.APPEAL.reasons(),
            "wish", "At hele beløpet blir stående.", "lateReason", "Vi ventet på revisor.").is(303);
        assertThat(appeal().subject()).isEqualTo(AppealedDecision.REDUCTION);
        screen.get(scene.member(), mine + "?decision=" + UUID.randomUUID()).is(404);
        screen.get(Cast.ANNE, desk + "?decision=" + UUID.randomUUID()).is(404);
        assertThat(screen.get(Cast.ANNE, desk).is(200).text()).contains(screen.says("appeal.later.decisions"), "Sluttoppgjøret");
        if (appeal().isLate()) {
            screen.post(Cast.ANNE, desk + "/relief", "decision", reduction.id().toString(), "granted", "true", "words", AppealScene.WHY).is(303);
        }
        assertThat(screen.get(Cast.ANNE, desk + "?decision=" + reduction.id()).is(200).text()).contains(screen.says("appeal.effect.REDUCTION"));
        assertThat(screen.post(Cast.BJORN, desk + "/review", "decision", reduction.id().toString(), "verdict", "REVERSE", "amount", "100",
            "words", AppealScene.WHY).is(422).error("amount")).isEqualTo(screen.says("appeal.amount.not-more", Nok.of(200_000)));
    }

    @Test
    void withoutAChoiceTheCountySeesTheAppealThatWasDecidedLast() throws Exception {
        number = later.claimedBack();
        AppealTime reduction = times.all(number).stream().filter(one -> one.subject() == AppealedDecision.REDUCTION).findFirst().orElseThrow();
        assertThat(shown().subject()).isEqualTo(AppealedDecision.RECOVERY);
        stage.by(scene.member(), user -> appeals.lodge(user, scene.application(number), reduction.id(), AppealScene.APPEAL));
        stage.machineryRuns();
        stage.by(scene.member(), user -> appeals.withdraw(user, scene.application(number), reduction.id(), true));
        stage.machineryRuns();
        assertThat(shown().subject()).isEqualTo(AppealedDecision.REDUCTION);
    }

    private AppealTime shown() {
        return stage.get(Cast.ANNE, user -> views.of(user, number, null)).time();
    }

    @Test
    void reasonsAreAskedForAndGivenAndAnAppealIsTakenBack() throws Exception {
        scene.opens(number, LetterKind.DECISION);
        screen.post(scene.member(), mine + "/reasons").is(303);
        assertThat(screen.get(scene.member(), mine).is(200).text()).contains(screen.says("appeal.party.INTERRUPTED"));
        assertThat(screen.get(Cast.BJORN, desk).is(200).hasField("words")).isTrue();
        screen.post(Cast.BJORN, desk + "/reasons", "words", AppealScene.WHY).is(303);
        stage.machineryRuns();
        scene.appeals(number);
        screen.post(scene.member(), mine + "/withdrawal").is(422);
        screen.post(scene.member(), mine + "/withdrawal", "confirmed", "true").is(303);
        assertThat(appeal().outcome()).isEqualTo(Appeal.Outcome.WITHDRAWN);
    }

    private Appeal appeal() {
        return appeals.newest(number).orElseThrow();
    }
}
