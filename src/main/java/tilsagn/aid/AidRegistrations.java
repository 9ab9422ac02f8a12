package tilsagn.aid;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.aid.AidRegistration.State;
import tilsagn.application.Cases;
import tilsagn.application.GrantApplication;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.decision.Decision;
import tilsagn.decision.DecisionChanges;
import tilsagn.decision.Decisions;
import tilsagn.decision.TakenBackAwards;

/** Every award's duty towards the national register: it follows from the decision, and ends when somebody has entered it there. */
@Service
@Transactional
public class AidRegistrations {

    /** So many overdue awards are counted. */
    private static final int MOST_OVERDUE = 1000;
    private static final int LONGEST_REFERENCE = 100;

    private final AidRegistrationRepository registrations;
    private final AidAssessmentRepository assessments;
    private final AidGuards guards;
    private final AidTables tables;
    private final AidStances stances;
    private final Cases cases;
    private final Calls calls;
    private final Decisions decisions;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    AidRegistrations(AidRegistrationRepository registrations, AidAssessmentRepository assessments, AidGuards guards, AidTables tables, AidStances stances, Cases cases,
                     Calls calls, Decisions decisions, BusinessTime time, ApplicationEventPublisher events) {
        this.registrations = registrations;
        this.assessments = assessments;
        this.guards = guards;
        this.tables = tables;
        this.stances = stances;
        this.cases = cases;
        this.calls = calls;
        this.decisions = decisions;
        this.time = time;
        this.events = events;
    }

    /** The award of a case, if it has one. */
    @Transactional(readOnly = true)
    public Optional<AidRegistration> find(CaseNumber number) {
        return registrations.findByCaseNumber(number.value());
    }

    /**
     * The county's awards in these states, the first due first, page by page.
     *
     * @param after where the last page ended, or blank
     */
    @Transactional(readOnly = true)
    public AidPage page(User user, Set<State> states, String after) {
        if (!mayRead(user)) {
            return AidPage.EMPTY;
        }
        AidPage.Place from = AidPage.Place.read(after);
        List<AidRegistration> found = registrations.behind(user.county(), states, AidPage.NEVER, from.due(), from.awarded(), from.caseNumber(), Limit.of(AidPage.MOST + 1));
        List<AidRegistration> shown = found.stream().limit(AidPage.MOST).toList();
        List<CaseNumber> late = registrations.overdue(user.county(), time.today(), Limit.of(MOST_OVERDUE)).stream().map(CaseNumber::new).toList();
        return new AidPage(readable(user, shown), late.size() - guards.closedTo(user, late).size(),
            found.size() > AidPage.MOST ? AidPage.Place.of(shown.get(AidPage.MOST - 1)).words() : null);
    }

    /** All of them, for the files the register is fed from: an award that is left out is an award nobody enters. */
    @Transactional(readOnly = true)
    public List<AidRegistration> everyInState(User user, Set<State> states) {
        return mayRead(user) ? readable(user, registrations.inState(user.county(), states)) : List.of();
    }

    /** Every award that is to be entered, in every county; for the start of the system, and asks nobody for permission. */
    @Transactional(readOnly = true)
    public List<AidDuty> duties() {
        return registrations.findByStateOrderByDueOnAscCaseNumber(State.DUE).stream().map(AidDuty::of).toList();
    }

    private static boolean mayRead(User user) {
        return user.isStaff() && !user.has(Role.EXTERNAL_ASSESSOR);
    }

    private List<AidRegistration> readable(User user, List<AidRegistration> found) {
        Set<CaseNumber> closed = guards.closedTo(user, found.stream().map(AidRegistration::caseNumber).toList());
        return found.stream().filter(award -> !closed.contains(award.caseNumber())).toList();
    }

    /** Every rule of aid and of registration there is or was for the reader's county, to be read. */
    @Transactional(readOnly = true)
    public AidParameters parameters(User user) {
        return new AidParameters(tables.rules(user.county()), tables.registerRules(user.county()));
    }

