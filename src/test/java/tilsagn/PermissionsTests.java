package tilsagn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import tilsagn.aid.AidBasis;
import tilsagn.aid.AidDeclarations;
import tilsagn.aid.AidDesk;
import tilsagn.aid.AidWalks;
import tilsagn.aid.AidWords;
import tilsagn.aid.NewEarlierAid;
import tilsagn.appeal.AppealExamples;
import tilsagn.application.AidType;
import tilsagn.application.Applications;
import tilsagn.application.Attachments;
import tilsagn.account.AccessRequests;
import tilsagn.account.Accounts;
import tilsagn.account.Delegation;
import tilsagn.account.Delegations;
import tilsagn.account.Departures;
import tilsagn.account.Language;
import tilsagn.account.MemberRole;
import tilsagn.account.NewDelegation;
import tilsagn.account.NewPerson;
import tilsagn.account.NewStaff;
import tilsagn.account.OrganisationInvitations;
import tilsagn.account.Organisations;
import tilsagn.account.Role;
import tilsagn.account.Staff;
import tilsagn.account.User;
import tilsagn.application.CaseNotes;
import tilsagn.application.BehalfDeed;
import tilsagn.application.Cases;
import tilsagn.application.Evidence;
import tilsagn.application.GrantApplication;
import tilsagn.application.OnBehalf;
import tilsagn.application.PartyWord;
import tilsagn.application.PartyWord.Channel;
import tilsagn.application.Registration;
import tilsagn.application.Copies;
import tilsagn.application.DeficiencyDraft;
import tilsagn.application.DeficiencyNotices;
import tilsagn.application.Comments;
import tilsagn.application.Section;
import tilsagn.application.Team;
import tilsagn.application.TeamRole;
import tilsagn.assessment.Assessments;
import tilsagn.assessment.Assessors;
import tilsagn.call.Call;
import tilsagn.call.CallDrafts;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.OrganisationNumber;
import tilsagn.correspondence.AccessExamples;
import tilsagn.correspondence.Letters;
import tilsagn.correspondence.MessageTemplate;
import tilsagn.correspondence.MessageTemplates;
import tilsagn.decision.Allocations;
import tilsagn.decision.Announcements;
import tilsagn.decision.Batches;
import tilsagn.decision.DecisionBody;
import tilsagn.decision.Decisions;
import tilsagn.decision.PoolLedger;
import tilsagn.decision.Recipe;
import tilsagn.decision.Scenarios;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.document.BadFiles;
import tilsagn.grant.Acceptances;
import tilsagn.grant.Answer;
import tilsagn.grant.ArchiveDesk;
import tilsagn.grant.BankAccounts;
import tilsagn.grant.ChangeRequests;
import tilsagn.grant.ChangeWish;
import tilsagn.grant.ClaimKind;
import tilsagn.grant.GoalResult;
import tilsagn.grant.GrantsOnStage;
import tilsagn.grant.PartyChanges;
import tilsagn.grant.ReportContent;
import tilsagn.grant.ReportFiles;
import tilsagn.grant.Reports;
import tilsagn.grant.RunningGrants;
import tilsagn.grant.Terminations;
import tilsagn.workflow.Incidents;
import tilsagn.worklist.Absences;
import tilsagn.worklist.SavedViews;
import tilsagn.worklist.Worklist;

/**
 * Every route for every role. The expected table is {@code permissions.txt}; a route that is missing there fails the build. The outcome is
 * "ja" (may), "nei" (may see, may not do), "finnes ikke" (404) or "innlogging" (is asked to log in).
 */
@HouseTest
class PermissionsTests {

    private static final Path EXPECTED = Path.of("src/test/resources/permissions.txt");
    private static final Set<String> FRAMEWORK = Set.of("/error", "/actuator");

    private static final Nok AMOUNT = Nok.of(700_000);
    private static final List<String> LAST_COME_THOSE_WHO_MAY = List.of("ingen", "annen søker", "søker", "ekstern vurderer", "revisor", "administrator",
        "rådgiver, annet fylke", "rådgiver", "leder", "beslutningstaker");

    /** The columns, in the order of the table. */
    private static final Map<String, Cast> PEOPLE = people();

    @Autowired
    MockMvc web;
    @Autowired
    Stage stage;
    @Autowired
    GrantsOnStage grants;
    @Autowired
    Calls calls;
    @Autowired
    CallDrafts drafts;
    @Autowired
    Applications applications;
    @Autowired
    Attachments attachments;
    @Autowired
    CaseNotes notes;
    @Autowired
    MessageTemplates templates;
    @Autowired
    Cases cases;
    @Autowired
    DeficiencyNotices deficiencies;
    @Autowired
    OnBehalf behalf;
    @Autowired
    Copies copies;
    @Autowired
    Assessments assessments;
    @Autowired
    Assessors assessors;
    @Autowired
    Allocations allocations;
    @Autowired
    Decisions decisions;
    @Autowired
    PoolLedger ledger;
    @Autowired
    Scenarios scenarios;
    @Autowired
    Batches batches;
    @Autowired
    Announcements announcements;
    @Autowired
    AppealExamples appealScene;
    @Autowired
    AccessExamples accessScene;
    @Autowired
    Letters letters;
    @Autowired
    Acceptances acceptances;
    @Autowired
    BankAccounts bankAccounts;
    @Autowired
    Reports reports;
    @Autowired
    ReportFiles reportFiles;
    @Autowired
    Worklist worklist;
    @Autowired
    Absences absences;
    @Autowired
    SavedViews views;
    @Autowired
    BusinessTime time;
    @Autowired
    Accounts accounts;
    @Autowired
    Organisations organisations;
    @Autowired
    OrganisationInvitations invitations;
    @Autowired
    AccessRequests requests;
    @Autowired
    Staff staff;
    @Autowired
    Departures departures;
    @Autowired
    Delegations delegations;
    @Autowired
    Guests guests;
    @Autowired
    Team team;
    @Autowired
    Comments comments;
    @Autowired
    Incidents incidents;
    @Autowired
    ManagementService jobs;
    @Autowired
    RuntimeService processes;
    @Autowired
    AutowireCapableBeanFactory beans;
    @Autowired
    AidDesk aid;
    @Autowired
    AidDeclarations declarations;
    @Autowired
    RunningGrants running;
    @Autowired
    PartyChanges partyChanges;
    @Autowired
    ChangeRequests changes;
    @Autowired
    ArchiveDesk archiveDesk;
    @Autowired
    Terminations terminations;
    @Autowired
    JdbcClient database;
    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final AuditorsPages auditor = new AuditorsPages();
    private final Map<String, String> examples = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> bodies = new LinkedHashMap<>();

