package tilsagn.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.application.ApplicationStatus;
import tilsagn.application.Cases;
import tilsagn.application.DeficiencyDraft;
import tilsagn.application.DeficiencyNotices;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.call.ChecklistPoint;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.Words;
import tilsagn.correspondence.LetterKind;
import tilsagn.correspondence.Letters;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.demo.TestCalls;

/** A call that checks for something no other call has thought of: nothing but its data is new, and the whole formal check knows it. */
@HouseTest
class OwnChecklistWebTests {

    private static final Words SEAT = new Words("Søkeren har kontor i Færder eller {nær}", "Søkjaren har kontor i Færder eller i {nærleiken}",
        "The applicant has an office in Færder or {near}");
    private static final ChecklistPoint OFFICE = ChecklistPoint.of("OFFICE", SEAT,
        new Words("Se i Enhetsregisteret.", "Sjå i Einingsregisteret.", "See the register of entities."));
    private static final ChecklistPoint LOGO = ChecklistPoint.of("LOGO", new Words("Logoen er lagt ved", "Logoen er lagd ved", "The logo is attached"), null).asking();
    private static final String REASON = "Klynga har ikkje kontor i området utlysinga gjeld.";
    private static final AtomicInteger ROUND = new AtomicInteger(4000);

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    TestCalls testCalls;
    @Autowired
    Calls calls;
    @Autowired
    Cases cases;
    @Autowired
    DeficiencyNotices notices;
    @Autowired
    Letters letters;
    @Autowired
    BusinessTime time;
    @Autowired
    JdbcTemplate sql;

    private Call call;
    private CaseNumber number;

    @BeforeEach
    void sevenPoints() {
        submittedTo(OFFICE);
    }

    private void submittedTo(ChecklistPoint... own) {
        time.moveTo(time.now());
        int round = ROUND.incrementAndGet();
        Call announced = testCalls.announceCheckedFor("own-checklist-" + round, round, time.now().minus(Duration.ofDays(1)), time.now().plus(Duration.ofDays(10)), own);
        stage.machineryRuns();
        call = calls.get(announced.id());
        number = stage.submits(CastOrganisation.FJORDVATN, call, Nok.of(400_000));
    }

    @Test
    void thePageAsksTheSevenPointsAndSuggestsToSix() throws Exception {
        Screen.Answer page = screen.get(Cast.ANNE, check()).is(200);
        assertThat(page.all("name=\"(check-[A-Z_]+)\"").stream().distinct()).hasSize(7).last().isEqualTo("check-OFFICE");
        assertThat(page.text()).contains(SEAT.nb(), "Se i Enhetsregisteret.", screen.says("assessment.check.own"), screen.says("core.configured"));
        assertThat(page.all("class=\"(suggested)\"")).hasSize(6);
        assertThat(page.pointersToNothing()).isEmpty();
        assertThat(screen.get(null, "/calls/" + call.slug()).is(200).text()).contains(SEAT.nb(), "Søknaden er sendt innen fristen")
            .doesNotContain(screen.says("call.requests"));
    }

    @Test
    void theReaderGetsThePointAndItsMessageInTheirLanguage() throws Exception {
        assertThat(screen.post(Cast.ANNE, check(), "remark-OFFICE", "Spurt <dem>", "outcome", "ADMITTED").is(422).error("check-OFFICE"))
            .isEqualTo(screen.says("assessment.check.unanswered", SEAT)).contains(SEAT.nb());
        Screen.Answer english = screen.ask(Cast.ANNE, MockMvcRequestBuilders.post(check()).param("remark-OFFICE", "Spurt <dem>")
            .with(SecurityMockMvcRequestPostProcessors.csrf()).cookie(new Cookie("tilsagn-language", "en")));
        assertThat(english.is(422).error("check-OFFICE")).isEqualTo("Answer the point “" + SEAT.en() + "”");
        assertThat(english.value("remark-OFFICE")).isEqualTo("Spurt <dem>");
        assertThat(screen.post(Cast.ANNE, check(), answers("DISMISSED", REASON, "OFFICE")).is(422).error("remark-OFFICE"))
            .isEqualTo(screen.says("assessment.check.remark-missing", SEAT));
        assertThat(cases.get(number).status()).isEqualTo(ApplicationStatus.SUBMITTED);
    }

