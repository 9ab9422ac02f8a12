package tilsagn.application;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tilsagn.account.Organisation;
import tilsagn.account.Organisations;
import tilsagn.account.User;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Fault;
import tilsagn.core.NotFound;
import tilsagn.core.OrganisationNumber;
import tilsagn.core.Refusal;
import tilsagn.core.Sha256;

/**
 * What applicants do: start, write, check, send. An application belongs to the organisation: everybody who acts for it may write in it,
 * others have the role they were invited to, and to everybody else it does not exist.
 */
@Service
@Transactional
public class Applications {

    private final ApplicationRepository applications;
    private final SubmittedContentRepository contents;
    private final CaseNumbers numbers;
    private final Organisations organisations;
    private final Calls calls;
    private final BusinessTime time;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final ApplicationAccess access;
    private final SubmissionWindow window;
    private final Sending sending;
    private final Resubmissions resubmissions;
    private final SectionMarks marks;
    private final DeficiencyNoticeRepository notices;

    Applications(ApplicationRepository applications, SubmittedContentRepository contents, CaseNumbers numbers, Organisations organisations,
                 Calls calls, BusinessTime time, EntityManager entities, ApplicationEventPublisher events, ApplicationAccess access,
                 SubmissionWindow window, Sending sending, Resubmissions resubmissions, SectionMarks marks, DeficiencyNoticeRepository notices) {
        this.notices = notices;
        this.applications = applications;
        this.contents = contents;
        this.numbers = numbers;
        this.organisations = organisations;
        this.calls = calls;
        this.time = time;
        this.entities = entities;
        this.events = events;
        this.access = access;
        this.window = window;
        this.sending = sending;
        this.resubmissions = resubmissions;
        this.marks = marks;
    }

    /**
     * Starts a draft. One organisation may have several in the same call. Calling the call off and this wait for each other, so that no draft
     * comes after the drafts were closed.
     *
     * @throws Refusal {@code application.call-not-open} before the opening and after the deadline; {@code application.call-cancelled}
     */
    public GrantApplication start(User user, UUID callId, OrganisationNumber number) {
        Call call = calls.kept(callId);
        Instant now = time.now();
        Sending.refuseCancelled(call);
        if (now.isBefore(call.opensAt()) || !now.isBefore(window.deadlineFor(call, number))) {
            throw Refusal.conflict("application.call-not-open");
        }
        Organisation organisation = organisations.find(number).filter(found -> organisations.mayActFor(user, number))
            .orElseThrow(() -> new NotFound("organisation " + number));
        return access.startedBy(user, applications.save(new GrantApplication(call, organisation, user, stored(now))));
    }

    /** An application the user may open, whatever its status. */
    @Transactional(readOnly = true)
    public GrantApplication draft(User user, UUID id) {
        return access.readable(user, id);
    }

    /**
     * Saves one section and leaves the others as they are. Whoever else saves at the same time waits for the row, so neither is lost.
     *
     * @throws Refusal {@code application.not-a-draft} once it is sent or the deadline has closed it
     */
    public void save(User user, UUID id, SectionContent section) {
        save(user, id, section, SectionBase.ANY);
    }

    /**
     * The same for a text that was loaded from a certain version. Saving the very content that is there already is always fine.
     *
     * @return the version of the section that holds this content
     * @throws Refusal {@link SectionMarks#SAVED_MEANWHILE} when somebody saved the section since; nothing is changed then
     */
    public long save(User user, UUID id, SectionContent section, SectionBase base) {
        GrantApplication application = access.writable(user, id);
        Instant now = stored(time.now());
        String before = CanonicalContent.of(application);
        application.write(section, now);
        String after = CanonicalContent.of(application);
        boolean changed = !before.equals(after);
        notices.openIn(application).ifPresent(open -> open.requireNothingElse(before, after));
        if (section.section() == Section.APPLICANT) {
            organisations.writesIn(application.organisationNumber(), application.language());
        }
        return marks.save(user, id, section.section(), changed, base, now);
    }

    /** Everything that stands in the way of sending it, in the order of the form. */
    @Transactional(readOnly = true)
    public List<Fault> check(User user, UUID id) {
        GrantApplication application = access.readable(user, id);
        return sending.faultsOf(application, calls.get(application.callId()));
    }

    /** How far each section has come. */
    @Transactional(readOnly = true)
    public Map<Section, SectionState> states(User user, UUID id) {
        GrantApplication application = access.readable(user, id);
        Call call = calls.get(application.callId());
        Map<Section, SectionState> states = ApplicationRules.states(application, call, sending.faultsOf(application, call));
        sending.conditions().stream().flatMap(condition -> condition.begun(application).stream()).forEach(section ->
            states.computeIfPresent(section, (at, state) -> state == SectionState.NOT_STARTED ? SectionState.STARTED : state));
        return states;
    }

    /**
     * Sends the application. The row is locked first and the server's time read after that: what counts is when the submission reached the
     * server, not when the page was opened and not when the call's timer fires. Sending one that is sent already gives the same receipt. A
     * draft that revises a sent application becomes its next version instead of a case of its own.
     *
     * @throws Refusal {@code application.deadline-passed} from the deadline on, with the draft intact; else every fault of the form
     */
    public Receipt submit(User user, UUID id) {
        GrantApplication seen = access.readable(user, id);
        if (seen.revises() != null || seen.versionOf() != null || seen.answersNotice() != null) {
            return resubmissions.send(user, seen);
        }
        GrantApplication application = access.sendable(user, id);
        return application.receipt().orElseGet(() -> send(application, user));
    }

    private Receipt send(GrantApplication application, User user) {
        Call call = calls.get(application.callId());
        Instant now = time.now();
        sending.requireSendable(application, call, now);
        String content = sending.contentOf(application);
        CaseNumber number = numbers.next(now.atZone(BusinessTime.ZONE).getYear());
        Receipt receipt = application.submit(number, user, stored(now), Sha256.of(content));
        contents.save(new SubmittedContent(application.id(), new SentVersion(1, receipt.submittedAt(), user.username(), receipt.sha256()), content));
        entities.flush();
        events.publishEvent(new GrantApplication.Submitted(number, application.id(), call.id(), application.county()));
        return receipt;
    }

    // As exact as both databases keep it, so that a repeated receipt is the same to the last digit.
    private static Instant stored(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }
}
