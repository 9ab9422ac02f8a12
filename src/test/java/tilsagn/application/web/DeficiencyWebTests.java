package tilsagn.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.application.ApplicationStatus;
import tilsagn.application.Cases;
import tilsagn.application.DeficiencyAnswers;
import tilsagn.application.DeficiencyDraft;
import tilsagn.application.DeficiencyNotice;
import tilsagn.application.DeficiencyNotices;
import tilsagn.application.GrantApplication;
import tilsagn.call.Call;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.document.CasePapers;

/** A deficiency notice on both ends: chosen, written and looked at by the advisor, mended by the party, compared by the advisor. */
@HouseTest
class DeficiencyWebTests {

    private static final String MESSAGE = "Sammendraget sier ikke hva bedriftene skal gjøre sammen.";
    private static final String MENDED = "Åtte bedrifter bygger en testhall og deler utstyret i den.";

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    Cases cases;
    @Autowired
    DeficiencyNotices notices;
    @Autowired
    DeficiencyAnswers answers;
    @Autowired
    List<CasePapers> papers;
    @Autowired
    JdbcClient database;
    @Autowired
    BusinessTime time;

    private CaseNumber number;
    private UUID id;
    private String desk;

    @BeforeEach
    void anApplicationWaitsForTheFormalCheck() {
        Call call = stage.openCall(Nok.of(2_300_000));
        number = stage.submits(CastOrganisation.MIKROLINJA, call, Nok.of(700_000));
        stage.deadlinePasses(call);
        id = cases.get(number).id();
        stage.beginsFormalCheck(number);
        desk = "/cases/" + number + "/deficiency";
    }

    @Test
    void theFormalCheckKeepsItsAnswersAndLeadsToTheNotice() throws Exception {
        String check = "/cases/" + number + "/assessment/formal-check";
        assertThat(screen.get(Cast.ANNE, check).is(200).text()).contains(screen.says("assessment.check.suggests.yes"));
        assertThat(screen.post(Cast.ANNE, check, "outcome", "DEFICIENT", "check-NOT_STARTED", "no", "remark-NOT_STARTED", "Uklar dato.")
            .is(303).location()).isEqualTo(desk);
        assertThat(screen.get(Cast.ANNE, check).value("remark-NOT_STARTED")).isEqualTo("Uklar dato.");
    }

    @Test
    void theAdvisorChoosesWritesLooksAndSends() throws Exception {
        Screen.Answer fresh = screen.get(Cast.ANNE, desk).is(200);
        assertThat(fresh.text()).contains("Kort beskrivelse", "Kostnadsplan");
        assertThat(fresh.pointersToNothing()).isEmpty();
        Screen.Answer proposed = screen.post(Cast.ANNE, desk, "propose", "true", "fields", "summary", "message", MESSAGE, "lastDay", "31.12.2030").is(200);
        assertThat(proposed.value("message")).contains(MESSAGE, "– ");
        String lastDay = notices.proposedDay(cases.get(number)).toString();
        Screen.Answer letter = screen.post(Cast.ANNE, desk, "preview", "true", "fields", "summary", "message", MESSAGE, "lastDay", lastDay).is(200);
        assertThat(letter.text()).contains(screen.says("application.deficiency.preview"), "kan ikke påklages");
        assertThat(letter.ticked("fields")).containsExactly("summary");
        assertThat(cases.get(number).status()).isEqualTo(ApplicationStatus.SUBMITTED);

        assertThat(screen.post(Cast.ANNE, desk, "send", "true", "fields", "summary", "message", MESSAGE, "lastDay", lastDay).is(303).location())
            .isEqualTo(desk);
        assertThat(screen.get(Cast.ANNE, desk).is(200).text()).contains(screen.says("application.deficiency.on-its-way"));
        assertThat(screen.get(Cast.KARI, "/applications/" + id).is(200).text()).doesNotContain(screen.says("application.deficiency.status-page"));
    }

    @Test
    void whatIsWrongIsToldBesideTheFieldsAndNothingTypedIsLost() throws Exception {
        Screen.Answer wrong = screen.post(Cast.ANNE, desk, "message", "For kort", "lastDay", "31.02.2023").is(422);
        assertThat(wrong.errors()).contains(screen.says("application.deficiency.nothing-chosen"));
        assertThat(wrong.error("message")).isEqualTo(screen.says("application.deficiency.message.length", 20, 4000));
        assertThat(wrong.value("message")).isEqualTo("For kort");
        assertThat(wrong.value("lastDay")).isEqualTo("31.02.2023");
    }

