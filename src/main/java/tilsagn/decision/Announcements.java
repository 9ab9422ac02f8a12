package tilsagn.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Accounts;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.GrantApplication;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;

/**
 * Award announcements before they are public. The draft is made from the decision's own data; a manager words it and adds what people say,
 * each with that person's approval. {@link Decisions#publish} makes it public, once the party was told.
 */
@Service
@Transactional
public class Announcements {

    private final AwardDraftRepository drafts;
    private final DecisionRepository decisions;
    private final Decisions made;
    private final DecisionGuards guards;
    private final Accounts accounts;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    Announcements(AwardDraftRepository drafts, DecisionRepository decisions, Decisions made, DecisionGuards guards, Accounts accounts, BusinessTime time,
                  ApplicationEventPublisher events) {
        this.drafts = drafts;
        this.decisions = decisions;
        this.made = made;
        this.guards = guards;
        this.accounts = accounts;
        this.time = time;
        this.events = events;
    }

    /** The announcement of a case that got money; other cases have none. */
    @Transactional(readOnly = true)
    public Announcement view(User user, CaseNumber number) {
        GrantApplication application = guards.visible(user, number);
        Decision decision = awarded(number);
        AwardDraft draft = drafts.findByCaseNumber(number.value()).orElse(null);
        List<AwardQuote> quotes = draft == null ? List.of() : draft.quotes();
        boolean mayWrite = guards.leads(user, number) && decision.status() != Decision.Status.PUBLISHED;
        boolean ready = decision.status() == Decision.Status.NOTIFIED && quotes.stream().allMatch(AwardQuote::isApproved);
        return new Announcement(application, decision, seenOf(draft), draft == null ? application.title() : draft.title(),
            draft == null ? application.summary() : draft.summary(), quotes, draft == null ? null : accounts.nameOf(draft.writtenBy()),
            draft == null ? null : draft.writtenAt(), mayWrite, mayWrite && ready);
    }

    /**
     * Words the announcement.
     *
     * @throws Refusal on {@code title}, {@code summary}; {@code core.not-yours}, {@code decision.published-already}, {@code decision.announcement.meanwhile}
     *                 where somebody changed it since it was read
     */
    public void write(User user, CaseNumber number, long seen, String title, String summary) {
        AnnouncementRules.checkText(title, summary);
        change(user, number, seen, "decision.announcement.written", null, draft -> draft.write(title, summary, user.username(), time.now()));
    }

    /** Adds a quote, which is not approved yet. @throws Refusal on its fields; {@code decision.quote.many} */
    public void quote(User user, CaseNumber number, long seen, String words, String speaker, String role) {
        AwardQuote said = AwardQuote.said(words, speaker, role);
        change(user, number, seen, "decision.quote.added", said.speaker(), draft -> {
            if (draft.quotes().size() >= AnnouncementRules.MOST_QUOTES) {
                throw Refusal.onField("words", "decision.quote.many", AnnouncementRules.MOST_QUOTES);
            }
            draft.add(said);
        });
    }

    /** Writes down that the quoted person has approved the words. @throws Refusal on {@code approvedOn-n}, {@code approvedHow-n} */
    public void approve(User user, CaseNumber number, long seen, int position, LocalDate on, String how) {
        AnnouncementRules.checkApproval(position, on, how, time.today());
        AwardQuote quote = quoteAt(number, position);
        change(user, number, seen, "decision.quote.approved", quote.speaker(),
            draft -> draft.replace(position, draft.quotes().get(position).approved(on, how, user.username())));
    }

    /** Takes a quote out. */
    public void remove(User user, CaseNumber number, long seen, int position) {
        change(user, number, seen, "decision.quote.removed", quoteAt(number, position).speaker(), draft -> draft.take(position));
    }

    private void change(User user, CaseNumber number, long seen, String what, String detail, Consumer<AwardDraft> verb) {
        GrantApplication application = guards.actable(user, number, Role.MANAGER);
        if (awarded(number).status() == Decision.Status.PUBLISHED) {
            throw Refusal.conflict("decision.published-already", number.value());
        }
        Optional<AwardDraft> written = drafts.findByCaseNumber(number.value());
        requireSeen(written.orElse(null), seen);
        AwardDraft draft = written
            .orElseGet(() -> new AwardDraft(number).write(application.title(), application.summary(), user.username(), time.now()));
        verb.accept(draft);
        try {
            drafts.saveAndFlush(draft.touched(user.username(), time.now()));
        } catch (ObjectOptimisticLockingFailureException | DataIntegrityViolationException twice) {
            throw Refusal.conflict("decision.somebody-faster");
        }
        events.publishEvent(new Announcement.Changed(number, what, detail));
    }

    /**
     * Makes the award public with the words the person has read.
     *
     * @throws Refusal {@code decision.announcement.meanwhile}, and as {@link Decisions#publish}
     */
    public void publish(User user, CaseNumber number, long seen) {
        guards.actable(user, number, Role.MANAGER);
        requireSeen(drafts.findByCaseNumber(number.value()).orElse(null), seen);
        made.publish(user, number);
    }

    private static long seenOf(AwardDraft draft) {
        return draft == null ? -1 : draft.seen();
    }

    private static void requireSeen(AwardDraft draft, long seen) {
        if (seenOf(draft) != seen) {
            throw Refusal.conflict("decision.announcement.meanwhile");
        }
    }

    private AwardQuote quoteAt(CaseNumber number, int position) {
        List<AwardQuote> quotes = drafts.findByCaseNumber(number.value()).map(AwardDraft::quotes).orElse(List.of());
        if (position < 0 || position >= quotes.size()) {
            throw new NotFound("quote " + position + " of " + number);
        }
        return quotes.get(position);
    }

    private Decision awarded(CaseNumber number) {
        return decisions.findByCaseNumber(number).filter(one -> one.isDecided() && one.outcome().givesMoney())
            .orElseThrow(() -> new NotFound("announcement of " + number));
    }
}
