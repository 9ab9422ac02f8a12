package tilsagn.correspondence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.icegreen.greenmail.util.GreenMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import tilsagn.HouseTest;
import tilsagn.PostOffice;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.assessment.Assessments;
import tilsagn.call.Call;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.correspondence.AccessScene;
import tilsagn.correspondence.QueuedMails;
import tilsagn.decision.Decisions;
import tilsagn.demo.Cast;
import tilsagn.document.BadFiles;

/** Asking to see documents and answering it, as people meet it on the screen. */
@HouseTest
class AccessWebTests {

    private static final String WHY = "Budsjettet viser priser som en konkurrent kan bruke.";

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    AccessScene scene;
    @Autowired
    Assessments assessments;
    @Autowired
    Decisions decisions;
    @Autowired
    QueuedMails queue;
    @Autowired
    GreenMail server;
    @Autowired
    JdbcClient database;
    @Autowired
    BusinessTime time;

    private Call call;
    private CaseNumber number;
    private String panel;

    @BeforeEach
    void aCase() {
        call = scene.aCall();
        number = scene.aCase(call);
        panel = "/cases/" + number + "/correspondence/access";
    }

    @Test
    void anybodyAsksFromTheCallWithoutLoggingIn() throws Exception {
        String ask = "/calls/" + call.slug() + "/access";
        assertThat(screen.get(null, "/calls/" + call.slug()).is(200).html()).contains(ask);
        Screen.Answer form = screen.get(null, ask).is(200);
        assertThat(form.pointersToNothing()).isEmpty();
        String email = scene.address();
        assertThat(screen.post(null, ask, "wish", AccessScene.WISH, "number", number.value(), "email", email, "name", "").is(303).location()).isEqualTo("/access/sent");
        screen.get(null, "/access/sent").is(200);
        stage.machineryRuns();
        Screen.Answer page = screen.get(null, "/access/" + scene.token(email)).is(200);
        assertThat(page.text()).contains(AccessScene.WISH, screen.says("correspondence.access.state.OPEN")).doesNotContain(number.value());
        assertThat(screen.get(Cast.ANNE, panel).is(200).text()).contains(AccessScene.WISH, email, screen.says("correspondence.access.anonymous"));
    }

    @Test
    void anybodyAsksAboutAPublishedAwardAndNeedsNoNumber() throws Exception {
        Nok amount = Nok.of(400_000);
        stage.isAssessed(number, amount, Stage.GOOD);
        stage.deadlinePasses(call);
        stage.isAllocated(number, amount, null);
        stage.isDecided(Cast.EVA, number, amount);
        stage.machineryRuns();
        screen.get(null, "/awards/" + number + "/access").is(404);
        stage.by(Cast.METTE, user -> decisions.publish(user, number));
        String ask = "/awards/" + number + "/access";
        assertThat(screen.get(null, "/awards/" + number).is(200).html()).contains(ask);
        assertThat(screen.get(null, ask).is(200).hasField("number")).isFalse();
        String email = scene.address();
        screen.post(null, ask, "wish", "Vedtaksbrevet", "email", email).is(303);
        Screen.Answer shown = screen.get(Cast.ANNE, panel).is(200);
        assertThat(shown.text()).contains("Vedtaksbrevet", screen.says("correspondence.access.kind.letter"), screen.says("correspondence.access.kind.attachment"));
    }

    @Test
    void nothingIsLostOnBadInput() throws Exception {
        String ask = "/calls/" + call.slug() + "/access";
        Screen.Answer refused = screen.post(null, ask, "wish", " ", "number", number.value(), "email", "ikke en adresse", "name", "Kari <b>").is(422);
        assertThat(refused.error("wish")).isEqualTo(screen.says("correspondence.access.wish.missing"));
        assertThat(refused.error("email")).isEqualTo(screen.says("account.email.shape"));
        assertThat(refused.value("number")).isEqualTo(number.value());
        assertThat(refused.value("name")).isEqualTo("Kari <b>");
        Screen.Answer tooLong = screen.post(null, ask, "wish", "å".repeat(4001), "number", "1".repeat(41), "email", scene.address()).is(422);
        assertThat(tooLong.error("wish")).isEqualTo(screen.says("correspondence.access.wish.long", 4000));
        assertThat(tooLong.value("wish")).hasSize(4001);
        screen.get(null, "/calls/finnes-ikke/access").is(404);
        screen.get(null, "/awards/finnes-ikke/access").is(404);
        screen.get(null, "/awards/viken-teknologiklynge/access").is(404);
    }

