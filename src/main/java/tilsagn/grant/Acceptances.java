package tilsagn.grant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.User;
import tilsagn.aid.AidClearance;
import tilsagn.application.PartyCases;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.AccountNumber;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Fault;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.decision.Decisions;

/** The party's answer to its award: what it is asked, until when, and that it said yes. What ends an award is {@link Lapses}. */
@Service
@Transactional
public class Acceptances {

    private final AcceptanceRepository acceptances;
    private final GrantRepository grants;
    private final Grants face;
    private final FollowUpTerms.Store followUp;
    private final BankAccounts accounts;
    private final PartyCases partyCases;
    private final AidClearance clearance;
    private final Decisions decisions;
    private final Calls calls;
    private final ObjectProvider<AwardOpenings> openings;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    Acceptances(AcceptanceRepository acceptances, GrantRepository grants, Grants face, FollowUpTerms.Store followUp, BankAccounts accounts,
                PartyCases partyCases, AidClearance clearance, Decisions decisions, Calls calls, ObjectProvider<AwardOpenings> openings, BusinessTime time,
                ApplicationEventPublisher events) {
        this.acceptances = acceptances;
        this.grants = grants;
        this.face = face;
        this.followUp = followUp;
        this.accounts = accounts;
        this.partyCases = partyCases;
        this.clearance = clearance;
        this.decisions = decisions;
        this.calls = calls;
        this.openings = openings;
        this.time = time;
        this.events = events;
    }

    /** The answer of a case, for pages and the process; asks for no permission. */
    @Transactional(readOnly = true)
    public Acceptance of(CaseNumber number) {
        return find(number).orElseThrow(() -> new NotFound("acceptance of " + number));
    }

    /** The answer of a case, if it came to an award. */
    @Transactional(readOnly = true)
    public Optional<Acceptance> find(CaseNumber number) {
        Optional<Acceptance> found = acceptances.findByCaseNumber(number.value());
        found.ifPresent(Acceptance::conditions);
        return found;
    }

    /** The terms of following up that the grant was offered on. */
    @Transactional(readOnly = true)
    public FollowUpTerms terms(Grant grant) {
        return followUp.inForce(calls.schemeOf(grant.callId()), grant.offeredAt().atZone(BusinessTime.ZONE).toLocalDate());
    }

    /** The party was told of its award, and is asked to accept it. */
    @EventListener
    void on(Grant.Offered offered) {
        Grant grant = face.of(offered.caseNumber());
        Call call = calls.get(grant.callId());
        FollowUpTerms terms = terms(grant);
        AcceptanceTime until = AcceptanceTime.unopened(grant.offeredAt(), call.times().renewedNoticeDays(), face.terms(grant));
        LocalDate start = face.plan(grant.caseNumber(), time.today()).period().start();
        LocalDate startBy = later(start, time.today()).plusMonths(terms.startMonths());
        Acceptance asked = new Acceptance(grant.caseNumber(), until, terms.whenUnanswered(), startBy,
            conditions(decisions.of(grant.caseNumber()).conditions()));
        acceptances.saveAndFlush(asked);
        events.publishEvent(new AcceptanceFacts.Asked(grant.caseNumber(), until.remindAt(), until.acceptBy(), startBy));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** A line is a condition. */
    static List<String> conditions(String words) {
        return words == null ? List.of() : words.lines().map(String::strip).map(line -> line.replaceFirst("^[-–•*]\\s+", ""))
            .filter(line -> !line.isEmpty()).toList();
    }

    /** The party has opened a letter with a decision in it: from now on the time to accept runs. */
    public void letterOpened(CaseNumber number) {
        Acceptance asked = acceptances.lock(number.value()).orElse(null);
        if (asked == null) {
            return;
        }
        Grant grant = face.of(number);
        openings.stream().flatMap(source -> source.openedSince(number, grant.offeredAt()).stream()).findFirst().ifPresent(at -> opened(asked, grant, at));
    }

    private void opened(Acceptance asked, Grant grant, Instant at) {
        if (asked.opened(at, AcceptanceTime.opened(at, face.terms(grant)))) {
            acceptances.saveAndFlush(asked);
            events.publishEvent(new AcceptanceFacts.TimeSet(asked.caseNumber(), asked.remindAt(), asked.acceptBy()));
        }
    }

    /**
     * One who may bind the organisation accepts every condition.
     *
     * @throws Refusal {@code grant.acceptance.late}, {@code grant.accepted-already}, {@code grant.lapsed}, {@code aid.accept.waits}, or for each condition that is not
     *                 ticked, the terms, the financing and the account
     */
    public void accept(User user, UUID application, Answer answer) {
        CaseNumber number = partyCases.sendable(user, application).caseNumber();
        Grant grant = grants.lock(number).orElseThrow(() -> new NotFound("grant of " + number));
        Acceptance asked = acceptances.lock(number.value()).orElseThrow();
        clearance.requireAcceptable(number);
        AccountNumber account = check(asked, answer);
        asked.accept(user, time.now());
        grant.accept(time.now());
        acceptances.saveAndFlush(asked);
        grants.saveAndFlush(grant);
        accounts.first(number, account, user);
        events.publishEvent(new AcceptanceFacts.Accepted(number, account.masked()));
    }

    private static AccountNumber check(Acceptance asked, Answer answer) {
        List<Fault> faults = new ArrayList<>();
        for (int at = 0; at < asked.conditions().size(); at++) {
            if (!answer.accepted().contains(at)) {
                faults.add(Fault.on("condition-" + at, "grant.acceptance.condition-needed", at + 1));
            }
        }
        if (!answer.terms()) {
            faults.add(Fault.on("terms", "grant.acceptance.terms-needed"));
        }
        if (!answer.financing()) {
            faults.add(Fault.on("financing", "grant.acceptance.financing-needed"));
        }
        AccountNumber account = account(answer, faults);
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
        return account;
    }

    private static AccountNumber account(Answer answer, List<Fault> faults) {
        try {
            return BankAccounts.read(answer.account(), answer.sure());
        } catch (Refusal impossible) {
            faults.addAll(impossible.faults());
            return null;
        }
    }
}
