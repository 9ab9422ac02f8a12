package tilsagn.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.User;
import tilsagn.call.AnswerTime;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.core.PublicHolidays;
import tilsagn.core.Refusal;

/** The county's side of deficiency notices: issuing, more time, and what the process does when the letter is out or the date has come. */
@Service
@Transactional
public class DeficiencyNotices {

    /** A reason is a sentence or two (characters). */
    public static final int LONGEST_REASON = 1000;

    private final DeficiencyNoticeRepository notices;
    private final CaseWork work;
    private final ApplicationRepository applications;
    private final Revisions revisions;
    private final RevisionCopy copy;
    private final DeficiencyFields fields;
    private final Calls calls;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    DeficiencyNotices(DeficiencyNoticeRepository notices, CaseWork work, ApplicationRepository applications, Revisions revisions,
                      RevisionCopy copy, DeficiencyFields fields, Calls calls, BusinessTime time, ApplicationEventPublisher events) {
        this.notices = notices;
        this.work = work;
        this.applications = applications;
        this.revisions = revisions;
        this.copy = copy;
        this.fields = fields;
        this.calls = calls;
        this.time = time;
        this.events = events;
    }

    /** All of a case, the last one first; for one who has been allowed to read the case. */
    @Transactional(readOnly = true)
    public List<DeficiencyNotice> of(CaseNumber number) {
        return notices.findByCaseNumberOrderByIssuedAtDesc(number);
    }

    /** The last one of a case. */
    @Transactional(readOnly = true)
    public Optional<DeficiencyNotice> last(CaseNumber number) {
        return of(number).stream().findFirst();
    }

    /** What is proposed before an advisor has chosen anything. */
    @Transactional(readOnly = true)
    public LocalDate proposedDay(GrantApplication application) {
        return answerTime(application).lastDay(time.today());
    }

    /**
     * Asks the party for what is missing. The party learns of it when the letter is out.
     *
     * @throws Refusal on {@code fields}, {@code message} and {@code lastDay}; {@code application.deficiency.not-now}, {@code
     *                 application.reopen.open}
     */
    public UUID issue(User user, CaseNumber number, DeficiencyDraft wanted) {
        GrantApplication application = work.locked(user, number);
        Call call = calls.get(application.callId());
        DeficiencyDraft draft = new DeficiencyDraft(fields.known(wanted.fields(), call), wanted.message(), wanted.lastDay());
        draft.requireSendable(time.today());
        revisions.requireNoneOpen(application);
        application.lacks();
        // A new version that was begun and not sent in time is none any more.
        revisions.draftOf(application).ifPresent(GrantApplication::revisesNothing);
        DeficiencyNotice notice = notices.save(new DeficiencyNotice(application, draft, call.rules().answerTime(), user.username(), now()));
        events.publishEvent(new DeficiencyNotice.Issued(number, notice.answerBy(), notice.remindAt(), notice.lastDay()));
        return notice.id();
    }

    /** The letter is out: the party is told, and the fields are open. May be called again. */
    public void told(CaseNumber number) {
        GrantApplication application = work.locked(number);
        DeficiencyNotice notice = open(number);
        if (notice.toldAt() == null) {
            notice.told(now());
            application.partyToldAt(now());
            GrantApplication draft = applications.save(application.answering(notice.id(), now()));
            copy.begin(application.id(), draft.id());
        }
    }

    /**
     * More time, once, by an advisor.
     *
     * @throws Refusal on {@code lastDay} and {@code reason}; {@code application.deficiency.extended-already}, {@code
     *                 application.deficiency.over}
     */
    public void extend(User user, CaseNumber number, LocalDate lastDay, String reason) {
        GrantApplication application = work.locked(user, number);
        if (lastDay == null || lastDay.isAfter(time.today().plusDays(365))) {
            throw Refusal.onField("lastDay", "application.deficiency.extension-day");
        }
        extend(application, open(number), PublicHolidays.workingDayFrom(lastDay), user, reason);
    }

    void extend(GrantApplication application, DeficiencyNotice notice, LocalDate lastDay, User by, String reason) {
        notice.requireOpen(time.now());
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw Refusal.onField("reason", "application.deficiency.reason", LONGEST_REASON);
        }
        notice.extend(lastDay, answerTime(application), by.username(), why, now());
        events.publishEvent(new DeficiencyNotice.Extended(notice.caseNumber(), notice.answerBy(), notice.remindAt(), notice.lastDay(), why));
    }

    /** Whether a reminder is to go out now; the process asks when its time has come. */
    @Transactional(readOnly = true)
    public Optional<DeficiencyNotice> toBeReminded(CaseNumber number) {
        return last(number).filter(notice -> notice.isToBeReminded(time.now()));
    }

    /** The date has come without an answer. Of this and an answer at the same instant the first to hold the application wins. */
    public void expire(CaseNumber number) {
        GrantApplication application = work.locked(number);
        DeficiencyNotice notice = last(number).orElseThrow(() -> new NotFound("deficiency notice of " + number));
        if (notice.expire(now())) {
            application.isNotMended();
            revisions.draftOf(application).ifPresent(draft -> draft.answerIsOver(now()));
            events.publishEvent(new DeficiencyNotice.Expired(number));
        }
    }

    @EventListener
    void on(Withdrawal.Withdrawn fact) {
        last(fact.caseNumber()).ifPresent(notice -> notice.cancel(now()));
    }

    private DeficiencyNotice open(CaseNumber number) {
        return last(number).filter(DeficiencyNotice::isOpen).orElseThrow(() -> Refusal.conflict("application.deficiency.none"));
    }

    private AnswerTime answerTime(GrantApplication application) {
        return calls.get(application.callId()).rules().answerTime();
    }

    private Instant now() {
        return time.now().truncatedTo(ChronoUnit.MICROS);
    }
}
