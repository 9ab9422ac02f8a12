package tilsagn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import tilsagn.account.AccessRequests;
import tilsagn.account.Accounts;
import tilsagn.account.NewPerson;
import tilsagn.account.Organisations;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.CaseNotes;
import tilsagn.application.Cases;
import tilsagn.call.Call;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.decision.Award;
import tilsagn.decision.Awards;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.grant.GrantsOnStage;

/** A longer list costs a longer answer, never more questions: twelve rows take as many statements as three. */
@HouseTest
class StatementsPerPageTests {

    private static final Nok AMOUNT = Nok.of(100_000);
    /** The frame and a panel together. */
    private static final long MOST_ON_A_PANEL = 60;

    @Autowired
    Statements statements;
    @Autowired
    Stage stage;
    @Autowired
    GrantsOnStage grants;
    @Autowired
    Cases cases;
    @Autowired
    Awards awards;
    @Autowired
    Accounts accounts;
    @Autowired
    CaseNotes notes;
    @Autowired
    Organisations organisations;
    @Autowired
    AccessRequests requests;
    @Autowired
    JdbcClient database;

    @Test
    void theFrontPageAndTheListOfCalls() throws Exception {
        calls(3);
        long front = statements.of(null, "/");
        long list = statements.of(null, "/calls");
        long search = statements.of(null, "/calls?q=klynge");
        long rankings = statements.of(Cast.METTE, "/rankings");
        calls(9);
        assertThat(statements.of(null, "/")).as("front page").isEqualTo(front);
        assertThat(statements.of(null, "/calls")).as("calls").isEqualTo(list);
        assertThat(statements.of(null, "/calls?q=klynge")).as("search").isEqualTo(search);
        assertThat(statements.of(Cast.METTE, "/rankings")).as("rankings").isEqualTo(rankings);
    }

    @Test
    void theListOfMyApplicationsInOneCall() throws Exception {
        Call call = stage.openCall(Nok.of(2_300_000));
        drafts(call, 3);
        long few = statements.of(Cast.NILS, "/applications");
        drafts(call, 9);
        assertThat(statements.of(Cast.NILS, "/applications")).isEqualTo(few);
    }

    @Test
    void theListOfMyApplicationsInManyCalls() throws Exception {
        for (int call = 0; call < 3; call++) {
            drafts(stage.openCall(Nok.of(2_300_000)), 1);
        }
        long few = statements.of(Cast.NILS, "/applications");
        for (int call = 0; call < 9; call++) {
            drafts(stage.openCall(Nok.of(2_300_000)), 1);
        }
        assertThat(statements.of(Cast.NILS, "/applications")).isEqualTo(few);
    }

    @Test
    void theQueueTheBoardThePoolAndTheDashboard() throws Exception {
        Call call = stage.openCall(Nok.of(9_000_000));
        List<String> pages = List.of("/worklist?view=all&call=" + call.id(), "/worklist?view=unassigned&call=" + call.id(),
            "/rankings/" + call.slug(), "/rankings/" + call.slug() + "/progress", "/rankings/" + call.slug() + "/consensus",
            "/pools/" + call.slug(), "/insight?call=" + call.slug());
        List<CaseNumber> all = Stream.of(CastOrganisation.PROSESSPARTNER, CastOrganisation.MIKROLINJA, CastOrganisation.FJORDVATN)
            .flatMap(organisation -> Stream.generate(() -> stage.submits(organisation, call, AMOUNT)).limit(4)).toList();
        stage.deadlinePasses(call);
        all.subList(0, 3).forEach(this::isAllocated);
        Map<String, Long> few = count(pages);
        all.subList(3, 12).forEach(this::isAllocated);
        assertThat(count(pages)).isEqualTo(few);
    }

    @Test
    void thePanelsOfACase() throws Exception {
        CaseNumber number = stage.submits(CastOrganisation.FJORDVATN, stage.openCall(Nok.of(2_300_000)), AMOUNT);
        List<String> pages = Stream.of("", "/overview", "/plan", "/partners", "/attachments", "/earlier", "/overlap", "/notes", "/messages", "/journal")
            .map(panel -> "/cases/" + number + panel).toList();
        besideTheCase(number, 3);
        Map<String, Long> few = count(pages);
        besideTheCase(number, 9);
        assertThat(count(pages)).isEqualTo(few);
        assertThat(few.values()).as("quick: " + few).allMatch(statements -> statements <= MOST_ON_A_PANEL);
    }

    // Each in a call of its own, so that the calls are asked for at once, too.
    private void besideTheCase(CaseNumber number, int howMany) {
        for (int one = 0; one < howMany; one++) {
            stage.submits(CastOrganisation.FJORDVATN, stage.openCall(Nok.of(2_300_000)), AMOUNT);
            String words = "Notat " + UUID.randomUUID();
            stage.by(Cast.ANNE, user -> notes.write(user, number, words));
        }
    }