    private static Map<String, Cast> people() {
        Map<String, Cast> people = new LinkedHashMap<>();
        people.put("ingen", null);
        people.put("søker", Cast.SIRI);
        people.put("annen søker", Cast.OLA);
        people.put("rådgiver", Cast.ANNE);
        people.put("leder", Cast.METTE);
        people.put("beslutningstaker", Cast.DAG);
        people.put("revisor", Cast.ROLF);
        people.put("administrator", Cast.ADA);
        people.put("rådgiver, annet fylke", Cast.VERA);
        people.put("ekstern vurderer", Cast.EIRIK);
        return people;
    }

    private CaseNumber settled;

    @Test
    void everyRouteIsOpenToWhomTheTableSaysAndToNobodyElse() throws Exception {
        setTheScene();
        List<String> actual = new ArrayList<>();
        for (String route : routes()) {
            actual.add(route + " | " + outcomes(route));
        }
        write(actual);
        assertThat(auditor.offered()).as("what an auditor is offered and would be refused").isEmpty();
        assertThat(auditor.changed()).as("what an auditor changed").isEmpty();
        assertThat(String.join("\n", actual)).isEqualTo(Files.readString(EXPECTED).strip());
    }

    // One case for each state a route needs, so that whoever may do something is not refused for another reason.
    private void setTheScene() {
        // First, because it moves the clock by years.
        grantsWithClaims();
        changesOfGrants();
        examples.putAll(accessScene.show());
        appealScene.show().forEach(this::put);
        example("/cases/{number}/aid/breach", beans.createBean(AidWalks.class).brokenWhenAccepted());
        body("POST /cases/{number}/aid/breach", Map.of("breachDecision", "KEEP", "breachReasons", "Til prøve av rettigheter"));
        Call call = stage.openCall(Nok.of(7_000_000));
        CaseNumber submitted = stage.submits(CastOrganisation.PROSESSPARTNER, call, Nok.of(400_000));
        CaseNumber scoring = stage.submits(CastOrganisation.PROSESSPARTNER, call, Nok.of(400_000));
        CaseNumber assignable = stage.submits(CastOrganisation.PROSESSPARTNER, call, Nok.of(400_000));
        CaseNumber apart = stage.submits(CastOrganisation.PROSESSPARTNER, call, Nok.of(400_000));
        CaseNumber agreed = stage.submits(CastOrganisation.PROSESSPARTNER, call, Nok.of(400_000));
        List<CaseNumber> cases = IntStream.range(0, 9).mapToObj(at -> stage.submits(CastOrganisation.PROSESSPARTNER, call, AMOUNT)).toList();
        CaseNumber upward = stage.submits(CastOrganisation.PROSESSPARTNER, call, Nok.of(400_000));
        CaseNumber fresh = stage.submits(CastOrganisation.PROSESSPARTNER, call, Nok.of(400_000));
        aCallBeingSetUp();
        lacking(stage.submits(CastOrganisation.PROSESSPARTNER, call, Nok.of(400_000)));
        List.of(fresh, scoring, assignable, apart, agreed).forEach(stage::passesFormalCheck);
        wordsOnImpartiality(call);
        stage.by(Cast.ANNE, user -> assessments.declareImpartiality(user, scoring, true, null));
        stage.by(Cast.METTE, user -> assessors.invite(user, scoring, Cast.EIRIK.username()));
        stage.by(Cast.EIRIK, user -> assessments.declareImpartiality(user, scoring, true, null));
        stage.scores(Cast.ANNE, apart, 7, 7, 7, 7, 7, 7, 7);
        stage.scores(Cast.BJORN, apart, 3, 3, 3, 3, 3, 3, 3);
        stage.scores(Cast.ANNE, agreed, Stage.GOOD);
        stage.scores(Cast.BJORN, agreed, Stage.GOOD);
        cases.forEach(number -> stage.isAssessed(number, AMOUNT, Stage.GOOD));
        stage.isAssessed(upward, Nok.of(400_000), Stage.GOOD);
        stage.deadlinePasses(call);
        stage.by(Cast.METTE, user -> allocations.propose(user, cases.get(3), AMOUNT, null));
        cases.subList(0, 3).forEach(number -> stage.isAllocated(number, AMOUNT, null));
        cases.subList(0, 2).forEach(number -> stage.isDecided(Cast.DAG, number, AMOUNT));
        meetingOf(call, cases.get(2), upward);
        announcementsOf(cases.get(6), cases.get(7));
        CaseNumber published = cases.get(0);
        stage.by(Cast.METTE, user -> decisions.publish(user, published));
        reported(cases.get(8));
        grantsOf(published, cases.get(1));
        example("/cases/{number}/assessment/scores", scoring);
        stage.by(Cast.METTE, user -> assessors.invite(user, assignable, Cast.BJORN.username()));
        examples.put("/cases/{number}/assessment/assessors/{username}/withdraw", "/cases/" + assignable + "/assessment/assessors/bjorn/withdraw");
        example("/cases/{number}/assessment/assessors", assignable);
        body("POST /cases/{number}/assessment/assessors", Map.of("username", Cast.CATO.username()));
        example("/cases/{number}/assessment/consensus", apart);
        example("/cases/{number}/assessment/recommendation", agreed);
        example("/cases/{number}/decision/decision", cases.get(2));
        example("/cases/{number}/decision/allocation", cases.get(5));
        example("/cases/{number}/assessment/impartiality", fresh);
        filesAndLetters(call, published);
        stateAid(cases.get(2), cases.get(1));
        body("POST /rankings/{slug}/publications", Map.of("case", cases.get(1).value()));
        body("POST /rankings/{slug}/decisions", Map.of("case", cases.get(3).value()));
        body("POST /rankings/{slug}/proposals", Map.of("case", cases.get(4).value(), "amount-" + cases.get(4), "700 000"));
        ranking(call, cases.get(4));
        body("POST /cases/{number}/assessment/impartiality", Map.of("impartial", "no", "reason", "Sitter i styret hos søkeren."));
        body("POST /cases/{number}/decision/allocation", Map.of("amount", "700 000"));
        body("POST /cases/{number}/decision/decision", Map.of("amount", "700 000", "reasons", "Vurdert etter kriteriene i utlysningen."));
        examples.put("/incidents/{id}", "/incidents/" + stopped(submitted));
        heldLetters();
        Call open = stage.openCall(Nok.of(2_300_000));
        afterTheAnnouncement();
        body("POST /applications", Map.of("call", open.slug()));
        examples.put("/applications/new", "/applications/new?call=" + open.slug());
        attachmentsOf(submitted, open);
        besideTheCase(submitted, scoring);
        peopleAndRights();
        examples.put("{slug}", call.slug());
        examples.put("{number}", submitted.value());
        lifeWithTheQueue(submitted, apart);
        examples.put("{taskId}", taskOf(submitted));
        examples.put("/applications/{id}/submit", "/applications/" + draftIn(open) + "/submit");
        afterSending(open);
        workingTogether(open);
        membersOfAnOrganisation();
        examples.put("{id}", draftIn(open));
        examples.put("{section}", "project");
        // Last: whatever happens on the case makes its package stale.
        stage.by(Cast.ANNE, user -> archiveDesk.make(user, settled));
    }

