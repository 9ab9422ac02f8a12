package tilsagn.appeal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.GrantApplication;
import tilsagn.application.PartyCases;
import tilsagn.core.AppealDeadline;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;

/** The time to appeal: begun when the party is told, running from when it reads, interrupted by a request for reasons, and over at last. */
@Service
@Transactional
public class AppealTimes {

    private final AppealTimeRepository times;
    private final AppealTermsStore terms;
    private final AppealGuards guards;
    private final PartyCases party;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    AppealTimes(AppealTimeRepository times, AppealTermsStore terms, AppealGuards guards, PartyCases party, BusinessTime time,
                ApplicationEventPublisher events) {
        this.times = times;
        this.terms = terms;
        this.guards = guards;
        this.party = party;
        this.time = time;
        this.events = events;
    }

    /** The newest time of a case; empty before the party was told of anything it can appeal. Asks nobody for permission. */
    @Transactional(readOnly = true)
    public Optional<AppealTime> of(CaseNumber number) {
        return times.findFirstByCaseNumberOrderByNoticeNumberDesc(number);
    }

    /** Whether nobody can appeal any more. */
    @Transactional(readOnly = true)
    public boolean isFinal(CaseNumber number) {
        return of(number).filter(one -> one.state() == AppealTime.State.FINAL).isPresent();
    }

    /** The party was told that the letter with a decision is there. @param decidedAt when the decision was made */
    public void begin(CaseNumber number, AppealedDecision subject, Instant decidedAt) {
        LocalDate limit = decidedAt.atZone(BusinessTime.ZONE).toLocalDate().plusMonths(terms.on(time.today()).limitMonths());
        int next = times.countByCaseNumber(number) + 1;
        AppealTime begun = times.saveAndFlush(new AppealTime(number, next, subject, time.now(), limit));
        events.publishEvent(new AppealTime.Begun(number, begun.limitAt()));
    }

    /** The letter was opened; opened again, nothing happens. */
    public void opened(CaseNumber number, AppealDeadline deadline) {
        times.lock(number).filter(one -> one.opened(deadline, time.now()))
            .ifPresent(one -> events.publishEvent(new AppealTime.Running(number, one.endsAt())));
    }

    /**
     * The party asks for the reasons (fvl § 24); the time stands still until they are there.
     *
     * @throws tilsagn.core.Refusal {@code appeal.reasons.already}, {@code appeal.over}
     */
    public void askForReasons(User user, UUID applicationId) {
        GrantApplication application = party.sendable(user, applicationId);
        AppealTime running = times.lock(application.caseNumber()).orElseThrow(() -> new NotFound("time to appeal in " + applicationId));
        running.interrupt(user.username(), time.now());
        times.saveAndFlush(running);
        events.publishEvent(new AppealTime.ReasonsAsked(application.caseNumber()));
    }

    /**
     * The county gives the reasons.
     *
     * @throws tilsagn.core.Refusal on {@code words}; {@code core.not-yours}, {@code appeal.reasons.not-asked}
     */
    public void giveReasons(User user, CaseNumber number, String words) {
        guards.actable(user, number, Role.ADVISOR);
        AppealRules.reasoned("words", words, AppealRules.LONGEST_REASONS);
        AppealTime waiting = times.lock(number).orElseThrow(() -> new NotFound("time to appeal in " + number));
        waiting.giveReasons(words.strip(), user.username(), time.now());
        times.saveAndFlush(waiting);
        events.publishEvent(new AppealTime.ReasonsGiven(number));
    }

    /** The time has passed, or the appeal has its end; for the process, which may call it again. */
    public void becomeFinal(CaseNumber number) {
        times.lock(number).filter(one -> one.becomeFinal(time.now()))
            .ifPresent(one -> events.publishEvent(new AppealTime.Final(number, one.subject())));
    }

    void appealed(CaseNumber number) {
        times.lock(number).ifPresent(AppealTime::appealed);
    }

    /** The appeal came to nothing: what is left of the time goes on. Asked again, nothing happens. */
    public void goOn(CaseNumber number) {
        times.lock(number).filter(one -> one.state() == AppealTime.State.APPEALED).ifPresent(one -> {
            one.goOn();
            times.saveAndFlush(one);
            events.publishEvent(new AppealTime.GoesOn(number, one.limitAt(), one.endsAt()));
        });
    }
}
