package tilsagn.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

import tilsagn.Stage;
import tilsagn.assessment.Assessments;
import tilsagn.call.Call;
import tilsagn.core.CaseNumber;
import tilsagn.core.Fault;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;
import tilsagn.core.Sha256;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** What opening a sent application again must stand, whatever the database. */
abstract class ReopenedInTime {

    private static final Nok APPLIED = Nok.of(600_000);

    @Autowired
    Stage stage;
    @Autowired
    Applications applications;
    @Autowired
    MyApplications myApplications;
    @Autowired
    Revisions revisions;
    @Autowired
    Versions versions;
    @Autowired
    Withdrawals withdrawals;
    @Autowired
    Attachments attachments;
    @Autowired
    Cases cases;
    @Autowired
    Assessments assessments;
    @Autowired
    RuntimeService processes;
    @Autowired
    JdbcClient database;

    private Call call;
    private CaseNumber number;
    private UUID id;
    private Receipt first;
    private String firstText;

    @BeforeEach
    void sent() {
        call = stage.openCall(Nok.of(2_300_000));
        number = stage.submits(CastOrganisation.PROSESSPARTNER, call, APPLIED);
        id = cases.get(number).id();
        first = cases.get(number).receipt().orElseThrow();
        firstText = cases.submittedContent(number);
    }

    @Test
    void theDraftHoldsEverythingAndWhatWasSentIsNotTouched() {
        UUID draft = reopens();
        GrantApplication copy = read(draft);
        GrantApplication sent = cases.get(number);
        for (Section section : Section.values()) {
            assertThat(copy.section(section)).as(section.name()).isEqualTo(sent.section(section));
        }
        assertThat(fileCount(draft)).isEqualTo(fileCount(id)).isPositive();
        assertThat(stage.<List<Fault>>get(Cast.SIRI, user -> applications.check(user, draft))).isEmpty();
        assertThat(sent.receipt()).contains(first);
        assertThat(cases.submittedContent(number)).isEqualTo(firstText);
        assertThat(reopens()).isEqualTo(draft);
        assertThat(cases.visibleTo(stage.user(Cast.ANNE)).inCall(call.id())).hasSize(1);
    }

    @Test
    void theNewVersionCountsWithTheSameReferenceAndBothAreKept() {
        UUID draft = reopens();
        retitle(draft, "Testhall med felles verksted");
        stage.by(Cast.SIRI, user -> applications.save(user, draft, new DeclarationsSection(true, true, true)));
        Receipt second = submits(draft);

        assertThat(second.caseNumber()).isEqualTo(number);
        assertThat(second.submittedAt()).isEqualTo(first.submittedAt());
        assertThat(second.resubmittedAt()).isAfter(first.submittedAt());
        assertThat(second.version()).isEqualTo(2);
        GrantApplication counts = cases.get(number);
        assertThat(counts.id()).isEqualTo(id);
        assertThat(counts.title()).isEqualTo("Testhall med felles verksted");
        assertThat(counts.contentHash()).isEqualTo(second.sha256()).isNotEqualTo(first.sha256());
        assertThat(Sha256.of(cases.submittedContent(number))).isEqualTo(second.sha256());
        assertThat(cases.submittedContent(number)).contains("Testhall med felles verksted").startsWith(CanonicalContent.of(counts));
        assertThat(versions.of(counts)).extracting(SentVersion::sha256).containsExactly(first.sha256(), second.sha256());
        GrantApplication earlier = versions.content(counts, 1);
        assertThat(firstText).startsWith(CanonicalContent.of(earlier));
        assertThat(fileCount(earlier.id())).isEqualTo(fileCount(id)).isPositive();
        assertThat(submits(draft)).isEqualTo(second);
        MyApplications.Page mine = stage.get(Cast.SIRI, user -> myApplications.page(user, new MyApplications.Wanted(null, null, null)));
        assertThat(mine.others()).extracting(MyApplication::id).contains(id).doesNotContain(draft);
        assertThat(mine.drafts()).extracting(MyApplication::id).doesNotContain(draft);
        assertThat(rows("select count(*) from journal_entry where case_number = ? and what = 'application.resubmitted'")).isEqualTo(1);
    }

    @Test
    void theProcessReadsTheNewFacts() {
        assertThat(variable("notStarted")).isEqualTo(true);
        UUID draft = reopens();
        GrantApplication copy = read(draft);
        List<Partner> fewer = copy.partners().subList(0, copy.partners().size() - 1);
        long before = (Long) variable("partnersAboveMinimum");
        stage.by(Cast.SIRI, user -> applications.save(user, draft, new PartnersSection(fewer)));
        submits(draft);
        assertThat((Long) variable("partnersAboveMinimum")).isLessThanOrEqualTo(before);
        assertThat(variable("planBalanced")).isEqualTo(true);
        assertThat(rows("select count(*) from act_ru_execution where business_key_ = ? and parent_id_ is null")).isEqualTo(1);
        stage.passesFormalCheck(number);
        assertThat(cases.get(number).status()).isEqualTo(ApplicationStatus.ADMITTED);
    }