    // One that is accepted, with a report sent, a file in it and a new account asked for; one that is only offered.
    private void grantsOf(CaseNumber running, CaseNumber offered) {
        UUID application = cases.get(running).id();
        stage.by(Cast.SIRI, user -> acceptances.accept(user, application, new Answer(Set.of(0), true, true, "12345678903", false)));
        UUID report = reports.current(running).orElseThrow().id();
        stage.by(Cast.SIRI, user -> reportFiles.add(user, application, report, "rapport.pdf", new ByteArrayResource(BadFiles.pdf())));
        UUID file = stage.get(Cast.SIRI, user -> reports.readable(user, application, report)).files().get(0).fileId();
        stage.by(Cast.SIRI, user -> bankAccounts.askAsParty(user, application, "86011117947", "Byttet bank.", false));
        String own = "/applications/" + application + "/grant";
        String theirs = "/cases/" + running + "/grant";
        List.of("/acceptance", "/decline").forEach(deed -> examples.put("/applications/{id}/grant" + deed, "/applications/" + cases.get(offered).id() + "/grant" + deed));
        examples.put("/applications/{id}/grant/reports/{report}", own + "/reports/" + report);
        examples.put("/applications/{id}/grant", own);
        List.of("/time", "/lapse").forEach(deed -> example("/cases/{number}/grant/award" + deed, offered));
        examples.put("/cases/{number}/grant/award/reports/{report}", theirs + "/award/reports/" + report);
        examples.put("/cases/{number}/grant/reports/{report}", theirs + "/reports/" + report);
        examples.put("/cases/{number}/grant", theirs);
        examples.put("{file}", file.toString());
        body("POST /applications/{id}/grant/decline", Map.of("reason", "x".repeat(2001)));
    }

    private void reported(CaseNumber number) {
        UUID application = cases.get(number).id();
        stage.isAllocated(number, AMOUNT, null);
        stage.isDecided(Cast.DAG, number, AMOUNT);
        stage.by(Cast.SIRI, user -> acceptances.accept(user, application, new Answer(Set.of(0), true, true, "12345678903", false)));
        UUID report = reports.current(number).orElseThrow().id();
        List<GoalResult> goals = stage.get(Cast.SIRI, user -> reports.readable(user, application, report)).content().goals().stream()
            .map(goal -> new GoalResult(goal.goal(), goal.indicator(), goal.target(), "3", null)).toList();
        stage.by(Cast.SIRI, user -> reports.send(user, application, report, new ReportContent("Bra.", "Fem samlinger.", "Ingen.", "Fem til.", 1, 1, 1, goals)));
        examples.put("/cases/{number}/grant/reports/{report}/approval", "/cases/" + number + "/grant/reports/" + report + "/approval");
    }

    // One with a claim that is sent, one with a draft and its final report approved, one that is paid. The clock moves on to the end of the projects.
    private void grantsWithClaims() {
        List<CaseNumber> running = Stream.generate(() -> grants.running(AMOUNT)).limit(3).toList();
        running.forEach(grants::projectEnds);
        Map<CaseNumber, String> pages = running.stream().collect(Collectors.toMap(number -> number, number -> "/applications/" + cases.get(number).id()));
        UUID sent = grants.claims(running.get(0), ClaimKind.PARTIAL, Nok.of(400_000));
        UUID draft = grants.drafts(running.get(1));
        grants.isPaid(running.get(2), Nok.of(400_000));
        grants.reportIsApproved(running.get(1));
        String one = "/applications/{id}/claims/{claim}";
        String own = pages.get(running.get(1)) + "/claims/" + draft;
        examples.put(one + "/files/{paper}/remove", own + "/files/" + grants.paper(running.get(1), draft) + "/remove");
        examples.put(one + "/withdraw", own + "/withdraw");
        examples.put(one + "/autosave", own + "/autosave");
        examples.put(one, pages.get(running.get(0)) + "/claims/" + sent);
        examples.put("/applications/{id}/claims", pages.get(running.get(2)) + "/claims");
        examples.put("/applications/{id}/account", pages.get(running.get(1)) + "/account");
        example("/cases/{number}/grant/claims", running.get(0));
        example("/cases/{number}/grant/account", running.get(1));
        examples.put("{claim}", sent.toString());
        examples.put("{paper}", grants.paper(running.get(0), sent).toString());
        examples.put("{paymentFile}", grants.bankFile().toString());
        body("POST " + one, Map.of("deed", "count"));
        body("POST /cases/{number}/grant/claims", Map.of("deed", "open"));
        body("POST /cases/{number}/grant/account", Map.of("deed", "draw"));
        body("POST /worklist/payments", Map.of("deed", "paid"));
    }

