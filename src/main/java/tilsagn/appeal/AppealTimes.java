package tilsagn.appeal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.PartyCases;
import tilsagn.core.AppealDeadline;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;

/** The time to appeal: begun when the party is told, running from when it reads, interrupted by a request for reasons, and over at last. */
@Service
@Transactional
public class AppealTimes {

    private static final Set<AppealedDecision> ANSWERS = EnumSet.of(AppealedDecision.DECISION, AppealedDecision.DISMISSAL);

    private final AppealTimeRepository times;
    private final AppealTermsStore terms;
    private final AppealGuards guards;
    private final AppealedFacts facts;
    private final PartyCases party;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    AppealTimes(AppealTimeRepository times, AppealTermsStore terms, AppealGuards guards, AppealedFacts facts, PartyCases party, BusinessTime time,
                ApplicationEventPublisher events) {
        this.times = times;
        this.terms = terms;
        this.guards = guards;
        this.facts = facts;
        this.party = party;
        this.time = time;
        this.events = events;
    }

    /** The newest time for the answer to the application; empty before the party was told of it. Asks nobody for permission. */
    @Transactional(readOnly = true)
    public Optional<AppealTime> of(CaseNumber number) {
        return times.findFirstByCaseNumberAndSubjectInOrderByNoticeNumberDesc(number, ANSWERS);
    }

    /** Every time of a case, the newest decision first; of a decision made anew only the last. Asks nobody for permission. */
    @Transactional(readOnly = true)
    public List<AppealTime> all(CaseNumber number) {
        Map<List<Object>, AppealTime> newest = new LinkedHashMap<>();
        times.findByCaseNumberOrderByNoticeNumberDesc(number)
            .forEach(one -> newest.putIfAbsent(one.subject().isLater() ? List.of(one.subject(), one.reference()) : List.of(), one));
        return List.copyOf(newest.values());
    }

    /** Those of decisions that came after the award, in every case. Asks nobody for permission. */
    @Transactional(readOnly = true)
    public List<AppealTime> later() {
        return times.findBySubjectNotIn(ANSWERS);
    }

    /** The newest time for one decision. Asks nobody for permission. */
    @Transactional(readOnly = true)
    public Optional<AppealTime> of(CaseNumber number, AppealedDecision subject, String reference) {
        return times.findFirstByCaseNumberAndSubjectAndReferenceOrderByNoticeNumberDesc(number, subject, reference);
    }

    /** One, for the process and the letters. Asks nobody for permission. */
    @Transactional(readOnly = true)
    public AppealTime get(UUID id) {
        return times.findById(id).orElseThrow(() -> new NotFound("time to appeal " + id));
    }

    /**
     * The one a page is about.
     *
     * @param id {@code null} for the newest of the case
     */
    @Transactional(readOnly = true)
    public AppealTime chosen(CaseNumber number, UUID id) {
        return times.findByCaseNumberOrderByNoticeNumberDesc(number).stream().filter(one -> id == null || one.id().equals(id)).findFirst()
            .orElseThrow(() -> new NotFound("time to appeal in " + number));
    }

    /** Whether nobody can appeal the answer to the application any more. */
    @Transactional(readOnly = true)
    public boolean isFinal(CaseNumber number) {
        return of(number).filter(AppealTime::isFinal).isPresent();
    }

    /** Whether nobody can appeal any of the decisions that came after the award. */
    @Transactional(readOnly = true)
    public boolean areLaterFinal(CaseNumber number) {
        return all(number).stream().filter(one -> one.subject().isLater()).allMatch(AppealTime::isFinal);
    }

    /** The party was told that the letter with the answer to its application is there. @param decidedAt when the decision was made */
    public void begin(CaseNumber number, AppealedDecision subject, Instant decidedAt) {
        begin(number, subject, "", decidedAt, time.now());
    }

    /** The party was told of a decision that came after the award. Told again of the same one, nothing happens. */
    public void beginLater(CaseNumber number, AppealedDecision subject, String reference, Instant told) {
        Instant decided = facts.facts(number, subject, reference).decidedAt();
        boolean known = of(number, subject, reference).filter(one -> !one.toldAt().isBefore(AppealTime.stored(decided))).isPresent();
        if (!known) {
            begin(number, subject, reference, decided, told);
        }
    }

    /** What was set aside was decided anew, and the party was told. */
    public void beginAnew(AppealTime before) {
        begin(before.caseNumber(), before.subject(), before.reference(), time.now(), time.now());
    }

    private void begin(CaseNumber number, AppealedDecision subject, String reference, Instant decidedAt, Instant told) {
        LocalDate limit = decidedAt.atZone(BusinessTime.ZONE).toLocalDate().plusMonths(terms.on(time.today()).limitMonths());
        int next = times.countByCaseNumber(number) + 1;
        AppealTime begun = times.saveAndFlush(new AppealTime(number, next, subject, reference, told, limit));
        events.publishEvent(new AppealTime.Begun(number, begun.id(), begun.limitAt()));
    }

    /** The letter was opened; opened again, nothing happens. */
    public void opened(UUID id, AppealDeadline deadline) {
        times.lock(id).filter(one -> one.opened(deadline, time.now()))
            .ifPresent(one -> events.publishEvent(new AppealTime.Running(one.caseNumber(), id, one.endsAt())));
    }

    /**
     * The party asks for the reasons (fvl § 24); the time stands still until they are there.
     *
     * @param id which time; {@code null} for the newest of the case
     * @throws tilsagn.core.Refusal {@code appeal.reasons.already}, {@code appeal.over}
     */
    public void askForReasons(User user, UUID applicationId, UUID id) {
        AppealTime running = held(party.sendable(user, applicationId).caseNumber(), id);
        running.interrupt(user.username(), time.now());
        times.saveAndFlush(running);
        events.publishEvent(new AppealTime.ReasonsAsked(running.caseNumber(), running.id()));
    }

    /**
     * The county gives the reasons.
     *
     * @param id which time; {@code null} for the newest of the case
     * @throws tilsagn.core.Refusal on {@code words}; {@code core.not-yours}, {@code appeal.reasons.not-asked}
     */
    public void giveReasons(User user, CaseNumber number, UUID id, String words) {
        guards.actable(user, number, Role.ADVISOR);
        AppealRules.reasoned("words", words, AppealRules.LONGEST_REASONS);
        AppealTime waiting = held(number, id);
        waiting.giveReasons(words.strip(), user.username(), time.now());
        times.saveAndFlush(waiting);
        events.publishEvent(new AppealTime.ReasonsGiven(number, waiting.id()));
    }

    private AppealTime held(CaseNumber number, UUID id) {
        return times.lock(chosen(number, id).id()).orElseThrow();
    }

    /** The time has passed, or the appeal has its end; for the process, which may call it again. */
    public void becomeFinal(UUID id) {
        times.lock(id).filter(one -> one.becomeFinal(time.now()))
            .ifPresent(one -> events.publishEvent(new AppealTime.Final(one.caseNumber(), one.subject())));
    }

    void appealed(UUID id) {
        times.lock(id).ifPresent(AppealTime::appealed);
    }

    /** The appeal came to nothing: what is left of the time goes on. Asked again, nothing happens. */
    public void goOn(UUID id) {
        times.lock(id).filter(one -> one.state() == AppealTime.State.APPEALED).ifPresent(one -> {
            one.goOn();
            times.saveAndFlush(one);
            events.publishEvent(new AppealTime.GoesOn(one.caseNumber(), id, one.limitAt(), one.endsAt()));
        });
    }
}
