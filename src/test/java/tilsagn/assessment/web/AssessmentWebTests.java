package tilsagn.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.application.ApplicationStatus;
import tilsagn.application.Cases;
import tilsagn.call.Calls;
import tilsagn.call.KnockOut;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.Words;
import tilsagn.correspondence.Letter;
import tilsagn.correspondence.LetterKind;
import tilsagn.correspondence.Letters;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.document.Documents;
import tilsagn.worklist.WorkItem;
import tilsagn.worklist.Worklist;

/** The advisor's pages before and after the scores: the formal check, impartiality and the recommendation. */
@HouseTest
class AssessmentWebTests {

    private static final String REASON = "Søkeren hører ikke til noen av gruppene utlysningen er for.";
    private static final Nok APPLIED = Nok.of(400_000);

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    Cases cases;
    @Autowired
    Calls calls;
    @Autowired
    Worklist worklist;
    @Autowired
    Letters letters;
    @Autowired
    Documents documents;

    private CaseNumber number;

    @BeforeEach
    void aCaseHasComeIn() {
        number = stage.submits(CastOrganisation.PROSESSPARTNER, stage.openCall(Nok.of(2_300_000)), APPLIED);
    }

    @Test
    void whatIsNotAnsweredStandsOnItsFieldAndRemarksAreKept() throws Exception {
        Screen.Answer answer = check(Cast.ANNE, "check-WITHIN_DEADLINE", "yes", "remark-NOT_STARTED", "Må spørre <noen> først").is(422);

        for (KnockOut item : KnockOut.values()) {
            if (item != KnockOut.WITHIN_DEADLINE) {
                assertThat(answer.error("check-" + item)).isEqualTo(screen.says("assessment.check.unanswered", words(item)));
            }
        }
        assertThat(answer.error("outcome")).isEqualTo(screen.says("assessment.formal-check.outcome-missing"));
        assertThat(answer.ticked("check-WITHIN_DEADLINE")).containsExactly("yes");
        assertThat(answer.value("remark-NOT_STARTED")).isEqualTo("Må spørre <noen> først");
        assertThat(cases.get(number).status()).isEqualTo(ApplicationStatus.SUBMITTED);
    }

    @Test
    void theOutcomeMustFollowFromTheAnswers() throws Exception {
        assertThat(check(Cast.ANNE, answers("yes", "DISMISSED", REASON)).is(422).error("outcome"))
            .isEqualTo(screen.says("assessment.formal-check.nothing-failed"));

        Screen.Answer notMet = check(Cast.ANNE, answers("no", "ADMITTED", "")).is(422);
        assertThat(notMet.error("outcome")).isEqualTo(screen.says("assessment.formal-check.not-met"));
        assertThat(notMet.error("remark-ELIGIBLE_APPLICANT")).isEqualTo(screen.says("assessment.check.remark-missing", words(KnockOut.ELIGIBLE_APPLICANT)));

        Screen.Answer noReason = check(Cast.ANNE, answers("no", "DISMISSED", "For kort")).is(422);
        assertThat(noReason.error("reason")).isEqualTo(screen.says("assessment.text.short", 20));
        assertThat(noReason.value("reason")).isEqualTo("For kort");
        assertThat(check(Cast.ANNE, answers("no", "DISMISSED", "ord ".repeat(401))).is(422).error("reason"))
            .isEqualTo(screen.says("assessment.formal-check.words", 400, 401));
        assertThat(cases.get(number).status()).isEqualTo(ApplicationStatus.SUBMITTED);
    }

    @Test
    void aDismissalReachesThePartyWithItsReason() throws Exception {
        dismiss(REASON);

        assertThat(screen.get(Cast.SIRI, "/applications/" + cases.get(number).id()).is(200).text()).contains("Avvist");
        assertThat(screen.get(Cast.SIRI, "/applications/letters/" + dismissal().id()).is(200).text()).contains(REASON);
        assertThat(screen.get(Cast.ANNE, page("formal-check")).is(200).text()).contains(REASON, Cast.ANNE.fullName());
        assertThat(screen.get(Cast.ANNE, page("scores")).is(200).html()).doesNotContain("name=\"points-C1\"");
    }

