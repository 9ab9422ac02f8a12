package tilsagn.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import com.icegreen.greenmail.util.GreenMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.HouseTest;
import tilsagn.PostOffice;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.assessment.Assessments;
import tilsagn.call.Call;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.correspondence.QueuedMails;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.worklist.Worklist;

/** Eirik comes from outside: he sees the case he was asked to, assesses it, and for the rest the house is shut. */
@HouseTest
class ExternalAssessorWebTests {

    @Autowired
    Worklist worklist;
    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    Assessments assessments;

    @Autowired
    QueuedMails mails;
    @Autowired
    GreenMail server;

    private Call call;
    private CaseNumber asked;
    private CaseNumber other;

    @BeforeEach
    void twoAdmittedCases() {
        call = stage.openCall(Nok.of(2_300_000));
        asked = stage.submits(CastOrganisation.PROSESSPARTNER, call, Nok.of(400_000));
        other = stage.submits(CastOrganisation.PROSESSPARTNER, call, Nok.of(400_000));
        List.of(asked, other).forEach(stage::passesFormalCheck);
    }

    @Test
    void theManagerAsksHimAndOnlyThenTheCaseExistsForHim() throws Exception {
        screen.get(Cast.EIRIK, "/cases/" + asked).is(404);
        assertThat(screen.get(Cast.METTE, page(asked)).is(200).text()).contains(screen.says("assessment.assessors.external", Cast.EIRIK.fullName()));
        screen.post(Cast.METTE, page(asked), "username", "eirik").is(303);
        assertThat(screen.get(Cast.METTE, page(asked)).text()).contains(Cast.EIRIK.fullName(), screen.says("assessment.assessors.asked"));
        assertThat(screen.get(Cast.METTE, "/cases/" + asked + "/journal").text()).contains(screen.says("journal.assessment.external-invited"));

        assertThat(screen.get(Cast.EIRIK, "/worklist").is(200).text()).contains(asked.value()).doesNotContain(other.value());
        assertThat(screen.get(Cast.EIRIK, "/worklist?view=all").text()).doesNotContain(other.value());
        assertThat(screen.get(Cast.EIRIK, "/worklist?view=unassigned").text()).doesNotContain(other.value());
        assertThat(screen.get(Cast.EIRIK, "/cases/" + asked).is(303).location()).contains("/assessment/impartiality?to=");
        screen.post(Cast.EIRIK, "/cases/" + asked + "/assessment/impartiality", "impartial", "yes").is(303);
        assertThat(screen.get(Cast.EIRIK, "/cases/" + asked).is(200).text()).doesNotContain(screen.says("application.pdf.download"));
        for (String shut : List.of("/cases/" + other, "/cases/" + other + "/assessment/scores", "/cases/" + asked + "/assessment", "/cases/" + asked
            + "/journal", "/cases/" + asked + "/decision", "/cases/" + asked + "/letters", "/cases/" + asked + "/messages", "/cases/" + asked + "/process",
            "/cases/" + asked + "/application.pdf", page(asked), "/rankings", "/rankings/" + call.slug(), "/rankings/" + call.slug() + "/progress", "/pools/" + call.slug(),
            "/insight", "/applications")) {
            screen.get(Cast.EIRIK, shut).is(404);
        }
    }

    @Test
    void heDeclaresScoresAndTheCaseGoesOn() throws Exception {
        screen.post(Cast.METTE, page(asked), "username", "eirik").is(303);
        screen.post(Cast.EIRIK, "/cases/" + asked + "/assessment/impartiality", "impartial", "yes").is(303);
        String scores = "/cases/" + asked + "/assessment/scores";
        assertThat(screen.get(Cast.EIRIK, scores).is(200).hasField("points-C1")).isTrue();
        screen.post(Cast.EIRIK, scores + "/autosave", "points-C1", "6").is(200);
        List<String> sheet = new ArrayList<>();
        for (int at = 1; at <= 7; at++) {
            sheet.addAll(List.of("points-C" + at, "5", "reason-C" + at, "Eiriks egne ord om dette."));
        }
        screen.post(Cast.EIRIK, scores, sheet.toArray(String[]::new)).is(303);
        stage.machineryRuns();
        stage.scores(Cast.ANNE, asked, 5, 5, 5, 5, 5, 5, 5);
        assertThat(screen.get(Cast.METTE, "/cases/" + asked + "/assessment").is(200).text()).contains("Eiriks egne ord", "5,00");
    }

    @Test
    void aConflictShutsTheCaseToHimAndFreesThePlace() throws Exception {
        screen.post(Cast.METTE, page(asked), "username", "eirik").is(303);
        screen.post(Cast.EIRIK, "/cases/" + asked + "/assessment/impartiality", "impartial", "no", "reason", "Jeg har forsket for søkeren.").is(303);
        screen.get(Cast.EIRIK, "/cases/" + asked + "/assessment/scores").is(404);
        assertThat(screen.get(Cast.EIRIK, "/worklist").text()).doesNotContain(asked.value());
        assertThat(screen.get(Cast.METTE, page(asked)).text()).doesNotContain(Cast.EIRIK.fullName());
    }

    @Test
    void whenOthersHaveAllThePlacesTheCaseIsGoneForHim() throws Exception {
        screen.post(Cast.METTE, page(asked), "username", "eirik").is(303);
        screen.get(Cast.EIRIK, "/cases/" + asked).is(303);
        stage.by(Cast.METTE, user -> worklist.ofCase(user, asked).stream().filter(item -> "eirik".equals(item.assignee()))
            .forEach(item -> worklist.assign(user, item.taskId(), "cato", "Eirik rekker det ikke.")));
        stage.scores(Cast.CATO, asked, 5, 5, 5, 5, 5, 5, 5);
        stage.scores(Cast.ANNE, asked, 5, 5, 5, 5, 5, 5, 5);
        screen.get(Cast.EIRIK, "/cases/" + asked).is(404);
        assertThat(screen.get(Cast.EIRIK, "/worklist").text()).doesNotContain(asked.value());
    }

