package tilsagn.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.core.Actor;
import tilsagn.core.BusinessTime;
import tilsagn.grant.Acceptance;
import tilsagn.grant.AcceptanceFacts;
import tilsagn.grant.BankAccount;
import tilsagn.grant.Termination;
import tilsagn.grant.ReportDates;
import tilsagn.grant.ReportFact;

/** Moves the following up of a grant with what happens to it, in the transaction of whoever made it happen. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class GrantFollowupFacts {

    private static final String CONSIDER_LAPSE = "considerLapse";
    private static final String MISSING = "followUpMissingReport";
    private static final String CONSIDER_START = "considerStart";

    private final RuntimeService processes;
    private final UserSteps steps;
    private final FollowupSteps followup;

    GrantFollowupFacts(RuntimeService processes, UserSteps steps, FollowupSteps followup) {
        this.followup = followup;
        this.processes = processes;
        this.steps = steps.in(GrantFollowupProcess.KEY);
    }

    @EventListener
    void on(AcceptanceFacts.Asked fact) {
        processes.startProcessInstanceByKey(GrantFollowupProcess.KEY, fact.caseNumber().value(), Map.of("acceptRemindAt", date(fact.remindAt()),
            "acceptBy", date(fact.acceptBy()), "startBy", endOf(fact.startBy())));
    }

    // The wait begins afresh, and its timers with it; where a manager is asked, that is the answer.
    @EventListener
    void on(AcceptanceFacts.TimeSet fact) {
        Map<String, Object> times = new HashMap<>(Map.of("acceptRemindAt", date(fact.remindAt()), "acceptBy", date(fact.acceptBy())));
        if (followup.isOpen(fact.caseNumber(), CONSIDER_LAPSE)) {
            times.put("timeGiven", true);
            steps.complete(fact.caseNumber(), CONSIDER_LAPSE, Actor.username(), times);
        } else {
            followup.deliverIfAwaited(fact.caseNumber(), "acceptanceTimeSet", times);
        }
    }

    @EventListener
    void on(ReportFact.DatesSet fact) {
        if (fact.first()) {
            steps.message(fact.caseNumber(), "awardAnswered", dates(fact.dates()));
        } else {
            followup.settle(fact.caseNumber(), MISSING, Map.of());
            followup.deliverIfAwaited(fact.caseNumber(), "reportDateMoved", dates(fact.dates()));
        }
    }

    // By time alone the process did it itself; by a person it has to be told.
    @EventListener
    void on(AcceptanceFacts.Lapsed fact) {
        if (fact.why() == Acceptance.Lapse.DECLINED && !followup.isOpen(fact.caseNumber(), CONSIDER_LAPSE)) {
            followup.deliverIfAwaited(fact.caseNumber(), "awardAnswered", Map.of());
        } else if (followup.isOpen(fact.caseNumber(), CONSIDER_LAPSE)) {
            followup.settle(fact.caseNumber(), CONSIDER_LAPSE, Map.of("timeGiven", false));
        } else {
            followup.deliverIfAwaited(fact.caseNumber(), "awardLapsed", Map.of());
        }
    }

    @EventListener
    void on(AcceptanceFacts.Begun fact) {
        followup.settle(fact.caseNumber(), CONSIDER_START, Map.of("startMoved", false));
    }

    @EventListener
    void on(AcceptanceFacts.StartMoved fact) {
        Map<String, Object> moved = Map.of("startMoved", true, "startBy", endOf(fact.until()));
        if (!followup.settle(fact.caseNumber(), CONSIDER_START, moved)) {
            followup.moveTimer(fact.caseNumber(), "startDayPassed", "startBy", endOf(fact.until()));
        }
    }

    // The follow-up that ended with the award begins again where it was; one that still waits for the answer gets another date.
    @EventListener
    void on(AcceptanceFacts.StandsAgain fact) {
        Map<String, Object> values = fact.dates() == null ? new HashMap<>() : dates(fact.dates());
        values.putAll(Map.of("acceptRemindAt", date(fact.remindAt()), "acceptBy", date(fact.acceptBy()), "startBy", endOf(fact.startBy())));
        if (steps.runs(fact.caseNumber())) {
            followup.deliverIfAwaited(fact.caseNumber(), "acceptanceTimeSet", values);
        } else if (!fact.accepted()) {
            steps.start(fact.caseNumber(), values);
        } else if (fact.dates() != null) {
            processes.createProcessInstanceByKey(GrantFollowupProcess.KEY).businessKey(fact.caseNumber().value()).setVariables(values)
                .startTransition("toReportAndWatch").execute();
        }
    }

    @EventListener
    void on(ReportFact.FollowedUp fact) {
        followup.settle(fact.caseNumber(), MISSING, Map.of());
    }

    @EventListener
    void on(ReportFact.Sent fact) {
        steps.message(fact.caseNumber(), "reportSubmitted", Map.of());
    }

    @EventListener
    void on(ReportFact.Approved fact) {
        Map<String, Object> values = fact.next() == null ? new HashMap<>() : dates(fact.next());
        values.put("reportApproved", true);
        steps.complete(fact.caseNumber(), "reviewReport", Actor.username(), values);
    }

    @EventListener
    void on(ReportFact.Returned fact) {
        Map<String, Object> values = dates(fact.dates());
        values.put("reportApproved", false);
        steps.complete(fact.caseNumber(), "reviewReport", Actor.username(), values);
    }

    @EventListener
    void on(BankAccount.ChangeAsked fact) {
        followup.deliverIfAwaited(fact.caseNumber(), "accountChangeAsked", Map.of());
    }

    @EventListener
    void on(BankAccount.ChangeDecided fact) {
        followup.settle(fact.caseNumber(), "approveAccount", Map.of());
    }

    @EventListener
    void on(Termination.Decided fact) {
        if (fact.terminated()) {
            followup.deliverIfAwaited(fact.caseNumber(), "grantTerminated", Map.of());
        }
    }

    private static Map<String, Object> dates(ReportDates dates) {
        return new HashMap<>(Map.of("reportComingUpAt", date(dates.comingUp()), "reportDueSoonAt", date(dates.dueSoon()),
            "reportOverdueAt", date(dates.overdue()), "reportLongOverdueAt", date(dates.alarm())));
    }

    private static Date endOf(LocalDate day) {
        return Date.from(day.plusDays(1).atStartOfDay(BusinessTime.ZONE).toInstant());
    }

    private static Date date(Instant moment) {
        return Date.from(moment);
    }
}
