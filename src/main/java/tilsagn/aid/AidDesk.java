package tilsagn.aid;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Accounts;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.GrantApplication;
import tilsagn.assessment.AssessmentResult;
import tilsagn.assessment.Assessments;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.decision.Decision;
import tilsagn.decision.Decisions;

/** The state-aid desk: an advisor writes by which rules an award may be given, and what aid was given before. */
@Service
@Transactional
public class AidDesk {

    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 1000;

    private final AidGuards guards;
    private final AidBench bench;
    private final AidAssessmentRepository assessments;
    private final EarlierAidStore store;
    private final AidRegistrations registrations;
    private final AidTables tables;
    private final Decisions decisions;
    private final AidClearance clearance;
    private final AidStances stances;
    private final AidBreaches breaches;
    private final Assessments results;
    private final Accounts accounts;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    AidDesk(AidGuards guards, AidBench bench, AidAssessmentRepository assessments, EarlierAidStore store, AidRegistrations registrations, AidTables tables,
            Decisions decisions, AidClearance clearance, AidStances stances, AidBreaches breaches, Assessments results, Accounts accounts, BusinessTime time, ApplicationEventPublisher events) {
        this.guards = guards;
        this.bench = bench;
        this.assessments = assessments;
        this.store = store;
        this.registrations = registrations;
        this.tables = tables;
        this.decisions = decisions;
        this.clearance = clearance;
        this.stances = stances;
        this.breaches = breaches;
        this.results = results;
        this.accounts = accounts;
        this.time = time;
        this.events = events;
    }

    /** The panel of a case; a case one may not see does not exist. */
    @Transactional(readOnly = true)
    public AidCase view(User user, CaseNumber number) {
        GrantApplication application = guards.visible(user, number);
        AidAssessment assessment = bench.assessment(number).orElse(null);
        Decision decision = decisions.find(number).orElse(null);
        Nok amount = amount(application, decision);
        LocalDate day = day(decision);
        List<CountedAid> lines = bench.earlier(application, assessment);
        boolean works = AidGuards.works(user) && application.withdrawal() == null && results.hasDeclared(user, number);
        AidBasis basis = assessment == null ? null : assessment.basis();
        AidTables.Rate known = tables.rates(application.county()).on(day);
        return new AidCase(application, assessment, assessment == null ? null : accounts.nameOf(assessment.writtenBy()),
            basis == null ? null : tables.rule(application.county(), basis, day).orElse(null),
            assessment == null ? null : bench.judge(application, assessment, lines, amount, day), amount, day, lines,
            bench.group(application, assessment), registrations.find(number).orElse(null),
            new AidCase.KnownRate(known.rate(), known.from(), known.source()), standing(user, application, decision), works && !isFixed(assessment, decision), works);
    }

    private AidCase.Standing standing(User user, GrantApplication application, Decision decision) {
        boolean waits = decision != null && decision.status() == Decision.Status.DECIDED && !clearance.isClear(application.caseNumber());
        return new AidCase.Standing(stances.noAid(application.callId()), waits, waits && user.has(Role.DECISION_MAKER) && decision.body() != null
            && decision.body().name().equals(user.body()));
    }

    /** What raises the share an award may cover by this basis in a county on the day, with percentage points. */
    @Transactional(readOnly = true)
    public Map<AidSupplement, Integer> supplements(String county, AidBasis basis, LocalDate day) {
        return tables.supplements(county, basis, day);
    }

    // It stands once the party is told by it; until then what stops the letter can be mended. One that came after the letter told the party
    // nothing, and can be mended while it is not decided what becomes of the award.
    private boolean isFixed(AidAssessment assessment, Decision decision) {
        if (assessment == null || decision == null || !AidClearance.givesMoney(decision)) {
            return false;
        }
        if (decision.status() == Decision.Status.DECIDED) {
            return clearance.isClear(decision.caseNumber());
        }
        boolean afterTheLetter = decision.notifiedAt() != null && assessment.writtenAt().isAfter(decision.notifiedAt());
        return !afterTheLetter || !breaches.isOpen(decision.caseNumber());
    }

    private Nok amount(GrantApplication application, Decision decision) {
        return Optional.ofNullable(decision).map(Decision::planned)
            .or(() -> results.resultOf(application.caseNumber()).map(AssessmentResult::recommended)).orElse(application.appliedAmount());
    }

    private LocalDate day(Decision decision) {
        return decision == null || !decision.isDecided() ? time.today() : decision.decidedAt().atZone(BusinessTime.ZONE).toLocalDate();
    }

    /**
     * Writes the assessment, or writes it anew until the party is told by it. One that finds the ceiling exceeded is kept too: then the decision is
     * refused, or the letter of one that is made already waits.
     *
     * @throws Refusal {@code core.not-yours}, {@code aid.decided} once it was decided by this assessment, or on the fields of {@link AidWords}
     */
    public void assess(User user, CaseNumber number, AidWords words) {
        GrantApplication application = guards.actable(user, number);
        words.check(time.today(), application.totalCost());
        AidAssessment assessment = bench.assessment(number).orElse(null);
        Decision decision = decisions.find(number).orElse(null);
        if (isFixed(assessment, decision)) {
            throw Refusal.conflict("aid.decided", number.value());
        }
        AidAssessment written = assessments.saveAndFlush((assessment == null ? new AidAssessment(application) : assessment).write(words, user.username(), time.now()));
        store.know(bench.group(application, written));
        registrations.assessedLate(written);
        events.publishEvent(AidEvent.of(number, "aid.assessed", "basis", words.basis().name()));
        clearance.tell(number, true);
    }

    /**
     * Enters aid the applicant had and has not declared.
     *
     * @throws Refusal {@code core.not-yours}, {@code aid.many}, or on the fields of {@link NewEarlierAid}
     */
    public void enter(User user, CaseNumber number, NewEarlierAid aid) {
        guards.actable(user, number);
        aid.check(time.today());
        if (store.count(number) >= EarlierAidStore.MOST) {
            throw Refusal.conflict("aid.many", EarlierAidStore.MOST);
        }
        store.add(number, aid, user.username(), time.now());
        events.publishEvent(AidEvent.of(number, "aid.entered", "giver", aid.giver().strip(), "amount", aid.amount().format()));
        clearance.tell(number, true);
    }

    /**
     * Leaves a line out of the count, with the reason.
     *
     * @throws Refusal {@code core.not-yours}, on {@code reason-KEY} when it says too little
     */
    public void setAside(User user, CaseNumber number, String key, String reason) {
        CountedAid line = line(user, number, key);
        String why = reason == null ? "" : reason.strip();
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
            throw Refusal.onField("reason-" + key, "aid.grounds-length", SHORTEST_REASON, LONGEST_REASON);
        }
        store.setAside(number, key, why, user.username(), time.now());
        events.publishEvent(AidEvent.of(number, "aid.set-aside", "amount", line.amount().format(), "reason", why));
        clearance.tell(number, false);
    }

    /** Counts a line again that was set aside. */
    public void countAgain(User user, CaseNumber number, String key) {
        CountedAid line = line(user, number, key);
        if (store.countAgain(number, key)) {
            events.publishEvent(AidEvent.of(number, "aid.counted-again", "amount", line.amount().format()));
            clearance.tell(number, true);
        }
    }

    private CountedAid line(User user, CaseNumber number, String key) {
        GrantApplication application = guards.actable(user, number);
        return bench.earlier(application, bench.assessment(number).orElse(null)).stream().filter(one -> one.key().equals(key)).findFirst()
            .orElseThrow(() -> new NotFound("line " + key + " of " + number));
    }
}