    @Test
    void theFormalCheckWaitsForANewVersionUntilTheDeadline() {
        UUID draft = reopens();
        refused("application.reopen.open", () -> stage.passesFormalCheck(number));
        stage.deadlinePasses(call);
        assertThat(read(draft).status()).isEqualTo(ApplicationStatus.NOT_SUBMITTED);
        refused("application.deadline-passed", () -> submits(draft));
        stage.passesFormalCheck(number);
        assertThat(cases.get(number).receipt()).contains(first);
    }

    @Test
    void afterTheFormalCheckAndAfterTheDeadlineItStaysAsItIs() {
        stage.passesFormalCheck(number);
        refused("application.reopen.checked", this::reopens);
        Call other = stage.openCall(Nok.of(2_300_000));
        CaseNumber late = stage.submits(CastOrganisation.PROSESSPARTNER, other, APPLIED);
        stage.deadlinePasses(other);
        refused("application.reopen.late", () -> stage.get(Cast.SIRI, user -> revisions.reopen(user, cases.get(late).id(), true)));
    }

    @Test
    void throwingTheDraftAwayOrWithdrawingLeavesWhatWasSent() {
        UUID draft = reopens();
        stage.by(Cast.SIRI, user -> withdrawals.discard(user, draft, true));
        assertThat(cases.get(number).receipt()).contains(first);
        UUID again = reopens();
        assertThat(again).isNotEqualTo(draft);
        stage.by(Cast.SIRI, user -> withdrawals.withdraw(user, id, null, true));
        assertThat(read(again).status()).isEqualTo(ApplicationStatus.DISCARDED);
        assertThat(fileCount(id)).isPositive();
    }

    @Test
    void aFileIsKeptAsLongAsOneOfTheTwoHasIt() {
        UUID draft = reopens();
        Attachment file = filesOf(draft).get(0);
        stage.by(Cast.SIRI, user -> attachments.remove(user, draft, file.id()));
        Attachment kept = filesOf(id).get(0);
        assertThat(kept.sha256()).isEqualTo(file.sha256());
        assertThat(rows("select count(*) from stored_file where sha256 = '" + file.sha256() + "' and ? is not null")).isPositive();
    }

    @Test
    void twoClicksMakeOneVersion() throws Exception {
        UUID draft = reopens();
        retitle(draft, "To klikk");
        assertThat(atOnce(() -> submits(draft), () -> submits(draft))).containsOnly("done");
        assertThat(cases.get(number).contentVersion()).isEqualTo(2);
        assertThat(versions.of(cases.get(number))).hasSize(2);
    }

    @Test
    void twoWhoOpenItAtOnceOpenItOnce() throws Exception {
        assertThat(atOnce(this::reopens, this::reopens)).containsOnly("done");
        assertThat(database.sql("select count(*) from grant_application where revises = ?").param(id).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void ofANewVersionAndAFormalCheckNothingIsHalfDone() throws Exception {
        UUID draft = reopens();
        List<String> answers = atOnce(() -> submits(draft), () -> stage.passesFormalCheck(number));
        assertThat(answers.get(0)).isEqualTo("done");
        assertThat(answers.get(1)).isIn("done", "application.reopen.open", "core.somebody-faster");
        assertThat(cases.get(number).contentVersion()).isEqualTo(2);
        assertThat(cases.get(number).status() == ApplicationStatus.ADMITTED).isEqualTo(answers.get(1).equals("done"));
    }

    private UUID reopens() {
        return stage.get(Cast.SIRI, user -> revisions.reopen(user, id, true));
    }

    private Receipt submits(UUID draft) {
        return stage.get(Cast.SIRI, user -> applications.submit(user, draft));
    }

    private GrantApplication read(UUID one) {
        return stage.get(Cast.SIRI, user -> applications.draft(user, one));
    }

    private void retitle(UUID draft, String title) {
        ProjectSection now = read(draft).project();
        stage.by(Cast.SIRI, user -> applications.save(user, draft,
            new ProjectSection(now.phase(), title, now.summary(), now.startDate(), now.endDate())));
    }

    private List<Attachment> filesOf(UUID one) {
        return attachments.of(read(one), call).stream().flatMap(group -> group.files().stream()).toList();
    }

    private int fileCount(UUID one) {
        return filesOf(one).size();
    }

    private Object variable(String name) {
        String process = processes.createProcessInstanceQuery().processDefinitionKey("grantApplication").processInstanceBusinessKey(number.value()).singleResult().getId();
        return processes.getVariable(process, name);
    }

    private long rows(String sql) {
        return database.sql(sql).param(number.value()).query(Long.class).single();
    }

    private static void refused(String key, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    /** What each answered: done, the key of the refusal, or that somebody was faster. */
    private static List<String> atOnce(Runnable one, Runnable other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            List<Callable<String>> deeds = List.of(answer(one, start), answer(other, start));
            List<Future<String>> answers = people.invokeAll(deeds);
            return List.of(answers.get(0).get(), answers.get(1).get());
        } finally {
            people.shutdownNow();
        }
    }

    private static Callable<String> answer(Runnable deed, CyclicBarrier start) {
        return () -> {
            start.await();
            try {
                deed.run();
                return "done";
            } catch (Refusal refusal) {
                return refusal.key();
            } catch (ConcurrencyFailureException somebodyFaster) {
                return "core.somebody-faster";
            }
        };
    }
}
