package tilsagn;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.Applications;
import tilsagn.application.CaseAccess;
import tilsagn.application.Cases;
import tilsagn.application.GrantApplication;
import tilsagn.application.SectionContent;
import tilsagn.assessment.Assessments;
import tilsagn.assessment.FormalCheck;
import tilsagn.assessment.FormalChecks;
import tilsagn.assessment.Impartiality;
import tilsagn.assessment.Score;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.call.Checklist;
import tilsagn.call.TargetGroup;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.decision.Allocations;
import tilsagn.decision.Decisions;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.demo.FilledForm;
import tilsagn.demo.Papers;
import tilsagn.demo.TestCalls;
import tilsagn.demo.Troupe;
import tilsagn.workflow.ProcessClock;

/** The cast at work: short sentences from which tests tell their stories, all through the public faces of the rooms. */
@TestComponent
public class Stage {

    /** Scores of the worked example: weighted 5.25, index 70.83. */
    public static final int[] GOOD = {6, 5, 5, 6, 5, 4, 5};

    private static final Set<Role> HANDLE_CASES = EnumSet.of(Role.ADVISOR, Role.MANAGER, Role.DECISION_MAKER);

    private static final AtomicInteger CALLS = new AtomicInteger();

    private final Troupe troupe;
    private final Calls calls;
    private final TestCalls testCalls;
    private final Applications applications;
    private final Cases cases;
    private final Impartiality impartiality;
    private final Assessments assessments;
    private final FormalChecks formalChecks;
    private final Allocations allocations;
    private final Decisions decisions;
    private final BusinessTime time;
    private final ProcessClock process;
    private final Papers papers;
    private final ObjectProvider<CaseAccess> shield;
    private final TransactionTemplate apart;
    private final JdbcClient database;
    private final ThreadLocal<Boolean> undeclared = ThreadLocal.withInitial(() -> false);

    Stage(Troupe troupe, Calls calls, TestCalls testCalls, Applications applications, Cases cases, Impartiality impartiality,
          Assessments assessments, FormalChecks formalChecks, Allocations allocations,
          Decisions decisions, BusinessTime time, ProcessClock process, Papers papers,
          ObjectProvider<CaseAccess> shield, PlatformTransactionManager transactions, JdbcClient database) {
        this.shield = shield;
        this.database = database;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.troupe = troupe;
        this.calls = calls;
        this.testCalls = testCalls;
        this.applications = applications;
        this.cases = cases;
        this.impartiality = impartiality;
        this.assessments = assessments;
        this.formalChecks = formalChecks;
        this.allocations = allocations;
        this.decisions = decisions;
        this.time = time;
        this.process = process;
        this.papers = papers;
    }

    /** The person as the rooms know them. */
    public User user(Cast person) {
        return troupe.user(person);
    }

    /** Lets the person do something. */
    public void by(Cast person, Consumer<User> deed) {
        troupe.by(person, deed);
    }

    /** Lets the person do something that has a result. */
    public <T> T get(Cast person, Function<User, T> deed) {
        return troupe.get(person, deed);
    }

    /** A call like the real one, open now, with the deadline in ten days. */
    public Call openCall(Nok pool) {
        return open(pool, time.now().plus(Duration.ofDays(10)));
    }

    /** A call like the real one, open now until the given instant. */
    public Call openCallUntil(Instant deadline) {
        return open(Nok.of(2_300_000), deadline);
    }

    /** A call like the real one that is announced, opens in five days and has its deadline in thirty. */
    public Call comingCall() {
        time.moveTo(time.now());
        int number = CALLS.incrementAndGet();
        return testCalls.announceLikeRound2("test-call-" + number, 100 + number, Nok.of(2_300_000), time.now().plus(Duration.ofDays(5)),
            time.now().plus(Duration.ofDays(30)));
    }

    private Call open(Nok pool, Instant deadline) {
        // The engine's clock is one for the whole JVM, and another test's house may have set it last.
        time.moveTo(time.now());
        int number = CALLS.incrementAndGet();
        Call call = testCalls.announceLikeRound2("test-call-" + number, 2_000 + number, pool, time.now().minus(Duration.ofDays(1)), deadline);
        process.runDueJobs();
        return calls.get(call.id());
    }

    /** A call whose decision letters wait until they are released. */
    public Call openHoldingCall(Nok pool) {
        time.moveTo(time.now());
        int number = CALLS.incrementAndGet();
        Call call = testCalls.announceHolding("test-call-" + number, 2_000 + number, pool, time.now().minus(Duration.ofDays(1)), time.now().plus(Duration.ofDays(10)));
        process.runDueJobs();
        return calls.get(call.id());
    }

    /** A call that demands a signature from an amount on. */
    public Call openCallWithSignature(Nok from) {
        time.moveTo(time.now());
        int number = CALLS.incrementAndGet();
        Call call = testCalls.announceWithSignature("test-call-" + number, 2_000 + number, time.now().minus(Duration.ofDays(1)),
            time.now().plus(Duration.ofDays(10)), from);
        process.runDueJobs();
        return calls.get(call.id());
    }