    @Test
    void thePartySeesExactlyWhatIsOpenAndSendsIt() throws Exception {
        issued();
        String page = "/applications/" + id + "/deficiency";
        assertThat(screen.get(Cast.KARI, "/applications/" + id).is(200).text()).contains(screen.says("application.deficiency.mend"));
        Screen.Answer asked = screen.get(Cast.KARI, page).is(200);
        assertThat(asked.text()).contains(MESSAGE, screen.says("application.deficiency.to-send"));
        assertThat(asked.pointersToNothing()).isEmpty();

        String draft = "/applications/" + draft().id();
        assertThat(screen.get(Cast.KARI, draft).is(303).location()).isEqualTo(page);
        Screen.Answer project = screen.get(Cast.KARI, draft + "/project").is(200);
        assertThat(project.hasField("summary")).isTrue();
        assertThat(project.hasField("title")).isFalse();
        assertThat(screen.get(Cast.KARI, draft + "/plan").is(303).location()).isEqualTo(draft);

        screen.post(Cast.KARI, draft + "/project", "summary", MENDED).is(303);
        assertThat(draft().summary()).isEqualTo(MENDED);
        assertThat(draft().title()).isEqualTo(cases.get(number).title());
        assertThat(screen.get(Cast.KARI, draft + "/check").is(200).text()).contains(screen.says("application.deficiency.send.title"));
        assertThat(screen.post(Cast.KARI, draft + "/submit").is(303).location()).isEqualTo("/applications/" + id + "/receipt");

        assertThat(screen.get(Cast.ANNE, desk).is(200).text()).contains(screen.says("application.deficiency.side.OUT"), "Åtte bedrifter");
        assertThat(screen.get(Cast.ANNE, "/cases/" + number + "/assessment/formal-check").is(200).text())
            .contains(screen.says("assessment.formal-check.notice.see"));
        assertThat(screen.get(Cast.KARI, page).is(200).text()).doesNotContain(screen.says("application.deficiency.to-send"));
    }

    @Test
    void theServerTakesNothingElse() throws Exception {
        issued();
        String draft = "/applications/" + draft().id();
        screen.post(Cast.KARI, draft + "/project", "summary", MENDED, "title", "En helt annen tittel").is(409);
        screen.post(Cast.KARI, draft + "/project/autosave", "summary", MENDED, "title", "En helt annen tittel").is(409);
        screen.post(Cast.KARI, draft + "/goals", "background", "Noe annet.").is(409);
        screen.post(Cast.KARI, draft + "/discard", "confirmed", "true").is(409);
        assertThat(draft().summary()).isEqualTo(cases.get(number).summary());
    }

    @Test
    void moreTimeNeedsAReasonAndIsGivenOnce() throws Exception {
        issued();
        String more = "/applications/" + id + "/deficiency/extension";
        assertThat(screen.post(Cast.KARI, more, "reason", " ").is(422).error("reason")).isNotBlank();
        screen.post(Cast.KARI, more, "reason", "Regnskapsføreren er syk.").is(303);
        DeficiencyNotice notice = notices.last(number).orElseThrow();
        assertThat(screen.post(Cast.KARI, more, "reason", "En gang til.").is(409).text()).contains("flyttet én gang");
        assertThat(notices.last(number).orElseThrow().lastDay()).isEqualTo(notice.lastDay());
        assertThat(screen.post(Cast.ANNE, desk + "/extension", "reason", "Mer.", "lastDay", notice.lastDay().plusDays(9).toString()).is(409).text())
            .contains("flyttet én gang");
    }

    private void issued() {
        stage.by(Cast.ANNE, user -> notices.issue(user, number,
            new DeficiencyDraft(List.of("summary"), MESSAGE, time.today().plusDays(14))));
        stage.machineryRuns();
    }

    /** A file in the draft of an answer is the party's own until it is sent. */
    @Test
    void whatIsAddedToAnAnswerAndNotSentIsNotOfferedToWhoAsksForDocuments() {
        issued();
        attach(id, "Sendt plan");
        attach(draft().id(), "Ikke sendt plan");
        assertThat(papers.stream().flatMap(source -> source.of(number).stream()).map(CasePapers.Paper::name)).contains("Sendt plan").doesNotContain("Ikke sendt plan");
    }

    private void attach(UUID application, String name) {
        UUID file = UUID.randomUUID();
        database.sql("insert into stored_file (id, version, name, content_type, kind, size, sha256, stored_at) "
                + "values (?, 0, ?, 'application/pdf', 'ATTACHMENT', 3, 'abc', current_timestamp)").params(file, name).update();
        database.sql("insert into application_attachment (id, version, application_id, kind, file_id, name, content_type, size, sha256, scan, attached_by, attached_at) "
                + "values (?, 0, ?, 'PLAN', ?, ?, 'application/pdf', 3, 'abc', 'CLEAN', 'kari', current_timestamp)").params(UUID.randomUUID(), application, file, name).update();
    }

    private GrantApplication draft() {
        return answers.draftOf(cases.get(number)).orElseThrow();
    }
}
