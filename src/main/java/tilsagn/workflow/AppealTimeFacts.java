package tilsagn.workflow;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.appeal.AppealTime;
import tilsagn.appeal.AppealTimes;
import tilsagn.appeal.AppealedDecision;
import tilsagn.application.Cases;
import tilsagn.core.Actor;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.correspondence.Letter;
import tilsagn.correspondence.LetterKind;
import tilsagn.correspondence.Letters;
import tilsagn.correspondence.PartyLetters;
import tilsagn.decision.Decisions;

/** Lets the time to appeal follow the letters: it begins when the party is told and runs from when it reads (fvl § 29). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AppealTimeFacts {

    private static final Set<LetterKind> DECISIONS = Set.of(LetterKind.DECISION, LetterKind.APPEAL_NEW_DECISION);

    private final UserSteps steps;
    private final AppealTimes times;
    private final Letters letters;
    private final PartyLetters party;
    private final Decisions decisions;
    private final Cases cases;
    private final BusinessTime time;

    AppealTimeFacts(UserSteps steps, AppealTimes times, Letters letters, PartyLetters party, Decisions decisions, Cases cases,
                    BusinessTime time) {
        this.steps = steps;
        this.times = times;
        this.letters = letters;
        this.party = party;
        this.decisions = decisions;
        this.cases = cases;
        this.time = time;
    }

    @EventListener
    void on(Letter.Sent fact) {
        if (DECISIONS.contains(fact.kind())) {
            times.begin(fact.caseNumber(), AppealedDecision.DECISION, decisions.of(fact.caseNumber()).decidedAt());
        } else if (fact.kind() == LetterKind.DISMISSAL) {
            Instant dismissed = cases.get(fact.caseNumber()).closedAt();
            times.begin(fact.caseNumber(), AppealedDecision.DISMISSAL, dismissed == null ? time.now() : dismissed);
        }
    }

    @EventListener
    void on(Letter.Opened fact) {
        if (fact.kind().startsAppealTime()) {
            letters.find(fact.caseNumber(), fact.kind()).flatMap(party::appealDeadline)
                .ifPresent(deadline -> times.opened(fact.caseNumber(), deadline));
        }
    }

    @EventListener
    void on(AppealTime.Begun fact) {
        steps.in(AppealTimeProcess.KEY).start(fact.caseNumber(), Map.of("noticeOpened", false, "appealLimitAt", Date.from(fact.limitAt())));
    }

    @EventListener
    void on(AppealTime.Running fact) {
        steps.in(AppealTimeProcess.KEY).message(fact.caseNumber(), "noticeOpened", Map.of("appealEndsAt", Date.from(fact.endsAt())));
    }

    @EventListener
    void on(AppealTime.ReasonsAsked fact) {
        steps.in(AppealTimeProcess.KEY).message(fact.caseNumber(), "reasonsAsked", Map.of());
    }

    @EventListener
    void on(AppealTime.ReasonsGiven fact) {
        steps.in(AppealTimeProcess.KEY).complete(fact.caseNumber(), "giveReasons", Actor.username(), Map.of());
    }

    @EventListener
    void on(AppealTime.GoesOn fact) {
        CaseNumber number = fact.caseNumber();
        Map<String, Object> variables = new HashMap<>(Map.of("noticeOpened", fact.endsAt() != null, "appealLimitAt", Date.from(fact.limitAt())));
        if (fact.endsAt() != null) {
            variables.put("appealEndsAt", Date.from(fact.endsAt()));
        }
        steps.in(AppealTimeProcess.KEY).start(number, variables);
    }
}