    // A call of its own: it is changed and called off.
    private void afterTheAnnouncement() {
        Call call = stage.comingCall();
        String reason = "Setningen var uklar og er skrevet om.";
        examples.put("/rankings/{slug}/changes/{part}", "/rankings/" + call.slug() + "/changes/ingress");
        examples.put("/rankings/{slug}/changes", "/rankings/" + call.slug() + "/changes");
        examples.put("/rankings/{slug}/cancellation", "/rankings/" + stage.comingCall().slug() + "/cancellation");
        String coming = "/rankings/" + stage.comingCall().slug() + "/trial";
        examples.put("/rankings/{slug}/trial", coming);
        body("POST /rankings/{slug}/changes/{part}", Map.of("seen", "0", "words", "En ny ingress.", "reason", reason));
        body("POST /rankings/{slug}/cancellation", Map.of("reason", reason, "confirmed", "true"));
    }

    private void ranking(Call call, CaseNumber open) {
        body("POST /rankings/{slug}/proposals/many", Map.of("chosen", open.value(), "way", "RECOMMENDED"));
        body("POST /rankings/{slug}/scenarios", Map.of("name", "Så langt rammen rekker", "kind", "REACH"));
        // A call of its own: in the other one the manager soon has a conflict, and a recipe needs somebody who sees every case.
        Call seen = stage.openCall(Nok.of(2_300_000));
        for (String deed : List.of("removal", "renewal")) {
            UUID scenario = stage.get(Cast.METTE, user -> scenarios.keep(user, seen.id(), deed, Recipe.of(Recipe.Kind.REACH, null, null)));
            examples.put("/rankings/{slug}/scenarios/{id}/" + deed, "/rankings/" + seen.slug() + "/scenarios/" + scenario + "/" + deed);
        }
        examples.put("/rankings/{slug}/scenarios", "/rankings/" + seen.slug() + "/scenarios");
    }

    // One award whose announcement is still written, and one that only waits to be made public.
    private void announcementsOf(CaseNumber written, CaseNumber ready) {
        for (CaseNumber award : List.of(written, ready)) {
            stage.isAllocated(award, AMOUNT, null);
            stage.isDecided(Cast.DAG, award, AMOUNT);
        }
        String page = "/cases/{number}/decision/announcement";
        example(page + "/publication", ready);
        for (String deed : List.of("approval", "removal")) {
            stage.by(Cast.METTE, user -> announcements.quote(user, written, announcements.view(user, written).seen(), "Vi gleder oss til å ta fatt.", "Siri Tveito", "daglig leder"));
            examples.put(page + "/quotes/{position}/" + deed, page.replace("{number}", written.value()) + "/quotes/0/" + deed);
        }
        example(page + "/quotes", written);
        example(page, written);
        // Each deed of the manager's changes the draft, in the order of the addresses.
        body("POST " + page, Map.of("seen", "1", "title", "Overskuddsvarme til alle", "summary", "Pengene går til et felles anlegg."));
        body("POST " + page + "/publication", Map.of("seen", "-1"));
        body("POST " + page + "/quotes", Map.of("seen", "2", "words", "Dette er bra for hele regionen.", "speaker", "Mette Solberg"));
        body("POST " + page + "/quotes/{position}/approval", Map.of("seen", "3", "approvedOn-0", time.today().toString(), "approvedHow-0", "e-post"));
        body("POST " + page + "/quotes/{position}/removal", Map.of("seen", "4"));
    }

    // A meeting with one case on its list, and one of the delegate's that the committee may call in.
    private void meetingOf(Call call, CaseNumber listed, CaseNumber upward) {
        UUID meeting = stage.get(Cast.METTE, user -> batches.plan(user, call.id(), DecisionBody.STANDING_COMMITTEE, time.today()));
        stage.by(Cast.METTE, user -> batches.add(user, meeting, listed));
        examples.put("{batch}", meeting.toString());
        stage.isAllocated(upward, Nok.of(400_000), null);
        example("/cases/{number}/decision/turn", upward);
        body("POST /cases/{number}/decision/turn", Map.of("way", "IN", "reason", "Saken er prinsipiell for oss."));
        body("POST /rankings/{slug}/batches", Map.of("body", "STANDING_COMMITTEE", "meetingOn", time.today().toString()));
        body("POST /rankings/{slug}/batches/{batch}/removals", Map.of("case", listed.value()));
        body("POST /rankings/{slug}/batches/{batch}/cases", Map.of("case", listed.value()));
    }

    private void heldLetters() {
        Call holding = stage.openHoldingCall(Nok.of(2_300_000));
        CaseNumber held = stage.submits(CastOrganisation.PROSESSPARTNER, holding, AMOUNT);
        stage.isAssessed(held, AMOUNT, Stage.GOOD);
        stage.deadlinePasses(holding);
        stage.isAllocated(held, AMOUNT, null);
        stage.isDecided(Cast.DAG, held, AMOUNT);
        example("/cases/{number}/letters/decision", held);
        example("/cases/{number}/letters/decision.pdf", held);
        examples.put("/rankings/{slug}/letters", "/rankings/" + holding.slug() + "/letters");
        body("POST /rankings/{slug}/letters", Map.of("seen", "true"));
        examples.put("/rankings/templates/{scheme}/{outcome}", "/rankings/templates/HOLDT/REJECTED");
        body("POST /rankings/templates/{scheme}/{outcome}", Map.of("basedOn", "0", "nb.title", "Avslag", "nb.opening", "Vi viser til søknaden.",
            "nb.decision", "Avslag.", "nn.title", "Avslag", "nn.opening", "Vi viser til søknaden.", "nn.decision", "Avslag."));
    }

