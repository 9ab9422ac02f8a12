package tilsagn.grant;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.transaction.PlatformTransactionManager;

import tilsagn.Stage;
import tilsagn.application.Cases;
import tilsagn.application.CostCategory;
import tilsagn.call.Call;
import tilsagn.core.AccountNumber;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.document.BadFiles;

/** Grants in the states tests begin from, reached as people reach them. */
@TestComponent
public class GrantsOnStage {

    /** A number that can exist. */
    public static final AccountNumber ACCOUNT = new AccountNumber("86011117947");

    private final Stage stage;
    private final Cases cases;
    private final Acceptances acceptances;
    private final Lapses lapses;
    private final Grants faces;
    private final PartyClaims claims;
    private final ClaimControl control;
    private final ClaimViews views;
    private final Payments payments;
    private final Reports reports;
    private final ReportDesk reportDesk;
    private final FinalAccounts finals;
    private final Closings closings;
    private final ArchiveDesk archives;
    private final BusinessTime time;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final JdbcClient database;

    GrantsOnStage(Stage stage, Cases cases, Acceptances acceptances, Lapses lapses, Grants faces, PartyClaims claims, ClaimControl control,
                  ClaimViews views, Payments payments, Reports reports, ReportDesk reportDesk, FinalAccounts finals, Closings closings,
                  ArchiveDesk archives, BusinessTime time, PlatformTransactionManager transactions, ApplicationEventPublisher events,
                  JdbcClient database) {
        this.database = database;
        this.control = control;
        this.views = views;
        this.payments = payments;
        this.reports = reports;
        this.reportDesk = reportDesk;
        this.finals = finals;
        this.closings = closings;
        this.archives = archives;
        this.stage = stage;
        this.cases = cases;
        this.acceptances = acceptances;
        this.lapses = lapses;
        this.faces = faces;
        this.claims = claims;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
    }

    /** No account is in use, as when it was found to be wrong. */
    public void hasNoAccount(CaseNumber number) {
        database.sql("update grant_bank_account set in_use_for = null where case_number = ?").param(number.value()).update();
    }

    /** The account is there now. */
    public void hasAccount(CaseNumber number) {
        database.sql("update grant_bank_account set in_use_for = case_number where case_number = ?").param(number.value()).update();
    }

    /** Siri's organisation has an award of the amount and its project runs; the plan costs twice as much. It is the last day of the project. */
    public CaseNumber running(Nok amount) {
        Call call = stage.openCall(Nok.of(Math.multiplyExact(amount.kroner(), 2L)));
        CaseNumber number = stage.submits(CastOrganisation.PROSESSPARTNER, call, amount);
        stage.isAssessed(number, amount, Stage.GOOD);
        stage.deadlinePasses(call);
        stage.isAllocated(number, amount, null);
        stage.isDecided(amount.exceeds(Nok.of(500_000)) ? Cast.DAG : Cast.EVA, number, amount);
        isAcceptedAndBegun(number);
        return number;
    }

    /** Siri accepts every condition with the account, and says that the project began today. */
    public void isAcceptedAndBegun(CaseNumber number) {
        UUID application = cases.get(number).id();
        Set<Integer> every = IntStream.range(0, acceptances.of(number).conditions().size()).boxed().collect(Collectors.toSet());
        stage.by(Cast.SIRI, user -> acceptances.accept(user, application, new Answer(every, true, true, ACCOUNT.digits(), true)));
        stage.machineryRuns();
        stage.by(Cast.SIRI, user -> lapses.begin(user, application, time.today()));
        stage.machineryRuns();
    }

    /** The last day of the project has come. */
    public void projectEnds(CaseNumber number) {
        time.moveTo(faces.plan(number, time.today()).period().end().atTime(12, 0).atZone(BusinessTime.ZONE).toInstant());
        stage.machineryRuns();
    }

    /** The last day of the project has come, if it has not already. */
    public void projectIsOver(CaseNumber number) {
        if (time.today().isBefore(faces.plan(number, time.today()).period().end())) {
            projectEnds(number);
        }
    }

    /** The final report is approved. */
    public void reportIsApproved(CaseNumber number) {
        stage.by(Cast.ANNE, user -> transaction.executeWithoutResult(status -> events.publishEvent(new FinalReportApproved(number))));
        stage.machineryRuns();
    }

