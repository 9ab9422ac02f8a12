package tilsagn.application;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import tilsagn.account.User;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;
import tilsagn.core.Sha256;

/**
 * Sends a new version of an application. Held in the order of a withdrawal: the rooms that work on the case, the application, its draft;
 * of a new version and a formal check at the same instant one wins, and two clicks make one version.
 */
@Component
class Resubmissions {

    private final ApplicationAccess access;
    private final SubmittedContentRepository contents;
    private final Sending sending;
    private final RevisionCopy copy;
    private final Calls calls;
    private final List<WithdrawalGuard> guards;
    private final DeficiencyNoticeRepository notices;
    private final BusinessTime time;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;

    Resubmissions(ApplicationAccess access, SubmittedContentRepository contents, Sending sending, RevisionCopy copy, Calls calls,
                  ObjectProvider<WithdrawalGuard> guards, DeficiencyNoticeRepository notices, BusinessTime time, EntityManager entities,
                  ApplicationEventPublisher events) {
        this.notices = notices;
        this.access = access;
        this.contents = contents;
        this.sending = sending;
        this.copy = copy;
        this.calls = calls;
        this.guards = guards.orderedStream().toList();
        this.time = time;
        this.entities = entities;
        this.events = events;
    }

    /** @param seen the draft, or what it has become: then the same receipt is given again */
    Receipt send(User user, GrantApplication seen) {
        UUID original = seen.revises() != null ? seen.revises() : seen.versionOf();
        if (original == null) {
            throw Refusal.conflict("application.deficiency.over");
        }
        CaseNumber number = access.readable(user, original).caseNumber();
        guards.forEach(guard -> guard.hold(number));
        GrantApplication sent = access.sendable(user, original);
        GrantApplication draft = access.sendable(user, seen.id());
        if (draft.versionOf() != null) {
            return sent.receipt().orElseThrow();
        }
        if (draft.revises() == null) {
            throw Refusal.conflict("application.not-a-draft");
        }
        return replace(user, sent, draft);
    }

    private Receipt replace(User user, GrantApplication sent, GrantApplication draft) {
        Call call = calls.get(sent.callId());
        // Read under the lock, as for the first version: what counts is when it reached the server.
        Instant now = time.now();
        DeficiencyNotice answered = draft.answersNotice() == null ? null : notices.findById(draft.answersNotice()).orElseThrow();
        if (answered != null) {
            answered.requireOpen(now);
        }
        sending.requireSendable(draft, call, now);
        String content = sending.contentOf(draft);
        SentVersion version = new SentVersion(sent.contentVersion() + 1, now.truncatedTo(ChronoUnit.MICROS), user.username(),
            Sha256.of(content));
        takeOver(sent, draft, version, answered);
        copy.exchangeFiles(sent.id(), draft.id());
        copy.bringMembersHome(draft.id(), sent.id());
        contents.save(new SubmittedContent(sent.id(), version, content));
        entities.flush();
        events.publishEvent(new Revision.Resubmitted(sent.caseNumber(), sent.id(), call.id(), version.version()));
        if (answered != null) {
            events.publishEvent(new DeficiencyNotice.Answered(sent.caseNumber()));
        }
        return sent.receipt().orElseThrow();
    }

    private static void takeOver(GrantApplication sent, GrantApplication draft, SentVersion version, DeficiencyNotice answered) {
        if (answered == null) {
            sent.resubmit(draft, version);
        } else {
            sent.mend(draft, version);
            answered.answered(version);
        }
    }
}
