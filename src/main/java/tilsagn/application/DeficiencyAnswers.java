package tilsagn.application;

import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.User;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;
import tilsagn.core.Refusal;

/** The party's side of a deficiency notice. What is open is written in a draft like any other, and {@link Applications#submit} sends it. */
@Service
@Transactional
public class DeficiencyAnswers {

    private final DeficiencyNoticeRepository notices;
    private final DeficiencyNotices desk;
    private final ApplicationAccess access;
    private final Revisions revisions;
    private final Calls calls;
    private final BusinessTime time;

    DeficiencyAnswers(DeficiencyNoticeRepository notices, DeficiencyNotices desk, ApplicationAccess access, Revisions revisions, Calls calls,
                      BusinessTime time) {
        this.notices = notices;
        this.desk = desk;
        this.access = access;
        this.revisions = revisions;
        this.calls = calls;
        this.time = time;
    }

    /** The last notice the party has been told of; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<DeficiencyNotice> of(User user, UUID id) {
        return told(access.readable(user, id));
    }

    /** The same for one who has been allowed to read the application. */
    @Transactional(readOnly = true)
    public Optional<DeficiencyNotice> told(GrantApplication application) {
        return notices.findFirstByApplicationIdOrderByIssuedAtDesc(application.id()).filter(notice -> notice.toldAt() != null);
    }

    /** The draft the answer is written in; empty once it is sent or too late. */
    @Transactional(readOnly = true)
    public Optional<GrantApplication> draftOf(GrantApplication application) {
        return revisions.draftOf(application).filter(draft -> draft.answersNotice() != null);
    }

    /** What may be changed in a draft; empty for every draft that is no such answer. */
    @Transactional(readOnly = true)
    public Optional<OpenFields> openIn(GrantApplication draft) {
        return notices.openIn(draft);
    }

    /** Whether the answer may still be sent. */
    public boolean isInTime(DeficiencyNotice notice) {
        return notice.isOpen() && time.now().isBefore(notice.answerBy());
    }

    /** More time on the party's own word: as many days as the scheme gives, once. The reason is kept with the case. */
    public void takeMoreTime(User user, UUID id, String reason) {
        GrantApplication application = access.sendable(user, id);
        DeficiencyNotice notice = of(user, id).orElseThrow(() -> Refusal.conflict("application.deficiency.none"));
        takeMoreTime(application, notice, user, reason);
    }

    void takeMoreTime(GrantApplication application, DeficiencyNotice notice, User user, String reason) {
        desk.extend(application, notice, calls.get(application.callId()).rules().answerTime().extended(notice.lastDay()), user, reason);
    }
}