    /** The clock passes the call's deadline; a moment more, because the engine's clock counts whole milliseconds and may lag behind by two. */
    public void deadlinePasses(Call call) {
        time.moveTo(call.deadline().plusMillis(10));
        process.runDueJobs();
    }

    /** Mail goes out, letters are written. */
    public void machineryRuns() {
        process.runDueJobs();
    }

    /** A draft with everything filled in. */
    public UUID draft(CastOrganisation organisation, Call call, Nok applied) {
        FilledForm form = new FilledForm(organisation, "Felles testhall for " + organisation.fullName(),
            "Bedriftene bygger og driver en testhall sammen.", TargetGroup.CLUSTER, applied);
        return get(organisation.member(), user -> {
            UUID id = applications.start(user, call.id(), organisation.number()).id();
            for (SectionContent section : form.sections(call)) {
                applications.save(user, id, section);
            }
            papers.attachRequired(user, id, call, form);
            return id;
        });
    }

    /** Fills in and sends an application; everybody who handles cases in the county has said that they are impartial. */
    public CaseNumber submits(CastOrganisation organisation, Call call, Nok applied) {
        UUID id = draft(organisation, call, applied);
        CaseNumber number = get(organisation.member(), user -> applications.submit(user, id)).caseNumber();
        machineryRuns();
        return number;
    }

    // However a test sends an application, what it is about is seldom who may read it: the county's people have said that they are impartial.
    @TransactionalEventListener
    void on(GrantApplication.Submitted sent) {
        if (!undeclared.get()) {
            SecurityContext sender = SecurityContextHolder.getContext();
            apart.executeWithoutResult(transaction -> isDeclaredByAll(sent.caseNumber()));
            SecurityContextHolder.setContext(sender);
        }
    }

    // Few stories are about state aid: the calls of the others give none. Said as it lies in the database, since nobody may be at work yet.
    @EventListener
    void on(Call.Announced announced) {
        database.sql("insert into aid_stance (call_id, no_aid, grounds, said_by, said_at) values (?, true, 'Til prøve', 'mette', current_timestamp)")
            .param(announced.callId()).update();
    }

    /** Those of the county who handle cases say that they are impartial, so that the case is open to all of them. */
    public void isDeclaredByAll(CaseNumber number) {
        String county = cases.get(number).county();
        Arrays.stream(Cast.values()).filter(person -> HANDLE_CASES.contains(person.role()) && user(person).isStaffOf(county))
            .filter(person -> shield.stream().anyMatch(rule -> rule.standing(user(person), number) == CaseAccess.Standing.UNDECLARED))
            .forEach(person -> by(person, user -> impartiality.declare(user, number, true, null)));
    }

    /** Fills in and sends an application, on which nobody has declared anything yet. */
    public CaseNumber submitsUndeclared(CastOrganisation organisation, Call call, Nok applied) {
        undeclared.set(true);
        try {
            return submits(organisation, call, applied);
        } finally {
            undeclared.set(false);
        }
    }

    /** An advisor has looked at the first point of the checklist; it is met. */
    public void beginsFormalCheck(CaseNumber number) {
        by(Cast.ANNE, user -> formalChecks.keep(user, number,
            new FormalCheck(FormalCheck.admitted(checklist(number)).items().subList(0, 1), FormalCheck.Outcome.DEFICIENT, "")));
    }

    /** The formal check finds nothing wrong. */
    public void passesFormalCheck(CaseNumber number) {
        by(Cast.ANNE, user -> formalChecks.complete(user, number, FormalCheck.admitted(checklist(number))));
        machineryRuns();
    }

    private Checklist checklist(CaseNumber number) {
        return calls.checklist(cases.get(number).callId());
    }

    /** Takes a place as assessor and scores the seven criteria. */
    public void scores(Cast assessor, CaseNumber number, int... points) {
        by(assessor, user -> assessments.declareImpartiality(user, number, true, null));
        by(assessor, user -> assessments.submitScores(user, number, scores(points)));
        machineryRuns();
    }

    /** Seven scores with a reason each. */
    public static List<Score> scores(int... points) {
        return IntStream.range(0, points.length)
            .mapToObj(at -> Score.of("C" + (at + 1), points[at], "Godt begrunnet og etterprøvbart.")).toList();
    }

    /** Formal check, two assessors who agree, recommendation of the amount. */
    public void isAssessed(CaseNumber number, Nok recommended, int... points) {
        passesFormalCheck(number);
        scores(Cast.ANNE, number, points);
        scores(Cast.BJORN, number, points);
        by(Cast.ANNE, user -> assessments.recommend(user, number, recommended, "Prosjektet svarer godt på målene i utlysningen."));
    }

    /** The manager proposes the amount and sends it to decision. */
    public void isAllocated(CaseNumber number, Nok amount, String reason) {
        by(Cast.METTE, user -> allocations.propose(user, number, amount, reason));
        by(Cast.METTE, user -> allocations.sendToDecision(user, number));
    }

    /** The decision maker decides the amount; letter and mail follow. */
    public void isDecided(Cast decisionMaker, CaseNumber number, Nok amount) {
        by(decisionMaker, user -> decisions.decide(user, number, amount, "Vurdert etter kriteriene i utlysningen.", "Prosjektet rapporteres hvert halvår."));
        machineryRuns();
    }
}