    @Test
    void aNumberTheCountyHasAndOneItHasNotAreAnsweredAlike() throws Exception {
        List<String> answers = new ArrayList<>();
        for (String typed : List.of(number.value(), "2899-9999", "ikke et nummer", "")) {
            String email = scene.address();
            Screen.Answer sent = screen.post(null, "/calls/" + call.slug() + "/access", "wish", AccessScene.WISH, "number", typed, "email", email).is(303);
            stage.machineryRuns();
            queue.goOut();
            String token = scene.token(email);
            answers.add(sent.location() + PostOffice.mailsTo(server, email).toString().replace(token, "…")
                + screen.get(null, "/access/" + token).is(200).html().replace(token, "…").replaceAll("[A-Za-z0-9_-]{90,}", "…"));
        }
        assertThat(answers).allSatisfy(answer -> assertThat(answer).isEqualTo(answers.get(0)));
    }

    @Test
    void theSameWordsAboutAnotherCaseAreAnotherRequestAndASecondClickIsNone() throws Exception {
        CaseNumber other = scene.aCase(call);
        String email = scene.address();
        for (CaseNumber one : List.of(number, other, other)) {
            screen.post(null, "/calls/" + call.slug() + "/access", "wish", "Vedtaksbrevet.", "number", one.value(), "email", email).is(303);
        }
        assertThat(database.sql("select case_number from document_request where asked_email = ? order by case_number").param(email).query(String.class).list())
            .containsExactlyInAnyOrder(number.value(), other.value());
    }