    @Test
    void whoMeetsAllSevenIsAdmittedAlsoWhereTheRulesWereOverruledWithAReason() throws Exception {
        sql.update("update grant_application set declared_not_started = false where case_number = ?", number.value());
        assertThat(screen.get(Cast.ANNE, check()).is(200).text()).contains(screen.says("assessment.check.suggests.no"));
        assertThat(screen.post(Cast.ANNE, check(), answers("ADMITTED", "")).is(422).error("remark-NOT_STARTED")).contains("Reglene foreslår noe annet");
        screen.post(Cast.ANNE, check(), answers("ADMITTED", "", "", "remark-NOT_STARTED", "Oppstarten er flyttet, se e-post {1}.",
            "remark-DECLARATIONS_GIVEN", "Bekreftet i samme e-post.")).is(303);
        stage.machineryRuns();

        assertThat(cases.get(number).status()).isEqualTo(ApplicationStatus.ADMITTED);
        assertThat(screen.get(Cast.ANNE, check()).is(200).text()).contains(SEAT.nb(), screen.says("assessment.check.overruled"), "Oppstarten er flyttet");
        assertThat(screen.get(Cast.METTE, "/cases/" + number + "/journal").is(200).text()).contains(screen.says("journal.detail.overruled")
            + ": Prosjektet er ikke begynt når søknaden sendes – Oppstarten er flyttet, se e-post {1}.");
        assertThat(screen.get(Cast.ANNE, "/cases/" + number + "/overview").is(200).text()).contains(SEAT.nb(), screen.says("assessment.card.met"));
    }

    @Test
    void whoFailsTheCallsOwnPointIsDismissedInTheirOwnFormOfNorwegian() throws Exception {
        screen.post(Cast.ANNE, check(), answers("DISMISSED", REASON, "OFFICE", "remark-OFFICE", "Kontoret er i Bergen.")).is(303);
        stage.machineryRuns();

        assertThat(cases.get(number).status()).isEqualTo(ApplicationStatus.DISMISSED);
        assertThat(letter()).contains("Desse krava er ikkje oppfylte:", SEAT.nn(), REASON)
            .doesNotContain(SEAT.nb(), "Søknaden er send innan fristen", "Kontoret er i Bergen.");
        assertThat(screen.get(Cast.METTE, "/cases/" + number + "/journal").is(200).text())
            .contains(screen.says("journal.assessment.formal-check-failed"), screen.says("journal.detail.notMet") + ": " + SEAT.nb());
        assertThat(screen.get(Cast.ANNE, check()).is(200).text()).contains("Kontoret er i Bergen.", screen.says("assessment.outcome.DISMISSED"));
    }

    @Test
    void whatCanBeMendedIsAskedForFirstAndDismissedOnlyWhenNobodyAnswers() throws Exception {
        submittedTo(OFFICE, LOGO);
        assertThat(screen.get(null, "/calls/" + call.slug()).is(200).text()).contains(screen.says("call.requests"), LOGO.label().nb());
        assertThat(screen.get(Cast.ANNE, check()).is(200).text()).contains(screen.says("assessment.check.requests"));
        String[] dismissed = answers("DISMISSED", REASON, "LOGO", "remark-LOGO", "Fant den ikke.", "check-LOGO", "no");
        assertThat(screen.post(Cast.ANNE, check(), dismissed).is(422).error("outcome")).isEqualTo(screen.says("assessment.formal-check.ask-first", LOGO.label()));
        screen.post(Cast.ANNE, check(), answers("DEFICIENT", "", "LOGO", "remark-LOGO", "Fant den ikke.", "check-LOGO", "no")).is(303);
        stage.by(Cast.ANNE, user -> notices.issue(user, number, new DeficiencyDraft(List.of("summary"), "Logoen manglar. Ver venleg og send han.",
            notices.proposedDay(cases.get(number)))));
        stage.machineryRuns();
        time.moveTo(notices.last(number).orElseThrow().answerBy().plusSeconds(1));
        stage.machineryRuns();

        screen.post(Cast.ANNE, check(), dismissed).is(303);
        stage.machineryRuns();
        assertThat(letter()).contains(LOGO.label().nn()).doesNotContain(SEAT.nn());
    }

    private String letter() throws Exception {
        return screen.get(Cast.NILS, "/applications/letters/" + letters.of(number).stream().filter(one -> one.kind() == LetterKind.DISMISSAL).findFirst()
            .orElseThrow().id()).is(200).text();
    }

    private String check() {
        return "/cases/" + number + "/assessment/formal-check";
    }

    /** Every point of the call met but one. */
    private String[] answers(String outcome, String reason, String failed, String... more) {
        List<String> form = new ArrayList<>(List.of("outcome", outcome, "reason", reason));
        calls.checklist(call.id()).points().stream().map(ChecklistPoint::code).filter(code -> !Stream.of(more).toList().contains("check-" + code))
            .forEach(code -> form.addAll(List.of("check-" + code, code.equals(failed) ? "no" : "yes")));
        form.addAll(List.of(more));
        return form.toArray(String[]::new);
    }

    private String[] answers(String outcome, String reason) {
        return answers(outcome, reason, "");
    }
}