    private void besideTheCase(CaseNumber submitted, CaseNumber alike) {
        stage.by(Cast.ANNE, user -> notes.write(user, submitted, "Ringt søkeren."));
        long note = stage.get(Cast.ANNE, user -> notes.of(user, submitted, "")).get(0).id();
        examples.put("/cases/{number}/notes/{id}/pin", "/cases/" + submitted + "/notes/" + note + "/pin");
        examples.put("/cases/{number}/notes/{id}", "/cases/" + submitted + "/notes/" + note);
        stage.by(Cast.METTE, user -> templates.write(user, null, new MessageTemplate.Content("Til å fjerne", "Hei", "Hei")));
        long template = stage.get(Cast.METTE, templates::of).stream().filter(one -> one.name().equals("Til å fjerne")).findFirst().orElseThrow().id();
        examples.put("/cases/templates/{id}/remove", "/cases/templates/" + template + "/remove");
        body("POST /cases/{number}/notes", Map.of("note", "Et notat."));
        body("POST /cases/{number}/notes/{id}", Map.of("note", "Ringt søkeren to ganger."));
        body("POST /cases/{number}/notes/{id}/pin", Map.of("pinned", "true"));
        body("POST /cases/{number}/overlap", Map.of("sign", "case:" + alike, "note", "Samme søker, andre aktiviteter."));
        long kept = stage.get(Cast.METTE, templates::of).stream().filter(MessageTemplate::isConfigured).findFirst().orElseThrow().id();
        body("POST /cases/{number}/messages/template", Map.of("template", String.valueOf(kept)));
        body("POST /cases/templates", Map.of("name", "Rettigheter", "textNb", "Hei {søker}", "textNn", "Hei {søkjar}"));
    }

    // Nobody may announce it: it lacks everything. That a manager is told what, and others that it is not theirs, is what the table shows.
    private void aCallBeingSetUp() {
        String draft = "/worklist/calls/" + stage.get(Cast.METTE, user -> drafts.begin(user, null)).id();
        for (String page : List.of("/preview", "/announce", "/discard", "/{section}")) {
            examples.put("/worklist/calls/{id}" + page, draft + page.replace("{section}", "pool"));
        }
        examples.put("/worklist/calls/{id}", draft);
        body("POST /worklist/calls/{id}/{section}", Map.of("deed", "overwrite", "pool", "1000"));
    }

    private void lacking(CaseNumber number) {
        stage.beginsFormalCheck(number);
        stage.by(Cast.ANNE, user -> deficiencies.issue(user, number, new DeficiencyDraft(List.of("summary"), "Sammendraget må være klarere.",
            cases.get(number).submittedAt().atZone(BusinessTime.ZONE).toLocalDate().plusDays(60))));
        stage.machineryRuns();
        example("/cases/{number}/deficiency", number);
        BehalfDeed deed = moreTimeByPhone(number);
        examples.put("/cases/{number}/on-behalf/{deed}", "/cases/" + number + "/on-behalf/" + deed.id());
        examples.put("/applications/{id}/on-behalf/{deed}", "/applications/" + cases.get(number).id() + "/on-behalf/" + deed.id());
        examples.put("/applications/{id}/deficiency", "/applications/" + cases.get(number).id() + "/deficiency");
    }

    private BehalfDeed moreTimeByPhone(CaseNumber number) {
        stage.by(Cast.ANNE, user -> behalf.moreTime(user, number, new Registration(new PartyWord("Siri Tveito", "De trenger en uke til.", Channel.PHONE,
            time.today()), new Evidence("notat.pdf", new ByteArrayResource(BadFiles.pdf())))));
        return behalf.of(number).get(0);
    }

    // A conflict the manager decides on, and a place that a conflict has freed.
    private void wordsOnImpartiality(Call call) {
        CaseNumber freed = stage.submits(CastOrganisation.PROSESSPARTNER, call, Nok.of(400_000));
        stage.passesFormalCheck(freed);
        stage.by(Cast.BJORN, user -> assessments.declareImpartiality(user, freed, true, null));
        stage.by(Cast.BJORN, user -> assessments.declareImpartiality(user, freed, false, "Sitter i styret hos søkeren."));
        examples.put("/cases/{number}/assessment/impartiality/{username}", "/cases/" + freed + "/assessment/impartiality/bjorn");
        example("/cases/{number}/assessment/substitute", freed);
        body("POST /cases/{number}/assessment/impartiality/{username}", Map.of("reason", "Vervet er avsluttet for lenge siden."));
        body("POST /cases/{number}/assessment/substitute", Map.of("substitute", Cast.CATO.username()));
        body("POST /impartiality", Map.of("complete", "true"));
    }

    // A timer of the case that is tried no more, as if it had failed for good.
    private String stopped(CaseNumber number) {
        jobs.createJobQuery().processDefinitionKey("grantApplication").activityId("preliminaryReplyDue").list().stream()
            .filter(job -> number.value().equals(processes.createProcessInstanceQuery().processInstanceId(job.getProcessInstanceId()).singleResult()
                .getBusinessKey())).forEach(job -> jobs.setJobRetries(job.getId(), 0));
        return stage.get(Cast.ADA, incidents::of).stream().filter(one -> number.equals(one.caseNumber())).findFirst().orElseThrow().id();
    }

    private void attachmentsOf(CaseNumber submitted, Call open) {
        examples.put("/cases/{number}/attachments/{attachment}/pages/{page}", "/cases/" + submitted + "/attachments/" + attachment(cases.get(submitted))
            + "/pages/1");
        examples.put("/cases/{number}/attachments/{attachment}", "/cases/" + submitted + "/attachments/" + attachment(cases.get(submitted)));
        for (String path : List.of("/applications/{id}/attachments/{attachment}/remove", "/applications/{id}/attachments/{attachment}/replace",
            "/applications/{id}/attachments/{attachment}")) {
            UUID draft = UUID.fromString(draftIn(open));
            GrantApplication application = stage.get(Cast.SIRI, user -> applications.draft(user, draft));
            examples.put(path, path.replace("{id}", draft.toString()).replace("{attachment}", attachment(application)));
        }
    }

    private String attachment(GrantApplication application) {
        return attachments.of(application, calls.get(application.callId())).get(0).files().get(0).id().toString();
    }