    @Test
    void aReasonPastedFromAWordProcessorStillBecomesALetter() throws Exception {
        dismiss("Første linje i begrunnelsen\u000bandre linje\u0000 og siste\u0007 linje \ud83d\ude00 <b>fet</b> & «sitat»");

        assertThat(screen.get(Cast.SIRI, "/applications/letters/" + dismissal().id()).is(200).text())
            .contains("andre linje", "&lt;b&gt;fet", "«sitat»");
        assertThat(documents.get(dismissal().documentId()).content()).startsWith('%', 'P', 'D', 'F');
        assertThat(cases.get(number).dismissalReason()).doesNotContain("\u0000", "\u0007", "\u000b");
    }

    @Test
    void completingTheCheckTwiceIsAFriendlyRefusal() throws Exception {
        assertThat(check(Cast.ANNE, answers("yes", "ADMITTED", "")).is(303).location()).isEqualTo("/cases/" + number + "/assessment");

        Screen.Answer again = check(Cast.BJORN, answers("yes", "ADMITTED", "")).is(409);

        assertThat(again.text()).contains(screen.says("assessment.formal-check.already"));
        assertThat(again.html()).doesNotContain("Exception");
    }

    @Test
    void onlyAdvisorsOfTheCountyCheck() throws Exception {
        for (Cast other : List.of(Cast.METTE, Cast.DAG, Cast.ROLF, Cast.ADA)) {
            assertThat(check(other, answers("yes", "ADMITTED", "")).is(409).text()).contains(screen.says(other == Cast.ROLF ? "core.auditor-reads" : "core.not-yours"));
            assertThat(screen.get(other, page("formal-check")).is(200).html()).as(other.name()).doesNotContain("name=\"outcome\"");
        }
        check(Cast.VERA, answers("yes", "ADMITTED", "")).is(404);
        check(Cast.SIRI, answers("yes", "ADMITTED", "")).is(404);
        assertThat(cases.get(number).status()).isEqualTo(ApplicationStatus.SUBMITTED);
    }

    @Test
    void whoDeclaresMustChooseAndExplainAConflict() throws Exception {
        number = stage.submitsUndeclared(CastOrganisation.PROSESSPARTNER, stage.openCall(Nok.of(2_300_000)), APPLIED);
        assertThat(declare(Cast.ANNE, "", "").is(422).error("impartial")).isEqualTo(screen.says("assessment.impartiality.choose"));

        Screen.Answer tooShort = declare(Cast.CATO, "no", "Styret").is(422);
        assertThat(tooShort.error("reason")).isEqualTo(screen.says("assessment.text.short", 10));
        assertThat(tooShort.value("reason")).isEqualTo("Styret");
        assertThat(tooShort.ticked("impartial")).containsExactly("no");
        screen.get(Cast.CATO, page("impartiality")).is(200);
    }

    @Test
    void whoHasAConflictLosesTheCaseAndTheTaskGoesBackToTheOthers() throws Exception {
        stage.passesFormalCheck(number);
        String task = openDeclarations(Cast.CATO).get(0).taskId();
        screen.post(Cast.CATO, "/worklist/" + task + "/take").is(303);
        assertThat(openDeclarations(Cast.ANNE)).hasSize(1);

        assertThat(declare(Cast.CATO, "no", "Jeg har sittet i styret hos søkeren.").is(303).location()).isEqualTo("/worklist");
        stage.machineryRuns();

        for (String panel : List.of("/assessment", "/assessment/formal-check", "/assessment/impartiality", "/assessment/scores",
            "/assessment/consensus",
            "/assessment/recommendation", "/decision", "/decision/allocation", "/journal", "/letters", "/process", "/process/diagram.bpmn")) {
            screen.get(Cast.CATO, "/cases/" + number + panel).is(404);
        }
        assertThat(screen.get(Cast.CATO, "/cases/" + number).is(200).text()).doesNotContain("Prosjektledelse og samlinger", "/assessment\"");
        assertThat(screen.get(Cast.CATO, "/worklist?view=all&q=" + number).is(200).html()).doesNotContain("/cases/" + number);
        declare(Cast.CATO, "yes", "").is(404);
        assertThat(openDeclarations(Cast.ANNE)).as("two are still wanted").hasSize(2);
        assertThat(screen.get(Cast.ANNE, page("impartiality")).is(200).text()).doesNotContain("sittet i styret");
    }

