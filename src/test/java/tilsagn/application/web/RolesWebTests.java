package tilsagn.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.Guests;
import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.application.Applications;
import tilsagn.application.Cases;
import tilsagn.application.GrantApplication;
import tilsagn.application.TeamRole;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** Siri's organisation applies; Nils, Ola and Kari come from others. Each may do exactly what the role says, and nobody else sees anything. */
@HouseTest
class RolesWebTests {

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    Guests guests;
    @Autowired
    Applications applications;
    @Autowired
    Cases cases;

    private UUID draft;
    private String home;

    @BeforeEach
    void siriLeads() {
        draft = stage.draft(CastOrganisation.PROSESSPARTNER, stage.openCall(Nok.of(2_300_000)), Nok.of(400_000));
        home = "/applications/" + draft;
    }

    @Test
    void toAStrangerItDoesNotExist() throws Exception {
        for (String page : List.of("", "/people", "/project", "/check", "/read", "/sign-off", "/people/confirm?deed=leave")) {
            screen.get(Cast.NILS, home + page).is(404);
        }
        for (String deed : List.of("/project", "/project/autosave", "/project/choose", "/project/ready", "/project/comments",
            "/project/comments/1/resolve", "/people/leave", "/people/take-over", "/people/sections", "/sign-off", "/submit")) {
            screen.post(Cast.NILS, home + deed, "comment", "Hei", "title", "Tatt over").is(404);
        }
        assertThat(title()).startsWith("Felles testhall");
    }

    @Test
    void aReaderReadsEverythingAndChangesNothing() throws Exception {
        guests.joins(Cast.SIRI, draft, Cast.NILS, TeamRole.READER);

        assertThat(screen.get(Cast.NILS, "/applications").is(200).html()).contains(draft.toString());
        String section = screen.get(Cast.NILS, home + "/project").is(200).html();
        assertThat(section).contains("Felles testhall").doesNotContain("<textarea", "name=\"title\"", screen.says("application.ready.mark"));
        screen.get(Cast.NILS, home + "/plan").is(200);
        screen.get(Cast.NILS, home + "/check").is(200);
        screen.post(Cast.NILS, home + "/project", "title", "Skrevet likevel").is(409);
        screen.post(Cast.NILS, home + "/project/autosave", "title", "Skrevet likevel").is(409);
        screen.post(Cast.NILS, home + "/project/comments", "comment", "Hei").is(409);
        screen.post(Cast.NILS, home + "/project/ready", "ready", "true").is(409);
        screen.post(Cast.NILS, home + "/people/invitations", "email", "x@tilsagn.example", "role", "READER").is(409);
        assertThat(title()).startsWith("Felles testhall");
    }

    @Test
    void aCommenterCommentsAndWritesNothing() throws Exception {
        guests.joins(Cast.SIRI, draft, Cast.NILS, TeamRole.COMMENTER);

        screen.post(Cast.NILS, home + "/project/comments", "comment", "Kan tittelen bli kortere?").is(303);
        assertThat(screen.get(Cast.SIRI, home + "/project").is(200).html()).contains("Kan tittelen bli kortere?", "Nils Aasgaard");
        assertThat(screen.get(Cast.SIRI, home).is(200).html()).contains(screen.says("application.task.comment"));
        screen.post(Cast.NILS, home + "/project", "title", "Skrevet likevel").is(409);
        assertThat(title()).startsWith("Felles testhall");
    }

    @Test
    void aPartnerWhoWritesMayNotSend() throws Exception {
        guests.joins(Cast.SIRI, draft, Cast.NILS, TeamRole.WRITER);

        screen.post(Cast.NILS, home + "/declarations", "notStarted", "true", "notInDifficulty", "true", "noRecoveryOrder", "true", "truthful", "true",
            "authorised", "true", "publicityUnderstood", "true").is(303);
        Screen.Answer check = screen.get(Cast.NILS, home + "/check").is(200);
        assertThat(check.html()).doesNotContain(">" + screen.says("application.send") + "</button>");
        assertThat(check.text()).contains(screen.says("application.send.not-you", "Grenland Prosesspartner"));
        screen.post(Cast.NILS, home + "/submit").is(409);
        screen.post(Cast.NILS, home + "/people/role", "member", "siri", "role", "READER").is(409);
        screen.post(Cast.SIRI, home + "/submit").is(303);
        screen.post(Cast.SIRI, home + "/people/sections", "assignee.GOALS", "nils").is(409);
        assertThat(screen.get(Cast.SIRI, home + "/people").is(200).html()).as("what is sent is given to nobody").doesNotContain("/people/sections");
    }

