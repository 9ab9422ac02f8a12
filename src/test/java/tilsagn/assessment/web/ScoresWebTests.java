package tilsagn.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.assessment.Assessments;
import tilsagn.call.Call;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** A person's own sheet, unseen by others until both are in, and the words two assessors owe when they differ. */
@HouseTest
class ScoresWebTests {

    private static final String ANNES_WORDS = "Annes egne ord om kriteriet.";

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    Assessments assessments;

    private CaseNumber number;
    private String slug;

    @BeforeEach
    void anneAndBjornAssessAnAdmittedCase() {
        Call call = stage.openCall(Nok.of(2_300_000));
        slug = call.slug();
        number = stage.submits(CastOrganisation.PROSESSPARTNER, call, Nok.of(400_000));
        stage.passesFormalCheck(number);
        for (Cast assessor : List.of(Cast.ANNE, Cast.BJORN)) {
            stage.by(assessor, user -> assessments.declareImpartiality(user, number, true, null));
        }
        stage.machineryRuns();
    }

    @Test
    void missingPointsAndReasonsStandOnTheirFieldsAndWhatIsTypedStays() throws Exception {
        Screen.Answer answer = screen.post(Cast.ANNE, scores(), "points-C1", "6", "reason-C1", ANNES_WORDS, "points-C2", "5", "reason-C2", "Kort",
            "reason-C3", "Lang nok grunn, men ingen poeng.", "points-C4", "9", "reason-C4", "x".repeat(4001), "note-C1", "Bare for <oss>").is(422);

        assertThat(answer.error("reason-C2")).isNotBlank();
        assertThat(answer.error("points-C3")).isNotBlank();
        assertThat(answer.error("points-C4")).isNotBlank();
        assertThat(answer.error("reason-C4")).isEqualTo(screen.says("assessment.text.long", 4000));
        assertThat(answer.error("points-C7")).isNotBlank();
        assertThat(answer.ticked("points-C1")).containsExactly("6");
        assertThat(answer.ticked("points-C2")).containsExactly("5");
        assertThat(answer.value("reason-C1")).isEqualTo(ANNES_WORDS);
        assertThat(answer.value("reason-C2")).isEqualTo("Kort");
        assertThat(answer.value("reason-C4")).hasSize(4001);
        assertThat(answer.value("note-C1")).isEqualTo("Bare for <oss>");
        assertThat(answer.errors()).as("nothing is said of what is right").hasSize(10);
    }

    @Test
    void aSheetIsLeftHalfFilledAndResumed() throws Exception {
        assertThat(screen.post(Cast.ANNE, scores(), "save", "later", "points-C1", "6", "reason-C2", "Må leses én gang til").is(303).location())
            .isEqualTo(scores());

        Screen.Answer later = screen.get(Cast.ANNE, scores()).is(200);
        assertThat(later.ticked("points-C1")).containsExactly("6");
        assertThat(later.value("reason-C2")).isEqualTo("Må leses én gang til");
        assertThat(screen.post(Cast.ANNE, scores(), "save", "later", "points-C1", "8").is(422).error("points-C1")).isNotBlank();
        assertThat(screen.get(Cast.ANNE, scores()).ticked("points-C1")).as("what could not be kept changed nothing").containsExactly("6");
        assertThat(screen.get(Cast.BJORN, scores()).is(200).html()).doesNotContain("Må leses én gang til");
    }

    @Test
    void nobodySeesTheOthersSheetBeforeBothAreIn() throws Exception {
        handIn(Cast.ANNE, ANNES_WORDS, 7, 5, 5, 6, 5, 4, 5);

        for (Cast reader : List.of(Cast.BJORN, Cast.CATO, Cast.METTE, Cast.DAG, Cast.ROLF, Cast.ADA)) {
            for (String page : List.of("", "/scores", "/consensus", "/recommendation", "/formal-check", "/impartiality")) {
                assertThat(screen.get(reader, "/cases/" + number + "/assessment" + page).is(200).text()).as(reader + page)
                    .doesNotContain(ANNES_WORDS);
            }
            assertThat(screen.get(reader, "/cases/" + number + "/assessment").text()).contains(screen.says("assessment.scores.hidden", 1));
            for (String page : List.of("/cases/" + number, "/cases/" + number + "/journal", "/cases/" + number + "/decision", "/cases/" + number + "/process",
                "/cases/" + number + "/letters", "/cases/" + number + "/messages", "/rankings/" + slug, "/rankings/" + slug + "/progress",
                "/rankings/" + slug + "/consensus", "/worklist?view=all", "/insight?call=" + slug)) {
                assertThat(screen.get(reader, page).text()).as(reader + page).doesNotContain(ANNES_WORDS);
            }
        }
        assertThat(screen.get(Cast.ANNE, scores()).is(200).text()).contains(ANNES_WORDS);

        handIn(Cast.BJORN, "Bjørns egne ord om kriteriet.", 6, 5, 5, 6, 5, 4, 5);

        assertThat(screen.get(Cast.METTE, "/cases/" + number + "/assessment").is(200).text()).contains(ANNES_WORDS, "Bjørns egne ord", "6,5");
    }

