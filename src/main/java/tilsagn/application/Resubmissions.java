package tilsagn.application;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.persistence.EntityManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import tilsagn.account.User;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Fault;
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
        return replace(user, sent, draft, null);
    }

    /** Sends the draft in the place of what was sent; everybody who works on the case, and both of them, are held by the caller. */
    Receipt replace(User user, GrantApplication sent, GrantApplication draft, String onBehalfOf) {
        Call call = calls.get(sent.callId());
        // Read under the lock, as for the first version: what counts is when it reached the server.
        Instant now = time.now();
        DeficiencyNotice answered = draft.answersNotice() == null ? null : notices.findById(draft.answersNotice()).orElseThrow();
        if (answered != null) {
            answered.requireOpen(now);
        }
        sending.requireSendable(draft, call, now);
        SentVersion version = keep(user, sent, draft, now, next -> takeOver(sent, draft, next, answered));
        events.publishEvent(new Revision.Resubmitted(sent.caseNumber(), sent.id(), call.id(), version.version(), onBehalfOf != null));
        if (answered != null) {
            events.publishEvent(new DeficiencyNotice.Answered(sent.caseNumber(), onBehalfOf != null));
        }
        return sent.receipt().orElseThrow();
    }

    /** Whom to reach was corrected on the party's behalf: a version of its own, on which nothing of the assessment depends. */
    void correct(User user, GrantApplication sent, GrantApplication draft) {
        List<Fault> faults = sending.faultsOf(draft, calls.get(sent.callId())).stream().filter(fault -> Section.APPLICANT.fields().contains(fault.field())).toList();
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
        keep(user, sent, draft, time.now(), next -> sent.correct(draft, next));
    }

    private SentVersion keep(User user, GrantApplication sent, GrantApplication draft, Instant now, Consumer<SentVersion> exchange) {
        String content = sending.contentOf(draft);
        SentVersion version = new SentVersion(sent.contentVersion() + 1, now.truncatedTo(ChronoUnit.MICROS), user.username(),
            Sha256.of(content));
        exchange.accept(version);
        copy.exchangeFiles(sent.id(), draft.id());
        copy.bringMembersHome(draft.id(), sent.id());
        contents.save(new SubmittedContent(sent.id(), version, content));
        entities.flush();
        return version;
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