    /** Every report is sent and approved, the final one last. */
    public void reports(CaseNumber number) {
        UUID application = cases.get(number).id();
        while (reports.current(number).isPresent()) {
            UUID report = reports.current(number).orElseThrow().id();
            if (reports.current(number).orElseThrow().isFinal()) {
                projectIsOver(number);
            }
            stage.by(Cast.SIRI, user -> {
                List<GoalResult> goals = reports.readable(user, application, report).content().goals().stream()
                    .map(goal -> new GoalResult(goal.goal(), goal.indicator(), goal.target(), "10", null)).toList();
                reports.send(user, application, report, new ReportContent("Etter planen.", "Fem samlinger.", "Ingen.", "Driften går videre.", 10, 12, 53, goals));
            });
            stage.machineryRuns();
            stage.by(Cast.ANNE, user -> reportDesk.approve(user, number, report));
            stage.machineryRuns();
        }
    }

    /** The final account finds this cost, and the bank pays what is left. */
    public void isSettled(CaseNumber number, Nok actual) {
        stage.by(Cast.ANNE, user -> finals.drawUp(user, number, new FinalAccount.Finding(actual, null, "Regnskapet er kontrollert mot bilagene.")));
        stage.by(Cast.METTE, user -> finals.decide(user, number));
        bankPays(number);
    }

    /** The archive package is made, and the adviser closes the grant. */
    public void isClosed(CaseNumber number) {
        stage.by(Cast.ANNE, user -> archives.make(user, number));
        stage.by(Cast.ANNE, user -> closings.close(user, number));
        stage.machineryRuns();
    }

    /** A claim of the amount on the one line that is not own work; sent with the auditor's statement. */
    public UUID claims(CaseNumber number, ClaimKind kind, Nok accrued) {
        return stage.get(Cast.SIRI, user -> {
            UUID application = cases.get(number).id();
            UUID id = claims.start(user, application, kind);
            claims.attach(user, application, id, ClaimFile.Kind.AUDITOR, "revisor.pdf", new MockMultipartFile("files", BadFiles.pdf()));
            claims.send(user, application, id, content(number, accrued));
            return id;
        });
    }

    /** A claim that is still written, with a file. */
    public UUID drafts(CaseNumber number) {
        return stage.get(Cast.SIRI, user -> {
            UUID id = claims.start(user, cases.get(number).id(), ClaimKind.PARTIAL);
            claims.attach(user, cases.get(number).id(), id, ClaimFile.Kind.OTHER, "kvittering.pdf", new MockMultipartFile("files", BadFiles.pdf()));
            return id;
        });
    }

    /** The first file of a claim. */
    public UUID paper(CaseNumber number, UUID claim) {
        return stage.get(Cast.SIRI, user -> views.ofParty(user, cases.get(number).id(), claim)).files().get(0).id();
    }

    /** The newest file to the bank. */
    public UUID bankFile() {
        return stage.get(Cast.METTE, payments::files).get(0).id();
    }

    /** A part payment for what has accrued is claimed, attested, authorised, and paid by the bank. */
    public void isPaid(CaseNumber number, Nok accrued) {
        claims(number, ClaimKind.PARTIAL, accrued);
        stage.by(Cast.ANNE, user -> control.open(user, number));
        stage.by(Cast.ANNE, user -> control.attest(user, number, Nok.ZERO, null));
        stage.by(Cast.METTE, user -> control.authorise(user, number));
        bankPays(number);
    }

    /** The bank pays all that is ordered. */
    public void bankPays(CaseNumber number) {
        stage.machineryRuns();
        List<UUID> ordered = payments.of(number).stream().filter(payment -> payment.status() == Payment.Status.ORDERED).map(Payment::id).toList();
        stage.by(Cast.METTE, user -> payments.makeFile(user, ordered));
        stage.by(Cast.METTE, user -> payments.paid(user, ordered, time.today()));
    }

    /** What a claim of so much says, in the proportions of the plan. */
    public ClaimContent content(CaseNumber number, Nok accrued) {
        PlanVersion plan = faces.plan(number, time.today());
        CostCategory line = plan.costs().entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
        return new ClaimContent(plan.period().start(), plan.period().start(), Map.of(line, accrued), List.of(), Nok.ZERO,
            "Utstyr og drift av testhallen.");
    }
}