    /** Rules that end soon and have nothing to follow them: somebody has to add the next row. */
    @Transactional(readOnly = true)
    public List<AidRule> endingRules(User user) {
        return parameters(user).ending(time.today(), tables.warnDays(user.county(), time.today()));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(Decision.Decided decided) {
        if (decided.outcome().givesMoney()) {
            awarded(decided.caseNumber(), decided.amount(), decisions.of(decided.caseNumber()).decidedAt().atZone(BusinessTime.ZONE).toLocalDate());
        }
    }

    /** An appeal gave the party more, or something where it had nothing. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(DecisionChanges.Changed changed) {
        if (changed.to().isPositive()) {
            awarded(changed.caseNumber(), changed.to(), time.today());
        }
    }

    /** An award was given, now or on the day a meeting gave it; hearing it again only changes the amount. For the rooms that give and change awards. */
    public void awarded(CaseNumber number, Nok amount, LocalDate on) {
        AidRegistration known = registrations.lock(number.value()).orElse(null);
        AidRegistration award = known == null ? award(cases.get(number), on, amount) : known;
        if (known != null && known.state() != State.LAPSED) {
            known.changedTo(amount);
        } else {
            award.awardedAgain(amount, on);
            assessments.findByCaseNumber(number.value()).ifPresentOrElse(assessment -> assess(award, assessment, award.assessedLate()), () -> unassessed(award));
        }
        keep(award);
    }

    private void keep(AidRegistration award) {
        events.publishEvent(AidDuty.of(registrations.saveAndFlush(award)));
    }

    // What the call says of all its awards needs nobody to say it once more.
    private void unassessed(AidRegistration award) {
        if (stances.noAid(cases.get(award.caseNumber()).callId())) {
            award.isNoAid(tables.retentionYears(award.county(), award.awardedOn()));
        }
    }

    /** The decision was taken back before the party knew of it. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(TakenBackAwards.TakenBack fact) {
        changed(fact.caseNumber(), Nok.ZERO);
    }

    private AidRegistration award(GrantApplication application, LocalDate on, Nok amount) {
        return new AidRegistration(application, calls.get(application.callId()).schemeName(), on, amount);
    }

    /** Another amount counts from now on; nothing means that the award has lapsed. */
    public void changed(CaseNumber number, Nok amount) {
        registrations.lock(number.value()).ifPresent(award -> {
            award.changedTo(amount);
            keep(award);
        });
    }

    /** An assessment that came after the decision. */
    void assessedLate(AidAssessment assessment) {
        registrations.lock(assessment.caseNumber().value()).ifPresent(award -> keep(assess(award, assessment, true)));
    }

    private AidRegistration assess(AidRegistration award, AidAssessment assessment, boolean late) {
        return award.assessed(assessment, tables.registerRule(award.county(), award.awardedOn()).orElse(null),
            tables.rule(award.county(), assessment.basis(), award.awardedOn()).map(AidRule::retentionYears)
                .orElseGet(() -> tables.retentionYears(award.county(), award.awardedOn())), late);
    }

    /**
     * Somebody has entered the award in the register.
     *
     * @param reference what the register calls it, or blank
     * @throws Refusal {@code core.not-yours}, {@code aid.registered-already}, {@code aid.not-due}, on {@code registeredOn-CASE} and {@code reference-CASE}
     */
    public void register(User user, CaseNumber number, String reference, LocalDate on) {
        guards.actable(user, number);
        AidRegistration award = registrations.lock(number.value()).orElseThrow(() -> new NotFound("award " + number));
        if (on == null || on.isAfter(time.today()) || on.isBefore(award.awardedOn())) {
            throw Refusal.onField("registeredOn-" + number, "aid.registered-day", award.awardedOn());
        }
        String kept = reference == null || reference.isBlank() ? null : reference.strip();
        if (kept != null && kept.length() > LONGEST_REFERENCE) {
            throw Refusal.onField("reference-" + number, "aid.too-long", LONGEST_REFERENCE);
        }
        award.registered(kept, on, user.username());
        keep(award);
        events.publishEvent(AidEvent.of(number, "aid.registered", "reference", kept == null ? "" : kept));
    }
}