    // A grant for each deed: a party has one request at a time.
    private void changesOfGrants() {
        String closing = "/cases/{number}/grant/closing";
        settled = running.settled(stage);
        database.sql("insert into grant_warning (case_number, county, standing, found_at) values (?, ?, ?, ?)")
            .params(settled.value(), "38", "bankrupt", time.now().atOffset(ZoneOffset.UTC)).update();
        String warning = "/cases/{number}/grant/warning";
        body("POST " + warning, Map.of("decision", "CONTINUE", "note", "Krav er meldt i boet."));
        String archive = "/cases/{number}/archive";
        body("POST " + archive + "/handover", Map.of("to", "Fylkesarkivet, sak 22/1234"));
        List.of(archive + "/package.zip", archive + "/handover", archive, warning, closing).forEach(page -> example(page, settled));
        endings();
        String party = "/applications/{id}/changes";
        changeOn(party + "/{change}/withdrawal");
        changeOn("/cases/{number}/grant/changes/{change}/assessment");
        UUID prepared = changeOn("/cases/{number}/grant/changes/{change}/decision");
        CaseNumber number = changes.get(prepared).caseNumber();
        stage.by(Cast.BJORN, user -> changes.prepare(user, number, prepared, true, "Målene nås fortsatt."));
        CaseNumber free = running.running(stage);
        running.begin(free);
        examples.put(party, "/applications/" + cases.get(free).id() + "/changes");
        body("POST " + party, Map.of("kinds", "SCOPE", "scope", "En mindre testhall.", "reason", "Tomten er mindre."));
        body("POST /cases/{number}/grant/changes/{change}/assessment", Map.of("approve", "true", "assessment", "Målene nås fortsatt."));
        body("POST /cases/{number}/grant/changes/{change}/decision", Map.of("verdict", "REJECTED", "answer", "Prosjektet kan gjennomføres i tide."));
    }

    // One to be given notice, and one whose time to comment is over.
    private void endings() {
        String page = "/cases/{number}/grant/termination";
        CaseNumber noticed = running.running(stage);
        running.begin(noticed);
        stage.by(Cast.BJORN, user -> terminations.notice(user, noticed, "Tilskuddsmottakeren er konkurs."));
        stage.machineryRuns();
        time.moveTo(terminations.last(noticed).commentBy().plusDays(1).atTime(9, 0).atZone(BusinessTime.ZONE).toInstant());
        stage.machineryRuns();
        example(page + "/decision", noticed);
        examples.put("/applications/{id}/grant/termination", "/applications/" + cases.get(noticed).id() + "/grant/termination");
        body("POST /applications/{id}/grant/termination", Map.of("said", "Vi er ikke konkurs."));
        CaseNumber other = running.running(stage);
        running.begin(other);
        example(page + "/notice", other);
        body("POST " + page + "/notice", Map.of("reason", "Tilskuddsmottakeren er konkurs."));
        body("POST " + page + "/decision", Map.of("terminate", "true", "answer", "Prosjektet kan ikke gjennomføres."));
    }

    private UUID changeOn(String pattern) {
        CaseNumber number = running.running(stage);
        running.begin(number);
        UUID application = cases.get(number).id();
        UUID change = stage.get(Cast.SIRI, user -> partyChanges.ask(user, application,
            new ChangeWish(null, null, "En mindre testhall.", null, null, null, null, "Leverandøren er forsinket.")));
        examples.put(pattern, pattern.replace("{id}", application.toString()).replace("{number}", number.value()).replace("{change}", change.toString()));
        return change;
    }

    // Each of these uses its application up, or needs one of its own.
    private void afterSending(Call open) {
        CaseNumber sent = stage.submits(CastOrganisation.PROSESSPARTNER, open, Nok.of(400_000));
        examples.put("/applications/{id}/withdraw", "/applications/" + cases.get(sent).id() + "/withdraw");
        examples.put("/applications/{id}/messages", "/applications/" + cases.get(stage.submits(CastOrganisation.PROSESSPARTNER, open,
            Nok.of(400_000))).id() + "/messages");
        UUID source = UUID.fromString(draftIn(open));
        UUID copy = stage.get(Cast.SIRI, user -> copies.copy(user, source, open.id())).id();
        examples.put("/applications/{id}/copied", "/applications/" + copy + "/copied");
        examples.put("/applications/{id}/discard", "/applications/" + draftIn(open) + "/discard");
        String openAgain = "/applications/" + cases.get(stage.submits(CastOrganisation.PROSESSPARTNER, open, Nok.of(400_000))).id();
        examples.put("/applications/{id}/reopen", openAgain + "/reopen");
        examples.put("/applications/{id}/versions", openAgain + "/versions");
        body("POST /applications/{id}/reopen", Map.of("confirmed", "true"));
        body("POST /applications/{id}/withdraw", Map.of("confirmed", "true"));
        body("POST /applications/{id}/discard", Map.of("confirmed", "true"));
        body("POST /applications/{id}/messages", Map.of("message", "Når kommer svaret?"));
        body("POST /applications/{id}/copy", Map.of("call", open.slug()));
        body("POST /cases/{number}/messages", Map.of("message", "Kan dere sende vedlegg 2?"));
    }

    // Siri leads a draft with an invitation and a comment; of herself she can neither get rid nor take over.
    private void workingTogether(Call open) {
        String people = "/applications/{id}/people";
        UUID draft = UUID.fromString(draftIn(open));
        examples.put("/invitations/{token}", "/invitations/" + guests.isInvited(Cast.SIRI, draft, "gjest@tilsagn.example", TeamRole.READER));
        for (String deed : List.of("again", "withdraw")) {
            UUID invitation = stage.get(Cast.SIRI, user -> team.of(user, draft)).invitations().get(0).id();
            examples.put(people + "/invitations/{invitation}/" + deed, "/applications/" + draft + "/people/invitations/" + invitation + "/" + deed);
        }
        stage.by(Cast.SIRI, user -> comments.say(user, draft, Section.PROJECT, null, "Er dette klart?"));
        long thread = stage.get(Cast.SIRI, user -> comments.of(user, draft, Section.PROJECT)).get(0).id();
        examples.put("/applications/{id}/{section}/comments/{thread}/resolve", "/applications/" + draft + "/project/comments/" + thread + "/resolve");
        body("POST /applications/{id}/{section}/ready", Map.of("ready", "false"));
        body("POST /applications/{id}/{section}/comments", Map.of("comment", "Ja."));
        body("POST /applications/{id}/{section}/choose", Map.of("all", "theirs"));
        body("POST /applications/{id}/sign-off/ask", Map.of("email", "signatar@tilsagn.example"));
        body("POST " + people + "/invitations", Map.of("email", "partner@tilsagn.example", "role", "READER"));
        body("GET " + people + "/confirm", Map.of("deed", "leave"));
        for (String deed : List.of("role", "remove", "lead")) {
            body("POST " + people + "/" + deed, Map.of("member", Cast.SIRI.username(), "role", "READER"));
        }
    }