    @Test
    void anAnswerMayBeOpenedByManyAtOnce() throws Exception {
        String email = scene.address();
        scene.isGiven(number, scene.asks(call, number.value(), email));
        String link = "/access/" + scene.token(email);
        ExecutorService crowd = Executors.newFixedThreadPool(6);
        try {
            for (Future<Screen.Answer> one : crowd.invokeAll(Collections.<Callable<Screen.Answer>>nCopies(6, () -> screen.get(null, link)))) {
                one.get().is(200);
            }
        } finally {
            crowd.shutdownNow();
        }
        assertThat(database.sql("select count(*) from journal_entry where case_number = ? and what = 'access.opened'").param(number.value()).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void aRefusalAfterAnAppealOverSilenceSaysThatTheAppealCoversIt() throws Exception {
        String email = scene.address();
        UUID late = scene.asks(call, number.value(), email);
        scene.fiveWorkingDaysPass(late);
        scene.appeals(email);
        scene.isReviewed(Cast.METTE, number, late, false);
        scene.isRefused(number, late);
        queue.goOut();
        String newest = PostOffice.mailsTo(server, email).get(PostOffice.mailsTo(server, email).size() - 1);
        assertThat(newest).contains(screen.says("correspondence.access.appeal-right.runs"));
    }

    @Test
    void oneAddressIsNotFilledWithMails() throws Exception {
        String email = scene.address();
        String ask = "/calls/" + call.slug() + "/access";
        for (int at = 0; at < 4; at++) {
            screen.post(null, ask, "wish", AccessScene.WISH + at, "email", email).is(303);
        }
        Screen.Answer stopped = screen.post(null, ask, "wish", "Enda et krav", "email", email).is(409);
        assertThat(stopped.text()).contains(screen.says("account.open-form.too-many"));
        assertThat(stopped.value("wish")).isEqualTo("Enda et krav");
    }

    @Test
    void aSecondClickIsNotASecondRequest() throws Exception {
        String email = scene.address();
        screen.post(null, "/calls/" + call.slug() + "/access", "wish", AccessScene.WISH, "number", number.value(), "email", email).is(303);
        screen.post(null, "/calls/" + call.slug() + "/access", "wish", AccessScene.WISH, "number", number.value(), "email", email).is(303);
        assertThat(database.sql("select count(*) from document_request where asked_email = ?").param(email).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void someOfItIsGivenBlackedOutAndWhatIsWrongStandsOnItsFieldWithTheFilesKept() throws Exception {
        String email = scene.address();
        UUID id = scene.asks(call, number.value(), email);
        Screen.Answer form = screen.get(Cast.ANNE, panel).is(200);
        assertThat(form.pointersToNothing()).isEmpty();
        assertThat(form.text()).contains(screen.says("correspondence.access.internal"));
        assertThat(form.value("rows[0].key")).isEqualTo("application");

        Screen.Answer refused = screen.ask(Cast.ANNE, answer(id, "outcome", "PARTLY", "reason", "", "rows[0].choice", "PARTLY", "rows[0].ground", "", "rows[0].reason", WHY)
            .file(new MockMultipartFile("rows[0].file", "sladdet.pdf", "application/pdf", BadFiles.pdf()))).is(422);
        assertThat(refused.error("reason")).isEqualTo(screen.says("correspondence.access.reason.missing"));
        assertThat(refused.error("rows[0].ground")).isEqualTo(screen.says("correspondence.access.ground.missing"));
        assertThat(refused.value("rows[0].reason")).isEqualTo(WHY);
        assertThat(refused.ticked("outcome")).containsExactly("PARTLY");
        assertThat(refused.text()).as("the file is kept").contains("sladdet.pdf");

        screen.ask(Cast.ANNE, answer(id, "outcome", "PARTLY", "reason", "Vi har sladdet prisene.", "rows[0].choice", "PARTLY", "rows[0].ground", "SECRECY", "rows[0].reason", WHY)).is(303);
        stage.machineryRuns();
        String token = scene.token(email);
        Screen.Answer page = screen.get(null, "/access/" + token).is(200);
        assertThat(page.pointersToNothing()).isEmpty();
        assertThat(page.text()).contains("Vi har sladdet prisene.", WHY, screen.says("correspondence.access.ground.SECRECY"), screen.says("correspondence.access.appeal.write"));
        assertThat(screen.get(null, "/access/" + token + "/documents/0").is(200).response().getContentAsByteArray()).isEqualTo(given(id));
        screen.get(null, "/access/" + token + "/documents/1").is(404);
        screen.get(null, "/access/" + token + "/documents/-1").is(404);
    }

    private byte[] given(UUID id) {
        UUID file = database.sql("select file_id from document_request_paper where request_id = ?").param(id).query(UUID.class).single();
        return database.sql("select bytes from stored_file_part where file_id = ?").param(file).query(byte[].class).single();
    }

    @Test
    void aDocumentThatIsNotOnTheListIsAddedFirstAndABadFileIsToldOfOnItsField() throws Exception {
        UUID id = scene.asks(call, number.value(), scene.address());
        Screen.Answer bad = screen.ask(Cast.ANNE, answer(id, "outcome", "GIVEN").file(new MockMultipartFile("extra", "skript.pdf", "application/pdf", BadFiles.scriptedPdf()))).is(422);
        assertThat(bad.error("extra")).contains("skript.pdf");
        Screen.Answer added = screen.ask(Cast.ANNE, answer(id, "outcome", "GIVEN", "reason", "Her er notatet.").file(new MockMultipartFile("extra", "notat.pdf", "application/pdf", BadFiles.pdf()))).is(200);
        assertThat(added.text()).contains("notat.pdf", screen.says("correspondence.access.files.added"));
        assertThat(added.value("reason")).isEqualTo("Her er notatet.");
        assertThat(database.sql("select state from document_request where id = ?").param(id).query(String.class).single()).isEqualTo("OPEN");
    }

    @Test
    void whatIsKnownAsABusinessSecretStandsBesideTheDocuments() throws Exception {
        UUID application = database.sql("select id from grant_application where case_number = ?").param(number.value()).query(UUID.class).single();
        database.sql("insert into application_secret (application_id, line_no, form_section, what, reason) values (?, 0, 'PLAN', 'Timeprisene i budsjettet', 'Konkurrenter')")
            .param(application).update();
        scene.asks(call, number.value(), scene.address());
        assertThat(screen.get(Cast.ANNE, panel).is(200).text()).contains("Timeprisene i budsjettet", screen.says("correspondence.access.secrets"));
        assertThat(screen.get(Cast.ROLF, panel).is(200).text()).as("only for whoever answers").doesNotContain(screen.says("correspondence.access.secrets"));
    }

    @Test
    void whoReadsOnlyAnswersNothingAndOthersSeeNothing() throws Exception {
        UUID id = scene.asks(call, number.value(), scene.address());
        assertThat(screen.get(Cast.ROLF, panel).is(200).hasField("outcome")).isFalse();
        screen.ask(Cast.ROLF, answer(id, "outcome", "GIVEN")).is(409);
        screen.get(Cast.VERA, panel).is(404);
        screen.ask(Cast.VERA, answer(id, "outcome", "GIVEN")).is(404);
        screen.get(Cast.SIRI, panel).is(404);
        stage.by(Cast.CATO, user -> assessments.declareImpartiality(user, number, false, "Satt i styret hos søkeren til i fjor."));
        screen.get(Cast.CATO, panel).is(404);
    }

    @Test
    void oneThatCameByTelephoneIsRegisteredAndAnsweredByHand() throws Exception {
        Screen.Answer refused = screen.post(Cast.ANNE, panel, "channel", "EMAIL", "receivedOn", "31.12.2099", "wish", "Vil se søknaden", "email", "").is(422);
        assertThat(refused.error("email")).isEqualTo(screen.says("account.email.shape"));
        assertThat(screen.post(Cast.ANNE, panel, "channel", "", "wish", "Vil se søknaden").is(422).error("channel")).isEqualTo(screen.says("correspondence.access.channel.missing"));
        assertThat(screen.post(Cast.ANNE, panel, "channel", "PHONE", "receivedOn", "31.12.2099", "wish", "Vil se søknaden").is(422).error("receivedOn")).isEqualTo(screen.says("correspondence.access.day.odd"));
        String there = screen.post(Cast.ANNE, panel, "channel", "PHONE", "receivedOn", time.today().minusDays(1).toString(), "wish", "Vil se søknaden", "name", "Ola Nordmann").is(303).location();
        stage.machineryRuns();
        assertThat(screen.get(Cast.ANNE, there).is(200).text()).contains("Vil se søknaden", "Ola Nordmann", screen.says("correspondence.access.by-hand"));
    }

    @Test
    void aRequestWithoutACaseIsFoundItsCaseOrToldThatThereIsNone() throws Exception {
        String email = scene.address();
        String other = scene.address();
        UUID loose = scene.asks(call, "2899-7777", email);
        UUID none = scene.asks(call, "", other);
        assertThat(screen.get(Cast.ANNE, "/worklist", "view", "all").is(200).html()).contains("/worklist/access");
        assertThat(screen.get(Cast.ANNE, "/worklist/access").is(200).text()).contains("2899-7777");
        Screen.Answer wrong = screen.post(Cast.ANNE, "/worklist/access/" + loose + "/case", "number", "2899-7777").is(422);
        assertThat(wrong.error("number")).isEqualTo(screen.says("correspondence.access.loose.no-case"));
        screen.post(Cast.VERA, "/worklist/access/" + loose + "/case", "number", number.value()).is(404);
        screen.post(Cast.ROLF, "/worklist/access/" + loose + "/case", "number", number.value()).is(409);
        screen.post(Cast.ANNE, "/worklist/access/" + loose + "/case", "number", number.value()).is(303);
        assertThat(screen.get(Cast.ANNE, panel).is(200).text()).contains(email);

        screen.post(Cast.ANNE, "/worklist/access/" + none + "/refusal", "reason", "").is(422);
        screen.post(Cast.ANNE, "/worklist/access/" + none + "/refusal", "reason", "Vi har ingen slik sak.").is(303);
        queue.goOut();
        String token = scene.token(other);
        assertThat(screen.get(null, "/access/" + token).is(200).text()).contains("Vi har ingen slik sak.", screen.says("correspondence.access.ground.NO_DOCUMENT"));
        screen.post(null, "/access/" + token + "/appeal", "words", "Jo.").is(303);
        assertThat(screen.get(Cast.METTE, "/worklist/access").is(200).text()).contains("Jo.");
        screen.post(Cast.ANNE, "/worklist/access/" + none + "/forwarding", "reason", "Avslaget står.").is(409);
        screen.post(Cast.METTE, "/worklist/access/" + none + "/forwarding", "reason", "Avslaget står.").is(303);
        assertThat(screen.get(null, "/access/" + token).is(200).text()).contains(screen.says("correspondence.access.appeal.state.FORWARDED"));
    }

    @Test
    void theAppealIsReviewedOnThePanelByAnother() throws Exception {
        String email = scene.address();
        UUID id = scene.asks(call, number.value(), email);
        scene.isRefused(number, id);
        String token = scene.token(email);
        assertThat(screen.post(null, "/access/" + token + "/appeal", "words", " ").is(422).error("words")).isEqualTo(screen.says("correspondence.access.appeal.words.missing"));
        screen.post(null, "/access/" + token + "/appeal", "words", "Jeg klager <script>alert(1)</script>").is(303);
        screen.post(null, "/access/" + token + "/appeal", "words", "En gang til").is(409);
        Screen.Answer shown = screen.get(Cast.METTE, panel).is(200);
        assertThat(shown.html()).contains("Jeg klager &lt;script&gt;").doesNotContain("<script>alert");
        assertThat(shown.pointersToNothing()).isEmpty();
        String path = panel + "/" + id + "/review";
        assertThat(screen.ask(Cast.METTE, multipart(path, "reason", "Vi ser det annerledes nå.")).is(422).error("outcome")).isEqualTo(screen.says("correspondence.access.outcome.missing"));
        assertThat(screen.ask(Cast.METTE, multipart(path, "outcome", "true", "reason", "Vi ser det annerledes nå.", "rows[0].key", "application")).is(422).error("outcome"))
            .isEqualTo(screen.says("correspondence.access.outcome.nothing-given"));
        screen.ask(Cast.METTE, multipart(path, "outcome", "true", "reason", "Vi ser det annerledes nå.", "rows[0].key", "application", "rows[0].choice", "GIVEN")).is(303);
        stage.machineryRuns();
        assertThat(screen.get(null, "/access/" + scene.token(email)).is(200).text()).contains("Vi ser det annerledes nå.", screen.says("correspondence.access.state.GIVEN"));
    }

    @Test
    void aLateAppealIsRegisteredOnlyWithAReason() throws Exception {
        UUID id = scene.asks(call, number.value(), scene.address());
        scene.isRefused(number, id);
        database.sql("update document_request set appeal_last_day = ? where id = ?").param(time.today().minusDays(3)).param(id).update();
        String path = panel + "/" + id + "/appeal";
        Screen.Answer late = screen.post(Cast.ANNE, path, "words", "Klage i brev", "appealDay", time.today().toString(), "lateReason", "").is(422);
        assertThat(late.error("lateReason")).contains("forvaltningsloven § 31");
        assertThat(late.value("words")).isEqualTo("Klage i brev");
        screen.post(Cast.ANNE, path, "words", "Klage i brev", "appealDay", time.today().toString(), "lateReason", "Var på sykehus.").is(303);
        assertThat(screen.get(Cast.ANNE, panel).is(200).text()).contains("Klage i brev", "Var på sykehus.");
    }

    private MockMultipartHttpServletRequestBuilder answer(UUID id, String... fields) {
        MockMultipartHttpServletRequestBuilder request = multipart(panel + "/" + id + "/answer", fields);
        request.param("rows[0].key", "application");
        return request;
    }

    private static MockMultipartHttpServletRequestBuilder multipart(String path, String... fields) {
        MockMultipartHttpServletRequestBuilder request = MockMvcRequestBuilders.multipart(path);
        request.with(csrf());
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return request;
    }
}