    @Test
    void whatIsTypedIsKeptOnTheWayByTheSameRulesAsTheButton() throws Exception {
        assertThat(screen.post(Cast.ANNE, scores() + "/autosave", "points-C1", "6", "reason-C2", "Må leses én gang til").is(200).html())
            .contains("\"saved\":true");
        assertThat(screen.get(Cast.ANNE, scores()).ticked("points-C1")).containsExactly("6");
        assertThat(screen.post(Cast.ANNE, scores() + "/autosave", "points-C1", "nine").is(422).html()).contains("\"saved\":false");
        assertThat(screen.post(Cast.ANNE, scores() + "/autosave", "points-C1", "none").is(422).text()).contains(screen.says("assessment.score.always-relevant"));
        screen.post(Cast.CATO, scores() + "/autosave", "points-C1", "6").is(409);
        screen.post(Cast.VERA, scores() + "/autosave", "points-C1", "6").is(404);
        assertThat(screen.post(Cast.ANNE, scores(), "save", "C2", "points-C1", "6").is(303).location()).isEqualTo(scores() + "#C2");
    }

    @Test
    void eachStepHasItsSentenceAndOneCriterionMayBeLeftOut() throws Exception {
        Screen.Answer page = screen.get(Cast.ANNE, scores()).is(200);
        assertThat(page.text()).contains("Tilskuddet utløser ingenting.", screen.says("assessment.anchors.own"), screen.says("assessment.rule.left-out"));
        assertThat(page.html()).contains("id=\"points-C4-none\"").doesNotContain("id=\"points-C1-none\"");
        assertThat(page.pointersToNothing()).isEmpty();
    }

    @Test
    void whatBothFindNotRelevantSharesItsWeightAndThePageShowsHow() throws Exception {
        for (Cast assessor : List.of(Cast.ANNE, Cast.BJORN)) {
            screen.post(assessor, scores(), leavingOutC4()).is(303);
            stage.machineryRuns();
        }
        assertThat(screen.get(Cast.METTE, "/cases/" + number + "/assessment").is(200).text()).contains("/ 85 = 5,12", "68,63", "C4 Innovasjon",
            screen.says("assessment.rule.left-out"));
    }

    @Test
    void whoDisagreeOnRelevanceSettleItTogether() throws Exception {
        screen.post(Cast.ANNE, scores(), leavingOutC4()).is(303);
        handIn(Cast.BJORN, "Bjørns egne ord.", 6, 5, 5, 6, 5, 4, 5);
        String consensus = "/cases/" + number + "/assessment/consensus";
        assertThat(screen.get(Cast.ANNE, consensus).is(200).text()).contains(screen.says("assessment.consensus.doubt"));
        assertThat(screen.post(Cast.ANNE, consensus, "note-C4", "Vi leste det på nytt.").is(422).error("agreed-C4")).isNotBlank();
        screen.post(Cast.ANNE, consensus, "note-C4", "Vi leste det på nytt.", "agreed-C4", "none").is(303);
        assertThat(screen.get(Cast.METTE, "/cases/" + number + "/assessment").text()).contains("/ 85 = 5,12");
    }

    private static String[] leavingOutC4() {
        String[] sheet = sheet("Begrunnet i søknaden.", 6, 5, 5, 6, 5, 4, 5);
        sheet[3 * 4 + 1] = "none";
        return sheet;
    }

    @Test
    void aSheetIsHandedInOnce() throws Exception {
        handIn(Cast.ANNE, ANNES_WORDS, Stage.GOOD);

        assertThat(screen.post(Cast.ANNE, scores(), sheet("Endret i ettertid.", 7, 7, 7, 7, 7, 7, 7)).is(409).text())
            .contains(screen.says("assessment.scores.already"));
        assertThat(screen.post(Cast.ANNE, scores(), "save", "later", "points-C1", "1").is(409).text())
            .contains(screen.says("assessment.scores.already"));
        assertThat(screen.get(Cast.ANNE, scores()).text()).contains(ANNES_WORDS).doesNotContain("Endret i ettertid");
    }