    // Anne's own view and absence: whoever else meets them shows what they may not.
    private void lifeWithTheQueue(CaseNumber submitted, CaseNumber given) {
        examples.put("/worklist/{taskId}/assign", "/worklist/" + taskOf(given) + "/assign");
        User anne = stage.user(Cast.ANNE);
        LocalDate later = time.today().plusDays(300);
        String absence = "/worklist/absences/" + stage.get(Cast.ANNE, user -> absences.enter(user, "anne", later, later, "bjorn")).id();
        for (String deed : List.of("/first", "/rename", "/delete", "")) {
            examples.put("/worklist/views/{id}" + deed, "/worklist/views/" + views.save(anne, "Rettigheter" + deed, "/worklist?view=all", false).id() + deed);
        }
        examples.put("/worklist/absences/{id}/end", absence + "/end");
        body("POST /worklist/views", Map.of("view", "all", "name", "Min"));
        body("POST /worklist/views/{id}/rename", Map.of("name", "Ny"));
        body("POST /worklist/bulk", Map.of("task", taskOf(submitted)));
        body("POST /worklist/absences", Map.of("who", "anne", "firstDay", later.plusDays(1).toString(), "lastDay", later.plusDays(1).toString(),
            "substitute", "bjorn"));
        body("POST /worklist/{taskId}/assign", Map.of("username", "cato"));
        body("POST /cases/{number}/tags", Map.of("tag", "rettigheter"));
        body("POST /cases/{number}/tags/remove", Map.of("code", "rettigheter"));
    }

    private String draftIn(Call open) {
        return stage.draft(CastOrganisation.PROSESSPARTNER, open, Nok.of(400_000)).toString();
    }