    @Test
    void theClaimsOfAGrantAndTheRegisterOfPayments() throws Exception {
        CaseNumber number = grants.running(AMOUNT);
        grants.projectEnds(number);
        grants.isPaid(number, Nok.of(10_000));
        String party = "/applications/" + cases.get(number).id() + "/claims";
        List<String> pages = List.of("/cases/" + number + "/grant/claims", "/cases/" + number + "/grant/account", "/worklist/payments?status=PAID");
        Map<String, Long> few = count(pages);
        long own = statements.of(Cast.SIRI, party);
        for (int more = 2; more < 6; more++) {
            grants.isPaid(number, Nok.of(10_000L * more));
        }
        assertThat(count(pages)).isEqualTo(few);
        assertThat(statements.of(Cast.SIRI, party)).isEqualTo(own);
    }

    @Test
    void theListsOfTheStateAidDeskAndOfGrantsToFollowUp() throws Exception {
        grants.running(AMOUNT);
        registeredAwards(0, 5);
        List<String> pages = List.of("/worklist/aid", "/worklist/aid?view=rest", "/worklist/aid/parameters", "/worklist/aid/register.csv", "/worklist/grants");
        Map<String, Long> few = count(pages);
        grants.running(AMOUNT);
        grants.running(AMOUNT);
        registeredAwards(5, 90);
        assertThat(count(pages)).isEqualTo(few);
        database.sql("delete from aid_registration where case_number like '1998-%'").update();
    }

    private void registeredAwards(int from, int to) {
        for (int one = from; one < to; one++) {
            database.sql("insert into aid_registration (case_number, version, county, organisation_number, organisation_name, awarded_on, amount, basis, rate, state, due_on, assessed_late) "
                + "values (?, 0, '38', '310000000', 'Mange AS', date '1998-01-01', 1000, 'DE_MINIMIS', 10, 'DUE', date '1998-03-01', false)")
                .params(String.format("1998-%04d", one)).update();
        }
    }

    @Test
    void theAwards() throws Exception {
        award(3);
        long list = statements.of(null, "/awards?q=sp%C3%B8rsm%C3%A5l");
        long front = statements.of(null, "/");
        award(9);
        assertThat(statements.of(null, "/awards?q=sp%C3%B8rsm%C3%A5l")).isEqualTo(list);
        assertThat(statements.of(null, "/")).isEqualTo(front);
    }

    @Test
    void theMembersOfAnOrganisation() throws Exception {
        String page = "/organisations/" + CastOrganisation.OMBRUK.number().digits();
        List<User> asking = people("ask", 10);
        asking.subList(0, 2).forEach(user -> requests.ask(user, CastOrganisation.OMBRUK.number()));
        people("few", 2).forEach(user -> organisations.admit(CastOrganisation.OMBRUK.number(), user));
        long few = statements.of(Cast.TIRIL, page);
        asking.forEach(user -> requests.ask(user, CastOrganisation.OMBRUK.number()));
        people("many", 9).forEach(user -> organisations.admit(CastOrganisation.OMBRUK.number(), user));
        assertThat(statements.of(Cast.TIRIL, page)).isEqualTo(few);
    }

    private List<User> people(String group, int howMany) {
        return IntStream.range(0, howMany).mapToObj(each -> accounts.register(new NewPerson("count-" + group + each, "-", group + each,
            group + each + "@tilsagn.example", Set.of(Role.APPLICANT), null, null))).toList();
    }

    private Map<String, Long> count(List<String> pages) throws Exception {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String page : pages) {
            counts.put(page, statements.of(Cast.METTE, page));
        }
        return counts;
    }

    private void isAllocated(CaseNumber number) {
        stage.isAssessed(number, AMOUNT, Stage.GOOD);
        stage.isAllocated(number, AMOUNT, null);
    }

    private void calls(int howMany) {
        for (int call = 0; call < howMany; call++) {
            stage.openCall(Nok.of(2_300_000));
        }
    }

    private void drafts(Call call, int howMany) {
        for (int draft = 0; draft < howMany; draft++) {
            stage.draft(CastOrganisation.FJORDVATN, call, AMOUNT);
        }
    }

    private void award(int howMany) {
        for (int award = 0; award < howMany; award++) {
            awards.importPublished(new Award("counted-" + UUID.randomUUID(), "Et spørsmål til databasen", "Sammendrag", AMOUNT, "Mottaker",
                "Skien", "Ordning", "38",
                "Vestfold og Telemark fylkeskommune", LocalDate.of(2022, 10, 1), true, List.of("Mål 1", "Mål 2"), List.of("Fakta")));
        }
    }
}