    @Test
    void nobodyDeclaresTwiceAndAThirdIsNotNeeded() throws Exception {
        stage.passesFormalCheck(number);
        assertThat(declare(Cast.ANNE, "yes", "").is(303).location()).isEqualTo(page("scores"));
        assertThat(declare(Cast.ANNE, "yes", "").is(409).text()).contains(screen.says("assessment.place.already"));
        declare(Cast.BJORN, "yes", "").is(303);
        assertThat(declare(Cast.CATO, "yes", "").is(409).text()).contains(screen.says("assessment.enough-assess-already", 2));
    }

    @Test
    void aRecommendationThatCannotBeIsRefusedOnItsFieldAndKept() throws Exception {
        stage.passesFormalCheck(number);
        assertThat(recommend("400 000", "Prosjektet svarer godt på målene.").is(409).text()).contains(screen.says("assessment.sheets-missing"));
        stage.scores(Cast.ANNE, number, Stage.GOOD);
        stage.scores(Cast.BJORN, number, Stage.GOOD);

        Screen.Answer tooMuch = recommend("400 001", "kort").is(422);
        assertThat(tooMuch.error("amount")).isEqualTo(screen.says("assessment.recommendation.above-applied", APPLIED)).contains("400 000 kr");
        assertThat(tooMuch.error("reason")).isEqualTo(screen.says("assessment.text.short", 20));
        assertThat(tooMuch.value("amount")).isEqualTo("400 001");
        assertThat(tooMuch.value("reason")).isEqualTo("kort");
        assertThat(recommend("mye", "Prosjektet svarer godt på målene.").is(422).error("amount")).isEqualTo(screen.says("core.amount.invalid"));
        assertThat(recommend("-1", "Prosjektet svarer godt på målene.").is(422).error("amount"))
            .isEqualTo(screen.says("assessment.recommendation.negative"));
        assertThat(recommend("", "Prosjektet svarer godt på målene.").is(422).error("amount"))
            .isEqualTo(screen.says("assessment.recommendation.amount-missing"));

        assertThat(recommend("kr 350.000,-", "Prosjektet svarer godt på målene.").is(303).location()).isEqualTo("/cases/" + number + "/assessment");
        assertThat(screen.get(Cast.METTE, "/cases/" + number + "/assessment").is(200).text())
            .contains("350 000 kr", "Prosjektet svarer godt på målene.");
        assertThat(recommend("350 000", "Prosjektet svarer godt på målene.").is(409).text())
            .contains(screen.says("assessment.recommendation.already"));
    }

    private void dismiss(String reason) throws Exception {
        List<String> form = new ArrayList<>(List.of(answers("yes", "DISMISSED", reason)));
        form.addAll(List.of("remark-NOT_STARTED", "Arbeidet er i gang."));
        form.set(form.indexOf("check-NOT_STARTED") + 1, "no");
        check(Cast.ANNE, form.toArray(String[]::new)).is(303);
        stage.machineryRuns();
    }

    private Words words(KnockOut rule) {
        return calls.checklist(cases.get(number).callId()).point(rule.name()).orElseThrow().label();
    }

    private Letter dismissal() {
        return letters.of(number).stream().filter(letter -> letter.kind() == LetterKind.DISMISSAL).findFirst().orElseThrow();
    }

    private List<WorkItem> openDeclarations(Cast person) {
        return stage.get(person, user -> worklist.ofCase(user, number)).stream()
            .filter(item -> item.step().equals("declareImpartiality") && item.assignee() == null).toList();
    }

    private Screen.Answer check(Cast person, String... form) throws Exception {
        return screen.post(person, page("formal-check"), form);
    }

    private Screen.Answer declare(Cast person, String answer, String reason) throws Exception {
        return screen.post(person, page("impartiality"), "impartial", answer, "reason", reason);
    }

    private Screen.Answer recommend(String amount, String reason) throws Exception {
        return screen.post(Cast.ANNE, page("recommendation"), "amount", amount, "reason", reason);
    }

    private String page(String name) {
        return "/cases/" + number + "/assessment/" + name;
    }

    private static String[] answers(String answer, String outcome, String reason) {
        List<String> form = new ArrayList<>(List.of("outcome", outcome, "reason", reason));
        Arrays.stream(KnockOut.values()).forEach(item -> form.addAll(List.of("check-" + item, answer)));
        return form.toArray(String[]::new);
    }
}