    @Test
    void onlyWhoDeclaredImpartialityScores() throws Exception {
        assertThat(screen.post(Cast.CATO, scores(), sheet(ANNES_WORDS, Stage.GOOD)).is(409).text()).contains(screen.says("assessment.declare-first"));
        assertThat(screen.post(Cast.METTE, scores(), sheet(ANNES_WORDS, Stage.GOOD)).is(409).text()).contains(screen.says("core.not-yours"));
        assertThat(screen.get(Cast.CATO, scores()).is(200).html()).doesNotContain("name=\"points-C1\"");
        screen.post(Cast.VERA, scores(), sheet(ANNES_WORDS, Stage.GOOD)).is(404);
    }

    @Test
    void twoStepsApartMustBeExplainedByOneOfTheTwoAndOnlyOnce() throws Exception {
        handIn(Cast.ANNE, ANNES_WORDS, 6, 5, 5, 6, 5, 4, 5);
        handIn(Cast.BJORN, "Bjørns egne ord.", 4, 5, 5, 6, 5, 4, 4);
        String consensus = "/cases/" + number + "/assessment/consensus";
        assertThat(screen.post(Cast.ANNE, "/cases/" + number + "/assessment/recommendation", "amount", "400000", "reason",
            "Prosjektet svarer godt på målene.")
            .is(409).text()).contains(screen.says("assessment.consensus.missing"));
        Screen.Answer page = screen.get(Cast.ANNE, consensus).is(200);
        assertThat(page.hasField("note-C1")).isTrue();
        assertThat(page.hasField("note-C7")).as("one step apart").isFalse();
        assertThat(screen.get(Cast.CATO, consensus).is(200).hasField("note-C1")).isFalse();

        Screen.Answer tooShort = screen.post(Cast.ANNE, consensus, "note-C1", "Enige").is(422);
        assertThat(tooShort.error("note-C1")).isEqualTo(screen.says("assessment.text.short", 10));
        assertThat(tooShort.value("note-C1")).isEqualTo("Enige");
        assertThat(screen.post(Cast.CATO, consensus, "note-C1", "Vi er egentlig enige om dette.").is(409).text())
            .contains(screen.says("assessment.consensus.assessors-only"));

        screen.post(Cast.BJORN, consensus, "note-C1", "Vi er <egentlig> enige om dette.").is(303);
        assertThat(screen.post(Cast.ANNE, consensus, "note-C1", "Nei, det var vi visst ikke.").is(409).text())
            .contains(screen.says("assessment.consensus.already"));
        assertThat(screen.get(Cast.METTE, consensus).is(200).html()).contains("Vi er &lt;egentlig&gt; enige om dette.");
    }

    @Test
    void whoAgreeNeedNotExplain() throws Exception {
        handIn(Cast.ANNE, ANNES_WORDS, 6, 5, 5, 6, 5, 4, 5);
        handIn(Cast.BJORN, "Bjørns egne ord.", 5, 6, 5, 6, 5, 4, 4);
        String consensus = "/cases/" + number + "/assessment/consensus";

        assertThat(screen.post(Cast.ANNE, consensus, "note-C1", "Vi er egentlig enige om dette.").is(409).text())
            .contains(screen.says("assessment.consensus.not-needed"));
        assertThat(screen.get(Cast.ANNE, "/cases/" + number + "/assessment/recommendation").is(200).hasField("amount")).isTrue();
    }

    @Test
    void theInternalNoteIsForTheCaseHandlersOnly() throws Exception {
        List<String> form = new ArrayList<>(List.of(sheet(ANNES_WORDS, Stage.GOOD)));
        form.addAll(List.of("note-C1", "Internt om økonomien"));
        screen.post(Cast.ANNE, scores(), form.toArray(String[]::new)).is(303);
        handIn(Cast.BJORN, "Bjørns egne ord.", Stage.GOOD);

        String panel = "/cases/" + number + "/assessment";
        assertThat(screen.get(Cast.METTE, panel).text()).contains("Internt om økonomien");
        assertThat(screen.get(Cast.ADA, panel).is(200).text()).contains(ANNES_WORDS).doesNotContain("Internt om økonomien");
    }

    private void handIn(Cast assessor, String words, int... points) throws Exception {
        assertThat(screen.post(assessor, scores(), sheet(words, points)).is(303).location()).isEqualTo("/cases/" + number + "/assessment");
        stage.machineryRuns();
    }

    private String scores() {
        return "/cases/" + number + "/assessment/scores";
    }

    private static String[] sheet(String words, int... points) {
        List<String> form = new ArrayList<>();
        for (int at = 0; at < points.length; at++) {
            form.addAll(List.of("points-C" + (at + 1), String.valueOf(points[at]), "reason-C" + (at + 1), words));
        }
        return form.toArray(String[]::new);
    }
}