    @Test
    void onlyWhoMayAssessCanBeAskedAndOnlyWhileAPlaceIsFree() throws Exception {
        assertThat(screen.post(Cast.METTE, page(asked), "username", "rolf").is(422).error("username")).isNotBlank();
        assertThat(screen.post(Cast.METTE, page(asked), "username", "vera").is(422).error("username")).isNotBlank();
        assertThat(screen.post(Cast.METTE, page(asked)).is(422).error("username")).isNotBlank();
        screen.post(Cast.ANNE, page(asked), "username", "eirik").is(404);
        screen.post(Cast.METTE, page(asked), "username", "eirik").is(303);
        screen.post(Cast.METTE, page(asked), "username", "cato").is(303);
        assertThat(screen.post(Cast.METTE, page(asked), "username", "anne").is(409).text()).contains(screen.says("assessment.enough-assess-already", 2));
    }

    @Test
    void theManagerWithdrawsWhatNobodyHasAnsweredAndCanAskAgain() throws Exception {
        screen.post(Cast.METTE, page(asked), "username", "eirik").is(303);
        String withdraw = page(asked) + "/eirik/withdraw";
        assertThat(screen.get(Cast.METTE, page(asked)).html()).contains(withdraw);
        screen.post(Cast.ANNE, withdraw).is(404);
        screen.post(Cast.METTE, withdraw).is(303);
        screen.get(Cast.EIRIK, "/cases/" + asked).is(404);
        assertThat(screen.get(Cast.EIRIK, "/worklist").is(200).text()).doesNotContain(asked.value());
        assertThat(screen.get(Cast.METTE, "/cases/" + asked + "/journal").text()).contains(screen.says("journal.assessment.invitation-withdrawn"));
        assertThat(screen.get(Cast.METTE, page(asked)).html()).doesNotContain(withdraw);
        screen.post(Cast.METTE, withdraw).is(404);
        screen.post(Cast.METTE, page(asked), "username", "eirik").is(303);
        screen.post(Cast.EIRIK, "/cases/" + asked + "/assessment/impartiality", "impartial", "yes").is(303);
        assertThat(screen.get(Cast.METTE, page(asked)).html()).as("answered").doesNotContain(withdraw);
        screen.post(Cast.METTE, withdraw).is(409);
        mails.goOut();
        assertThat(PostOffice.mailsTo(server, Cast.EIRIK.email())).filteredOn(mail -> mail.startsWith("Du trenger ikke vurdere sak " + asked)).hasSize(1);
    }

    @Test
    void heGivesTheTaskBackWithAReasonBeforeHeHasAnswered() throws Exception {
        screen.post(Cast.METTE, page(asked), "username", "eirik").is(303);
        String word = "/cases/" + asked + "/assessment/impartiality";
        assertThat(screen.get(Cast.EIRIK, word).is(200).hasField("returnReason")).isTrue();
        assertThat(screen.get(Cast.BJORN, word).is(200).hasField("returnReason")).isFalse();
        screen.post(Cast.BJORN, word, "impartial", "back", "returnReason", "Har ikke tid akkurat nå.").is(409);
        assertThat(screen.post(Cast.EIRIK, word, "impartial", "back", "returnReason", "nei").is(422).error("returnReason"))
            .isEqualTo(screen.says("assessment.text.short", 10));
        screen.post(Cast.EIRIK, word, "impartial", "back", "returnReason", "Jeg er bortreist hele måneden.").is(303);
        screen.get(Cast.EIRIK, "/cases/" + asked).is(404);
        assertThat(screen.get(Cast.METTE, "/cases/" + asked + "/journal").text()).contains(screen.says("journal.assessment.place-given-back"),
            "Jeg er bortreist hele måneden.");
        screen.post(Cast.CATO, word, "impartial", "yes").is(303);
        screen.post(Cast.ANNE, word, "impartial", "yes").is(303);
        screen.get(Cast.ANNE, "/cases/" + asked + "/assessment/scores").is(200);
    }

    @Test
    void heGivesTheTaskBackAfterHeHasBegunAndTheManagerFillsThePlace() throws Exception {
        screen.post(Cast.METTE, page(asked), "username", "eirik").is(303);
        String word = "/cases/" + asked + "/assessment/impartiality";
        screen.post(Cast.EIRIK, word, "impartial", "yes").is(303);
        assertThat(screen.get(Cast.EIRIK, "/cases/" + asked + "/assessment/scores").is(200).hasField("returnReason")).isTrue();
        screen.post(Cast.EIRIK, word, "impartial", "back", "returnReason", "Jeg er blitt syk og rekker det ikke.").is(303);
        screen.get(Cast.EIRIK, "/cases/" + asked + "/assessment/scores").is(404);
        assertThat(screen.get(Cast.METTE, "/worklist?view=all&q=" + asked).text()).contains(screen.says("workflow.task.appointSubstitute"));
        screen.post(Cast.METTE, "/cases/" + asked + "/assessment/substitute", "substitute", "cato").is(303);
        stage.scores(Cast.CATO, asked, 5, 5, 5, 5, 5, 5, 5);
        stage.scores(Cast.ANNE, asked, 5, 5, 5, 5, 5, 5, 5);
        assertThat(screen.get(Cast.METTE, "/cases/" + asked + "/assessment").is(200).text()).contains("5,00");
    }

    private static String page(CaseNumber number) {
        return "/cases/" + number + "/assessment/assessors";
    }
}
