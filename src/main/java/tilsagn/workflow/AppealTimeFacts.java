package tilsagn.workflow;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.appeal.AppealTime;
import tilsagn.appeal.AppealTimes;
import tilsagn.appeal.AppealedDecision;
import tilsagn.appeal.Appeals;
import tilsagn.application.Cases;
import tilsagn.core.Actor;
import tilsagn.core.BusinessTime;
import tilsagn.correspondence.Letter;
import tilsagn.correspondence.Letters;
import tilsagn.correspondence.PartyLetters;
import tilsagn.decision.Decisions;
import tilsagn.grant.ChangeRequests;
import tilsagn.grant.ChangeStatus;
import tilsagn.grant.Termination;
import tilsagn.grant.Terminations;

/** Lets the time to appeal follow the letters: it begins when the party is told and runs from when it reads (fvl § 29). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AppealTimeFacts {

    private final UserSteps steps;
    private final AppealTimes times;
    private final Appeals appeals;
    private final ChangeRequests changes;
    private final Terminations terminations;
    private final Letters letters;
    private final PartyLetters party;
    private final Decisions decisions;
    private final Cases cases;
    private final BusinessTime time;

    AppealTimeFacts(UserSteps steps, AppealTimes times, Appeals appeals, ChangeRequests changes, Terminations terminations, Letters letters,
                    PartyLetters party, Decisions decisions, Cases cases, BusinessTime time) {
        this.steps = steps;
        this.times = times;
        this.appeals = appeals;
        this.changes = changes;
        this.terminations = terminations;
        this.letters = letters;
        this.party = party;
        this.decisions = decisions;
        this.cases = cases;
        this.time = time;
    }

    @EventListener
    void on(Letter.Sent fact) {
        switch (fact.kind()) {
            case DECISION -> times.begin(fact.caseNumber(), AppealedDecision.DECISION, decisions.of(fact.caseNumber()).decidedAt());
            case DISMISSAL -> {
                Instant dismissed = cases.get(fact.caseNumber()).closedAt();
                times.begin(fact.caseNumber(), AppealedDecision.DISMISSAL, dismissed == null ? time.now() : dismissed);
            }
            case APPEAL_NEW_DECISION -> times.beginAnew(times.get(appeals.get(UUID.fromString(fact.about())).timeId()));
            default -> begin(fact, time.now());
        }
    }

    /** A decision after the award begins its time, unless it gave the party what it asked for. @param told when the letter was sent */
    void begin(Letter.Sent fact, Instant told) {
        fact.kind().laterDecision().filter(subject -> isAgainstTheParty(fact))
            .ifPresent(subject -> times.beginLater(fact.caseNumber(), subject, fact.about(), told));
    }

    // A change that was approved, and a grant that goes on, leave nothing to appeal.
    private boolean isAgainstTheParty(Letter.Sent fact) {
        return switch (fact.kind()) {
            case CHANGE -> changes.get(UUID.fromString(fact.about())).status() == ChangeStatus.REJECTED;
            case TERMINATION -> terminations.last(fact.caseNumber()).status() == Termination.Status.TERMINATED;
            default -> true;
        };
    }

    @EventListener
    void on(Letter.Opened fact) {
        timeOf(fact).ifPresent(about -> letters.find(fact.caseNumber(), fact.kind(), fact.about()).flatMap(party::appealDeadline)
            .ifPresent(deadline -> times.opened(about.id(), deadline)));
    }

    private Optional<AppealTime> timeOf(Letter.Opened fact) {
        return switch (fact.kind()) {
            case DECISION, DISMISSAL -> times.of(fact.caseNumber());
            case APPEAL_REASONS -> Optional.of(times.get(UUID.fromString(fact.about())));
            case APPEAL_NEW_DECISION -> {
                AppealTime before = times.get(appeals.get(UUID.fromString(fact.about())).timeId());
                yield times.of(fact.caseNumber(), before.subject(), before.reference());
            }
            default -> fact.kind().laterDecision().flatMap(subject -> times.of(fact.caseNumber(), subject, fact.about()));
        };
    }

    @EventListener
    void on(AppealTime.Begun fact) {
        of(fact.timeId()).start(fact.caseNumber(), Map.of("noticeOpened", false, "appealLimitAt", Date.from(fact.limitAt())));
    }

    @EventListener
    void on(AppealTime.Running fact) {
        of(fact.timeId()).message(fact.caseNumber(), "noticeOpened", Map.of("appealEndsAt", Date.from(fact.endsAt())));
    }

    @EventListener
    void on(AppealTime.ReasonsAsked fact) {
        of(fact.timeId()).message(fact.caseNumber(), "reasonsAsked", Map.of());
    }

    @EventListener
    void on(AppealTime.ReasonsGiven fact) {
        of(fact.timeId()).complete(fact.caseNumber(), "giveReasons", Actor.username(), Map.of());
    }

    @EventListener
    void on(AppealTime.GoesOn fact) {
        Map<String, Object> variables = new HashMap<>(Map.of("noticeOpened", fact.endsAt() != null, "appealLimitAt", Date.from(fact.limitAt())));
        if (fact.endsAt() != null) {
            variables.put("appealEndsAt", Date.from(fact.endsAt()));
        }
        of(fact.timeId()).start(fact.caseNumber(), variables);
    }

    private UserSteps of(UUID time) {
        return steps.in(AppealTimeProcess.KEY, AppealTimeProcess.ID, time.toString());
    }
}
