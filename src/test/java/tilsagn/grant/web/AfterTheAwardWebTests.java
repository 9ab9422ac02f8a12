package tilsagn.grant.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.YearsTest;
import tilsagn.appeal.Appeal;
import tilsagn.appeal.AppealScene;
import tilsagn.appeal.AppealTimes;
import tilsagn.appeal.AppealVerdict;
import tilsagn.appeal.Appeals;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;
import tilsagn.correspondence.LetterKind;
import tilsagn.correspondence.Letters;
import tilsagn.demo.Cast;
import tilsagn.grant.Grants;
import tilsagn.grant.LaterDecisionScene;
import tilsagn.grant.Payment;
import tilsagn.grant.Payments;
import tilsagn.grant.RunningGrants;
import tilsagn.grant.Terminations;

/** Pages say how an award stands now, not how it stood when it was given; and offer what fits. */
@YearsTest
class AfterTheAwardWebTests {

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    AppealScene scene;
    @Autowired
    LaterDecisionScene later;
    @Autowired
    RunningGrants running;
    @Autowired
    Grants grants;
    @Autowired
    Appeals appeals;
    @Autowired
    AppealTimes times;
    @Autowired
    Terminations terminations;
    @Autowired
    Payments payments;
    @Autowired
    Letters letters;
    @Autowired
    BusinessTime time;

    @Test
    void aLapsedAwardSaysSoToPartyAndCountyAndThatOneMayAppeal() throws Exception {
        CaseNumber number = later.unanswered();
        later.opens(number, LetterKind.DECISION);
        String own = "/applications/" + scene.application(number);
        assertThat(screen.get(Cast.SIRI, own).is(200).text()).contains(screen.says("grant.status.LAPSED"), screen.says("application.award.now"), "0 kr",
            "kan dere klage til og med").doesNotContain(screen.says("application.party-status.GRANTED") + "</span>");
        assertThat(screen.get(Cast.SIRI, "/applications").is(200).text()).contains(screen.says("grant.status.LAPSED"), screen.says("application.award.now"));
        assertThat(screen.get(Cast.SIRI, own + "/grant").is(200).text()).contains("(innvilget 400 000 kr)");
        assertThat(screen.get(Cast.ANNE, "/cases/" + number + "/overview").is(200).text()).contains(screen.says("grant.status.LAPSED"),
            "<dd>" + screen.says("look.case.nobody") + "</dd>");

        scene.appeals(number);
        scene.isReviewed(number, AppealVerdict.REVERSE, null);
        assertThat(screen.get(Cast.SIRI, own + "/grant").is(200).text()).contains(screen.says("grant.accept.days.again"), screen.says("grant.status.OFFERED"));
        assertThat(screen.get(Cast.ANNE, "/cases/" + number + "/overview").is(200).text()).contains(screen.says("grant.status.OFFERED"), "400 000 kr");
    }

    @Test
    void whatIsLeftOfAnEndedGrantIsShownAndThatItsEndIsAppealed() throws Exception {
        CaseNumber number = later.terminatedAfterAPayment();
        String account = "/cases/" + number + "/grant/account";
        assertThat(screen.get(Cast.ANNE, account).is(200).text()).contains(screen.says("grant.status.TERMINATED"), "100 000 kr")
            .doesNotContain("Klage til behandling");
        scene.appeals(number);
        assertThat(screen.get(Cast.METTE, account).is(200).text()).contains("Klage til behandling: " + screen.says("appeal.subject.TERMINATION"));
        assertThat(screen.get(Cast.SIRI, "/applications/" + scene.application(number)).is(200).text()).contains(screen.says("grant.status.TERMINATED"),
            "100 000 kr");
    }

    @Test
    void anAppealMoreThanAYearLateCanOnlyBeDismissed() throws Exception {
        CaseNumber number = scene.decided(Nok.ZERO);
        scene.opens(number, LetterKind.DECISION);
        scene.passes(times.of(number).orElseThrow().limitAt());
        String mine = "/applications/" + scene.application(number) + "/appeal";
        String desk = "/cases/" + number + "/appeal";
        assertThat(screen.get(scene.member(), mine).is(200).text()).contains(screen.says("appeal.party.year"));
        scene.appeals(number);
        assertThat(letters.find(number, LetterKind.APPEAL_RECEIPT).orElseThrow().text().toString()).contains("mer enn ett år etter vedtaket");
        assertThat(screen.get(Cast.ANNE, desk).is(200).text()).contains(screen.says("appeal.relief.year"), screen.says("appeal.relief.dismiss"))
            .doesNotContain(screen.says("appeal.relief.true"));
        screen.post(Cast.ANNE, desk + "/relief", "granted", "true", "words", AppealScene.WHY).is(409);
        screen.post(Cast.ANNE, desk + "/relief", "granted", "false", "words", AppealScene.WHY).is(303);
        stage.machineryRuns();
        assertThat(letters.isSent(number, LetterKind.APPEAL_DISMISSED)).isTrue();
    }

    @Test
    void thatTheProjectIsFinishedIsAskedOfOneThatRunsAndIsNotWarned() throws Exception {
        CaseNumber number = running.running(stage);
        String own = "/applications/" + scene.application(number) + "/grant";
        running.begin(number);
        later.passes(grants.plan(number, time.today()).period().start());
        assertThat(screen.get(Cast.SIRI, own).is(200).text()).contains(screen.says("grant.money.ended-early"));
        stage.by(Cast.ANNE, user -> terminations.notice(user, number, "Rapportene mangler."));
        assertThat(screen.get(Cast.SIRI, own).is(200).text()).doesNotContain(screen.says("grant.money.ended-early"));
    }

    @Test
    void aPaymentThatComesBackToAnEndedGrantIsSaidToGoToThePool() throws Exception {
        CaseNumber number = later.terminatedAfterAPayment();
        UUID payment = payments.of(number).get(0).id();
        assertThat(screen.post(Cast.METTE, "/worklist/payments", "deed", "returned", "status", "PAID", "payment", payment.toString(), "returnedOn",
            time.today().toString(), "why", "Kontoen er avsluttet").is(303).location()).endsWith("status=" + Payment.Status.NOT_PAID);
        assertThat(payments.of(number)).extracting(Payment::status).containsExactly(Payment.Status.NOT_PAID);
    }

    @Test
    void whatIsDoneRightAfterSomethingWasSentIsOnItsWayAndNotDoneAlready() {
        CaseNumber number = scene.decided(Nok.ZERO);
        scene.opens(number, LetterKind.DECISION);
        stage.by(scene.member(), user -> appeals.lodge(user, scene.application(number), null, AppealScene.APPEAL));
        assertThatThrownBy(() -> stage.by(Cast.BJORN, user -> scene.reviews(user, number, AppealVerdict.UPHOLD, null)))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("workflow.on-its-way"));
        stage.machineryRuns();
        stage.by(Cast.BJORN, user -> scene.reviews(user, number, AppealVerdict.UPHOLD, null));
        assertThat(appeals.newest(number).orElseThrow().status()).isEqualTo(Appeal.Status.APPROVAL);
    }
}
