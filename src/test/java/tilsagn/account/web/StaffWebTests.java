package tilsagn.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import com.icegreen.greenmail.util.GreenMail;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.account.Accounts;
import tilsagn.account.Role;
import tilsagn.account.Staff;
import tilsagn.account.StaffMember;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.journal.Journal;
import tilsagn.worklist.WorkItem;
import tilsagn.worklist.Worklist;

/** The administrator's pages: somebody comes, gets roles, leaves, and their work goes on with others. */
@HouseTest
class StaffWebTests {

    private static final String PEOPLE = "/administration/people";
    private static final String REASON = "Ny stilling fra i dag";
    private static int next;

    @Autowired
    MockMvc web;
    @Autowired
    GreenMail post;
    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    Staff staff;
    @Autowired
    Accounts accounts;
    @Autowired
    Worklist worklist;
    @Autowired
    Journal journal;
    @Autowired
    BusinessTime time;

    private final String email = "stab" + ++next + "-" + UUID.randomUUID().toString().substring(0, 6) + "@tilsagn.example";

    private String page(String role) throws Exception {
        return screen.post(Cast.ADA, PEOPLE, "name", "Stine Stab", "email", email, "roles", role, "reason", REASON).is(303).location();
    }

    private StaffMember member(String page) {
        return staff.get(stage.user(Cast.ADA), UUID.fromString(page.substring(page.lastIndexOf('/') + 1)));
    }

    private Guest logsIn() throws Exception {
        Guest stine = new Guest(web, post, "10.38." + next + ".1");
        String link = stine.linkTo(email, "/password/reset/");
        stine.get(link).is(200);
        stine.post(link, "password", Guest.PASSWORD).is(303);
        assertThat(stine.logsIn(email, Guest.PASSWORD).location()).isEqualTo("/home");
        return stine;
    }

    @Test
    void whoIsInvitedComesInByTheLinkAndTheRolesHoldFromTheNextClick() throws Exception {
        String page = page("ADVISOR");
        Guest stine = logsIn();
        stine.get("/worklist").is(200);
        stine.get(PEOPLE).is(404);
        assertThat(stine.get("/account").is(200).html()).as("name and address are the administrator's").doesNotContain("action=\"/account/name\"")
            .contains("action=\"/account/password\"");
        String seen = String.valueOf(member(page).version());
        screen.post(Cast.ADA, page + "/roles", "roles", "MANAGER", "reason", REASON, "seen", seen).is(303);
        stine.get("/worklist").is(200);
        assertThat(stine.get("/account").text()).contains(screen.says("role.MANAGER")).doesNotContain(screen.says("role.ADVISOR") + ".");
        stine.newest(email, "endret rollene dine");
    }

    @Test
    void whoseAccessEndsIsOutWhereverTheyAre() throws Exception {
        String page = page("ADVISOR");
        Guest stine = logsIn();
        screen.post(Cast.ADA, page + "/closing", "day", time.today().toString(), "reason", REASON).is(303);
        assertThat(stine.get("/worklist").is(302).location()).endsWith("/login?ended");
        assertThat(stine.logsIn(email, Guest.PASSWORD).location()).isEqualTo("/login?closed");
        assertThat(stine.get("/login?closed").text()).contains(screen.says("account.login.closed"));
        assertThat(stine.logsIn(email, "et annet passord helt").location()).as("a wrong password learns nothing").isEqualTo("/login?error");
        screen.post(Cast.ADA, page + "/opening", "reason", REASON).is(303);
        assertThat(stine.logsIn(email, Guest.PASSWORD).location()).isEqualTo("/home");
    }

