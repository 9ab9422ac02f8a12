package tilsagn.demo;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

import tilsagn.account.User;
import tilsagn.application.Cases;
import tilsagn.application.CostCategory;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.grant.Acceptances;
import tilsagn.grant.Answer;
import tilsagn.grant.ArchiveDesk;
import tilsagn.grant.ClaimContent;
import tilsagn.grant.ClaimControl;
import tilsagn.grant.ClaimFile;
import tilsagn.grant.ClaimKind;
import tilsagn.grant.Closings;
import tilsagn.grant.FinalAccount;
import tilsagn.grant.FinalAccounts;
import tilsagn.grant.GoalResult;
import tilsagn.grant.Grants;
import tilsagn.grant.Lapses;
import tilsagn.grant.PartyClaims;
import tilsagn.grant.Payment;
import tilsagn.grant.Payments;
import tilsagn.grant.PlanVersion;
import tilsagn.grant.ReportContent;
import tilsagn.grant.ReportDesk;
import tilsagn.grant.Reports;
import tilsagn.workflow.ProcessClock;

/** How the cast takes a grant from the offer to the closed case, in the demo's earlier round. */
@Component
@Profile("demo")
class DemoGrants {

    private final Troupe troupe;
    private final Cases cases;
    private final Grants grants;
    private final Acceptances acceptances;
    private final Lapses starts;
    private final Reports reports;
    private final ReportDesk reportDesk;
    private final PartyClaims claims;
    private final ClaimControl control;
    private final Payments payments;
    private final FinalAccounts finals;
    private final ArchiveDesk archives;
    private final Closings closings;
    private final BusinessTime time;
    private final ProcessClock process;

    DemoGrants(Troupe troupe, Cases cases, Grants grants, Acceptances acceptances, Lapses starts, Reports reports, ReportDesk reportDesk, PartyClaims claims,
               ClaimControl control, Payments payments, FinalAccounts finals, ArchiveDesk archives, Closings closings, BusinessTime time, ProcessClock process) {
        this.troupe = troupe;
        this.cases = cases;
        this.grants = grants;
        this.acceptances = acceptances;
        this.starts = starts;
        this.reports = reports;
        this.reportDesk = reportDesk;
        this.claims = claims;
        this.control = control;
        this.payments = payments;
        this.finals = finals;
        this.archives = archives;
        this.closings = closings;
        this.time = time;
        this.process = process;
    }

    /** The party accepts every condition and says that the project has begun. */
    void isAccepted(Applicant party, CaseNumber number, String account) {
        UUID application = cases.get(number).id();
        Set<Integer> every = IntStream.range(0, acceptances.of(number).conditions().size()).boxed().collect(Collectors.toSet());
        by(party, user -> acceptances.accept(user, application, new Answer(every, true, true, account, false)));
        by(party, user -> starts.begin(user, application, time.today()));
    }

    /** The party sends the report that is due next, with so much reached of each goal, and Anne approves it. */
    void isReported(Applicant party, CaseNumber number, String progress, String... reached) {
        UUID application = cases.get(number).id();
        UUID report = reports.current(number).orElseThrow().id();
        by(party, user -> {
            List<GoalResult> asked = reports.readable(user, application, report).content().goals();
            List<GoalResult> goals = IntStream.range(0, asked.size()).mapToObj(at -> new GoalResult(asked.get(at).goal(), asked.get(at).indicator(),
                asked.get(at).target(), reached[at], null)).toList();
            reports.send(user, application, report, new ReportContent(progress, "Seks samlinger, to forsøk i full skala og opplæring av verkstedene.",
                "Det andre forsøket kom i gang to måneder senere enn planlagt.", "Verkstedene driver tilbudet videre for egen regning.",
                Integer.valueOf(reached[0]), Integer.valueOf(reached[1]), 9, goals));
        });
        troupe.by(Cast.ANNE, user -> reportDesk.approve(user, number, report));
        process.runDueJobs();
    }

    /** The party claims a part payment, or the rest, for what has accrued. */
    void isClaimed(Applicant party, CaseNumber number, ClaimKind kind, Nok accrued, String words) {
        UUID application = cases.get(number).id();
        by(party, user -> {
            UUID claim = claims.start(user, application, kind);
            claims.attach(user, application, claim, ClaimFile.Kind.AUDITOR, "Revisors uttalelse.pdf", new ByteArrayResource(Papers.SHEET));
            claims.send(user, application, claim, content(number, accrued, words));
        });
    }

    // As the plan divides it, between the project's first day and yesterday.
    private ClaimContent content(CaseNumber number, Nok accrued, String words) {
        PlanVersion plan = grants.plan(number, time.today());
        LocalDate yesterday = time.today().minusDays(1);
        LocalDate until = yesterday.isAfter(plan.period().end()) ? plan.period().end() : yesterday;
        return new ClaimContent(plan.period().start(), until, divided(plan.costs(), accrued), List.of(), Nok.ZERO, words);
    }

    private static Map<CostCategory, Nok> divided(Map<CostCategory, Nok> costs, Nok accrued) {
        Map<CostCategory, Nok> lines = new EnumMap<>(CostCategory.class);
        long total = Nok.sum(costs.values().stream()).kroner();
        costs.forEach((line, planned) -> lines.put(line, Nok.of(accrued.kroner() * planned.kroner() / total)));
        Nok rest = accrued.minus(Nok.sum(lines.values().stream()));
        lines.computeIfPresent(lines.keySet().iterator().next(), (line, part) -> part.plus(rest));
        return lines;
    }

    /** Anne attests the open claim, Mette authorises it, and the bank pays. */
    void isPaid(CaseNumber number) {
        troupe.by(Cast.ANNE, user -> control.open(user, number));
        troupe.by(Cast.ANNE, user -> control.attest(user, number, Nok.ZERO, null));
        troupe.by(Cast.METTE, user -> control.authorise(user, number));
        bankPays(number);
    }

    private void bankPays(CaseNumber number) {
        process.runDueJobs();
        List<UUID> ordered = payments.of(number).stream().filter(payment -> payment.status() == Payment.Status.ORDERED).map(Payment::id).toList();
        troupe.by(Cast.METTE, user -> payments.makeFile(user, ordered));
        troupe.by(Cast.METTE, user -> payments.paid(user, ordered, time.today()));
        process.runDueJobs();
    }

    /** Anne draws up the final account, Mette decides it, and the bank pays the rest. */
    void isSettled(CaseNumber number, Nok actual, String words) {
        troupe.by(Cast.ANNE, user -> finals.drawUp(user, number, new FinalAccount.Finding(actual, null, words)));
        troupe.by(Cast.METTE, user -> finals.decide(user, number));
        bankPays(number);
    }

    /** The archive package is made and the case closed. */
    void isClosed(CaseNumber number) {
        troupe.by(Cast.ANNE, user -> archives.make(user, number));
        troupe.by(Cast.ANNE, user -> closings.close(user, number));
        process.runDueJobs();
    }

    private void by(Applicant party, Consumer<User> deed) {
        troupe.get(party.username(), user -> {
            deed.accept(user);
            return null;
        });
        process.runDueJobs();
    }
}