    private void filesAndLetters(Call call, CaseNumber decided) {
        UUID document = calls.attachDocument(call.id(), "Veileder", "veileder.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        UUID letter = letters.of(decided).stream().filter(one -> one.documentId() != null).findFirst().orElseThrow().id();
        examples.put("/documents/{id}", "/documents/" + document);
        examples.put("/pools/{slug}/movements/{id}", "/pools/" + call.slug() + "/movements/" + ledger.entries(call.id()).get(0).id());
        examples.put("/awards/{id}", "/awards/" + decided);
        examples.put("/applications/{id}/receipt", "/applications/" + cases.get(decided).id() + "/receipt");
        examples.put("/applications/{id}/application.pdf", "/applications/" + cases.get(decided).id() + "/application.pdf");
        examples.put("/applications/letters/{id}", "/applications/letters/" + letter);
        examples.put("/cases/{number}/letters/{id}", "/cases/" + decided + "/letters/" + letter);
    }

    // A person for each deed: one deed changes the state another form was shown for.
    private void peopleAndRights() {
        User ada = stage.user(Cast.ADA);
        Map<String, UUID> people = Stream.of("closing", "details", "roles", "opening", "invitation").collect(Collectors.toMap(deed -> deed,
            deed -> staff.invite(ada, new NewStaff("Rett " + deed, "rett." + deed + "@tilsagn.example", Set.of(Role.ADVISOR), null, "Til prøve av rettigheter"))));
        departures.close(ada, people.get("opening"), time.today(), "Til prøve av rettigheter");
        List.of("details", "roles", "opening", "invitation").forEach(deed -> examples.put("/administration/people/{staff}/" + deed,
            "/administration/people/" + people.get(deed) + "/" + deed));
        examples.put("{staff}", people.get("closing").toString());
        Delegation delegation = delegations.register(ada, new NewDelegation(stage.user(Cast.EVA).id(), null, Nok.of(100_000), time.today(), null,
            "Delegeringsbrev til prøve"));
        examples.put("/administration/delegations/{id}/end", "/administration/delegations/" + delegation.id() + "/end");
        String seen = String.valueOf(staff.get(ada, people.get("details")).version());
        body("POST /administration/people", Map.of("name", "Rett Ny", "email", "rett.ny@tilsagn.example", "roles", "ADVISOR", "reason", "Ny i stillingen"));
        body("POST /administration/people/{staff}/details", Map.of("name", "Rett Navn", "email", "rett.navn@tilsagn.example", "seen", seen));
        body("POST /administration/people/{staff}/roles", Map.of("roles", "MANAGER", "reason", "Blir leder for ordningen", "seen", seen));
        body("POST /administration/people/{staff}/closing", Map.of("day", time.today().toString(), "reason", "Slutter i stillingen"));
        body("POST /administration/people/{staff}/opening", Map.of("reason", "Kommer tilbake i stillingen"));
        body("POST /administration/delegations", Map.of("person", stage.user(Cast.EVA).id().toString(), "upTo", "100 000", "from",
            time.today().toString(), "document", "Delegeringsbrev til prøve"));
        body("POST /administration/delegations/{id}/end", Map.of("day", time.today().toString(), "reason", "Gjelder ikke lenger"));
    }

    // An organisation of its own, so that nobody of the cast gains or loses one.
    private void membersOfAnOrganisation() {
        OrganisationNumber number = new OrganisationNumber("310000000");
        User siri = stage.user(Cast.SIRI);
        organisations.register(siri, number, "Rettighetsnettverket", "3806", Language.NB);
        List<User> others = Stream.of("rett-en", "rett-to", "rett-tre")
            .map(name -> accounts.register(new NewPerson(name, "-", name, name + "@tilsagn.example", Set.of(Role.APPLICANT), null, null))).toList();
        organisations.admit(number, others.get(0));
        organisations.admit(number, others.get(1));
        requests.ask(others.get(2), number);
        invitations.invite(siri, number, "rett-fire@tilsagn.example", MemberRole.MEMBER);
        examples.put("/organisations/{organisation}/members/{person}/role", "/organisations/" + number.digits() + "/members/" + others.get(1).id() + "/role");
        examples.put("{organisation}", number.digits());
        examples.put("{person}", others.get(0).id().toString());
        examples.put("{request}", requests.open(siri, number).get(0).id().toString());
        examples.put("{invitation}", invitations.open(siri, number).get(0).id().toString());
        examples.put("{token}", "x");
        body("POST /organisations/{organisation}/members/{person}/role", Map.of("role", "ADMINISTRATOR"));
        body("POST /organisations/{organisation}/requests/{request}", Map.of("accept", "true"));
    }

    // A case whose aid is still to be assessed, and an award that waits for the register.
    private void stateAid(CaseNumber open, CaseNumber awarded) {
        AidWords words = new AidWords(AidBasis.DE_MINIMIS, BigDecimal.TEN, time.today(), "Norges Bank", null, null, null, "Til prøve av rettigheter",
            Set.copyOf(AidBasis.DE_MINIMIS.questions()), Set.of());
        stage.by(Cast.ANNE, user -> aid.assess(user, awarded, words));
        stage.by(Cast.ANNE, user -> aid.enter(user, open, new NewEarlierAid("Søkeren", "Siva", null, time.today(), Nok.of(1_000), null, AidType.DE_MINIMIS, "Brev")));
        String key = stage.get(Cast.ANNE, user -> aid.view(user, open)).lines().stream().filter(line -> line.key().startsWith("entry")).findFirst().orElseThrow().key();
        examples.put("/cases/{number}/aid/lines/{key}", "/cases/" + open + "/aid/lines/" + key);
        example("/cases/{number}/aid/registration", awarded);
        stage.by(Cast.ANNE, user -> declarations.ask(user, awarded, "Har dere fått mer støtte?"));
        examples.put("/applications/{id}/aid-declaration", "/applications/" + cases.get(awarded).id() + "/aid-declaration");
        example("/cases/{number}/aid/question", open);
        body("POST /cases/{number}/aid/question", Map.of("message", "Har dere fått mer støtte?"));
        body("POST /applications/{id}/aid-declaration", Map.of("nothingMore", "true", "truthful", "true"));
        body("POST /cases/{number}/aid/registration", Map.of("registeredOn", time.today().toString()));
        body("POST /cases/{number}/aid/lines/{key}", Map.of("reason", "Står to ganger"));
        body("POST /cases/{number}/aid/entries", Map.of("receiver", "Søkeren", "giver", "Siva", "grantedOn", time.today().toString(), "amount", "1000", "type", "DE_MINIMIS",
            "source", "Brev"));
        example("/cases/{number}/aid/take-back", beans.createBean(AidWalks.class).waiting(CastOrganisation.OMBRUK));
        examples.put("/worklist/aid/calls/{call}", "/worklist/aid/calls/" + stage.openCall(Nok.of(1_000_000)).id());
        examples.put("/worklist/aid/parameters/{kind}", "/worklist/aid/parameters/warning");
        body("POST /worklist/aid/calls/{call}", Map.of("noAid", "true", "grounds", "Til prøve av rettigheter"));
        body("POST /worklist/aid/parameters/{kind}", Map.of("validFrom", "2000-01-01", "days", "180", "source", "Til prøve av rettigheter"));
        body("POST /cases/{number}/aid/take-back", Map.of("reason", "Taket er nådd"));
        body("POST /cases/{number}/aid/assessment", Map.of("basis", "NONE", "grounds", "Til prøve av rettigheter"));
    }

    private void put(String route, AppealExamples.Example example) {
        examples.put(example.pattern(), example.path());
        if (!example.fields().isEmpty()) {
            body(route, example.fields());
        }
    }

    private void example(String pattern, CaseNumber number) {
        examples.put(pattern, pattern.replace("{number}", number.value()));
    }

    private void body(String route, Map<String, String> fields) {
        bodies.put(route, fields);
    }

    private String taskOf(CaseNumber number) {
        return stage.get(Cast.ANNE, user -> worklist.ofCase(user, number)).get(0).taskId();
    }

    private Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            for (String pattern : mapping.getPatternValues()) {
                if (FRAMEWORK.stream().noneMatch(pattern::startsWith)) {
                    routes.add((methods.contains(RequestMethod.POST) ? "POST " : "GET ") + pattern);
                }
            }
        });
        return routes;
    }

    private String outcomes(String route) throws Exception {
        // Those who may do it come last, so that nobody before them is refused because it is done already.
        Map<String, String> outcomes = new LinkedHashMap<>();
        for (String person : LAST_COME_THOSE_WHO_MAY) {
            outcomes.put(person, outcome(route, PEOPLE.get(person)));
        }
        return PEOPLE.keySet().stream().map(outcomes::get).collect(Collectors.joining(" | "));
    }

    private String outcome(String route, Cast person) throws Exception {
        String[] parts = route.split(" ");
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(HttpMethod.valueOf(parts[0]), example(parts[1])).with(csrf());
        bodies.getOrDefault(route, Map.of()).forEach(request::param);
        if (person != null) {
            request.with(user(stage.user(person)));
        }
        MvcResult result = web.perform(request).andReturn();
        MockHttpServletResponse response = result.getResponse();
        assertThat(response.getStatus()).as(route + " " + person).isLessThan(500).isNotEqualTo(403);
        if (person == Cast.ROLF) {
            auditor.sees(route, example(parts[1]), response);
        }
        if (response.getStatus() == 404) {
            return "finnes ikke";
        }
        if (String.valueOf(response.getRedirectedUrl()).endsWith("/login")) {
            return "innlogging";
        }
        return response.getStatus() == 409 || "warning".equals(result.getFlashMap().get("flashKind")) ? "nei" : "ja";
    }

    private String example(String pattern) {
        String path = pattern;
        for (Map.Entry<String, String> example : examples.entrySet()) {
            path = path.replace(example.getKey(), example.getValue());
        }
        return path;
    }

    private void write(List<String> rows) throws IOException {
        String head = "| rute | " + String.join(" | ", PEOPLE.keySet()) + " |\n|---|" + "---|".repeat(PEOPLE.size()) + "\n";
        String table = rows.stream().map(row -> "| `" + row.replaceFirst(" \\|", "` |") + " |").collect(Collectors.joining("\n"));
        // The page about roles reads the same table; it is part of the program.
        Files.writeString(Path.of("src/main/resources/account/permissions.txt"), rows.stream().map(row -> row + "\n").collect(Collectors.joining()));
        Files.writeString(Path.of("docs/permissions.md"), "# Who may do what\n\nWritten by `PermissionsTests`, which asks every route as every "
            + "role. “Finnes ikke” is 404: what one may not see does not exist. “Nei” is a refusal to somebody who may see the case.\n\n"
            + head + table + "\n");
    }
}