    @Test
    void theirTasksAreShownAndGoOnWithSomebodyElse() throws Exception {
        String page = page("ADVISOR");
        StaffMember stine = member(page);
        CaseNumber number = stage.submits(CastOrganisation.PROSESSPARTNER, stage.openCall(Nok.of(2_000_000)), Nok.of(400_000));
        WorkItem item = stage.get(Cast.METTE, user -> worklist.ofCase(user, number)).get(0);
        stage.by(Cast.METTE, user -> worklist.assign(user, item.taskId(), stine.username(), ""));
        screen.post(Cast.ADA, page + "/closing", "day", time.today().toString(), "reason", REASON).is(303);

        assertThat(screen.get(Cast.ADA, PEOPLE).is(200).text()).contains(screen.says("administration.left-work"), "Stine Stab");
        assertThat(screen.get(Cast.ADA, page).is(200).text()).contains(number.value());
        assertThat(screen.post(Cast.ADA, page + "/tasks", "receiver", Cast.ROLF.username()).is(303).location()).as("an auditor takes nothing")
            .isEqualTo(page + "/tasks");
        screen.post(Cast.ADA, page + "/tasks", "receiver", "finnes-ikke").is(422);
        screen.post(Cast.ADA, page + "/tasks", "receiver", Cast.BJORN.username(), "note", "Tar over etter Stine").is(303);
        assertThat(stage.get(Cast.BJORN, user -> worklist.ofCase(user, number)).get(0).assignee()).isEqualTo(Cast.BJORN.username());
        assertThat(journal.of(number, "worklist.reassigned")).hasSize(1);
        assertThat(member(page).openTasks()).isZero();
        assertThat(screen.get(Cast.ADA, page).text()).contains(screen.says("administration.log.HANDED_OVER"), Cast.BJORN.fullName());
    }

    @Test
    void whatIsTypedWrongIsSaidBesideItAndNothingTypedIsLost() throws Exception {
        Screen.Answer answer = screen.post(Cast.ADA, PEOPLE, "name", "Stine Stab", "email", "ingen adresse", "roles", "ADVISOR", "reason", REASON).is(422);
        assertThat(answer.error("email")).isNotBlank();
        assertThat(answer.value("name")).isEqualTo("Stine Stab");
        assertThat(answer.ticked("roles")).containsExactly("ADVISOR");
        String page = page("ADVISOR");
        assertThat(screen.post(Cast.ADA, page + "/closing", "day", "1. mai", "reason", REASON).is(422).error("day"))
            .isEqualTo(screen.says("administration.date"));
        assertThat(screen.post(Cast.ADA, "/administration/delegations", "person", "", "upTo", "mange", "from", "", "document", "").is(422).value("upTo"))
            .isEqualTo("mange");
    }

    @Test
    void theAuditorReadsItAllAndIsOfferedNothing() throws Exception {
        String page = page("ADVISOR");
        for (String path : new String[]{PEOPLE, page, "/administration/delegations", "/administration/log"}) {
            assertThat(screen.get(Cast.ROLF, path).is(200).html()).as(path).doesNotContainPattern("action=\"/administration[^\"]*\" method=\"post\"")
                .doesNotContain(screen.says("administration.roles.change"), screen.says("administration.new"));
        }
        assertThat(screen.post(Cast.ROLF, page + "/closing", "day", time.today().toString(), "reason", REASON).is(409).text())
            .contains(screen.says("core.auditor-reads"));
        assertThat(member(page).inactiveFrom()).isNull();
    }

    @Test
    void theLogSaysWhoGaveWhomWhat() throws Exception {
        page("MANAGER");
        assertThat(screen.get(Cast.ROLF, "/administration/log").text()).contains("Stine Stab", Cast.ADA.fullName(), screen.says("role.MANAGER"), REASON);
    }

    @Test
    void nobodyIsLetInTwiceUnderOneAddress() throws Exception {
        assertThat(screen.post(Cast.ADA, PEOPLE, "name", "Mette en gang til", "email", Cast.METTE.email(), "roles", "DECISION_MAKER", "body", "CHIEF_EXECUTIVE",
            "reason", REASON).is(422).error("email")).isEqualTo(screen.says("administration.email.taken"));
    }

    @Test
    void theRolePageIsReadByEverybodyOfTheCountyAndByNobodyElse() throws Exception {
        for (Cast person : new Cast[]{Cast.ANNE, Cast.METTE, Cast.DAG, Cast.ROLF, Cast.ADA}) {
            assertThat(screen.get(person, "/administration/roles").is(200).text()).contains(screen.says("administration.role." + person.role()));
        }
        assertThat(screen.get(Cast.ANNE, "/administration/roles").html()).as("no way to where she may not go").doesNotContain("href=\"" + PEOPLE);
        assertThat(screen.get(Cast.ADA, "/administration/roles").html()).contains("href=\"" + PEOPLE);
        screen.get(Cast.EIRIK, "/administration/roles").is(404);
        screen.get(Cast.SIRI, "/administration/roles").is(404);
        assertThat(stage.user(Cast.ROLF).roles()).containsExactly(Role.AUDITOR);
    }
}