    @Test
    void whoIsRemovedIsOutAtOnceAndIsTold() throws Exception {
        guests.joins(Cast.SIRI, draft, Cast.NILS, TeamRole.WRITER);
        screen.post(Cast.SIRI, home + "/people/sections", "assignee.GOALS", "nils").is(303);
        assertThat(screen.get(Cast.SIRI, home).html()).contains("Nils Aasgaard skriver");
        assertThat(screen.get(Cast.SIRI, home + "/people/confirm", "deed", "remove", "member", "nils").is(200).html()).contains("Fjern Nils Aasgaard");

        screen.post(Cast.SIRI, home + "/people/remove", "member", "nils").is(303);

        screen.get(Cast.NILS, home).is(404);
        screen.post(Cast.NILS, home + "/project", "title", "Etterpå").is(404);
        assertThat(screen.get(Cast.NILS, "/applications").html()).doesNotContain(draft.toString());
        assertThat(screen.get(Cast.SIRI, home).html()).doesNotContain("Nils Aasgaard skriver");
        assertThat(guests.mailsTo(Cast.NILS.email())).anyMatch(mail -> mail.contains("ikke lenger med i en søknad fra Grenland Prosesspartner"));
        assertThat(screen.get(Cast.SIRI, home + "/people").text()).contains("Siri Tveito fjernet Nils Aasgaard");
    }

    @Test
    void aGuestLeavesAndTheLeadOnlyAfterHandingOver() throws Exception {
        guests.joins(Cast.SIRI, draft, Cast.NILS, TeamRole.READER);

        screen.post(Cast.SIRI, home + "/people/leave").is(409);
        screen.post(Cast.SIRI, home + "/people/remove", "member", "siri").is(409);
        screen.post(Cast.SIRI, home + "/people/lead", "member", "nils").is(409);
        screen.post(Cast.SIRI, home + "/people/take-over").is(409);
        assertThat(screen.post(Cast.NILS, home + "/people/leave").is(303).location()).isEqualTo("/applications");
        screen.get(Cast.NILS, home).is(404);
    }

    @Test
    void readyIsTakenAwayByTheNextSaveOfAnotherText() throws Exception {
        screen.post(Cast.SIRI, home + "/goals/ready", "ready", "true").is(303);
        assertThat(screen.get(Cast.SIRI, home).text()).contains("Merket ferdig av Siri Tveito");

        screen.post(Cast.SIRI, home + "/goals", "background", "Noe nytt").is(303);

        assertThat(screen.get(Cast.SIRI, home).text()).doesNotContain("Merket ferdig av");
    }

    @Test
    void commentsAreAnsweredSettledAndNeverSent() throws Exception {
        screen.post(Cast.SIRI, home + "/goals/comments", "comment", "HEMMELIG-KOMMENTAR om budsjettet").is(303);
        screen.post(Cast.SIRI, home + "/goals/comments", "comment", "  ").is(303);
        String thread = screen.get(Cast.SIRI, home + "/goals").all("name=\"thread\" value=\"(\\d+)\"").get(0);
        screen.post(Cast.SIRI, home + "/goals/comments", "comment", "Svaret er ja", "thread", thread).is(303);
        screen.post(Cast.SIRI, home + "/plan/comments/" + thread + "/resolve").is(404);
        screen.post(Cast.SIRI, home + "/goals/comments/" + thread + "/resolve").is(303);
        assertThat(screen.get(Cast.SIRI, home + "/goals").html()).contains("Svaret er ja", screen.says("application.comment.settled"));
        screen.post(Cast.SIRI, home + "/submit").is(303);

        CaseNumber number = stage.get(Cast.SIRI, user -> applications.draft(user, draft)).caseNumber();
        stage.isDeclaredByAll(number);
        assertThat(cases.submittedContent(number)).doesNotContain("HEMMELIG-KOMMENTAR");
        for (String page : List.of("/cases/" + number, "/cases/" + number + "/assessment/formal-check")) {
            assertThat(screen.get(Cast.ANNE, page).is(200).html()).doesNotContain("HEMMELIG-KOMMENTAR");
        }
    }

    private String title() {
        GrantApplication now = stage.get(Cast.SIRI, user -> applications.draft(user, draft));
        return now.title();
    }
}
