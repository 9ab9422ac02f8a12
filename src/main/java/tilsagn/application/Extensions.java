package tilsagn.application;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tilsagn.account.User;
import tilsagn.call.Call;
import tilsagn.call.CallDeadlines;
import tilsagn.call.CallStatus;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;
import tilsagn.core.Fault;
import tilsagn.core.NotFound;
import tilsagn.core.OrganisationNumber;
import tilsagn.core.Refusal;
import tilsagn.core.web.Formats;

/**
 * Longer time for one applicant, given by a manager. Drafts of that organisation that had been closed are drafts again, with all their text;
 * everybody else stays closed. Whether there are any is not said: the same request has the same answer with and without a draft,
 * and whether or not the organisation has ever been here.
 */
@Service
@Transactional
public class Extensions {

    private final DeadlineExtensionRepository extensions;
    private final ApplicationRepository applications;
    private final SubmissionWindow window;
    private final ExtensionLimit limit;
    private final Calls calls;
    private final BusinessTime time;
    private final Formats formats;
    private final ApplicationEventPublisher events;

    Extensions(DeadlineExtensionRepository extensions, ApplicationRepository applications, SubmissionWindow window, ExtensionLimit limit,
               Calls calls, BusinessTime time, Formats formats,
               ApplicationEventPublisher events) {
        this.formats = formats;
        this.extensions = extensions;
        this.applications = applications;
        this.window = window;
        this.limit = limit;
        this.calls = calls;
        this.time = time;
        this.events = events;
    }

    /**
     * Gives an organisation longer time, whether or not it has been here.
     *
     * @param deadline first instant that will be too late
     * @throws Refusal {@code core.not-yours} for all but a manager; {@code application.extension.decided} when every application is decided;
     *                 else on {@code organisationNumber}, {@code deadlineDate} or {@code reason}
     */
    public DeadlineExtension grant(User user, UUID callId, DeadlineExtension.For applicant, Instant deadline, String reason) {
        Call call = CallDeadlines.manageable(user, calls.held(callId));
        Sending.refuseCancelled(call);
        if (call.status().isAfter(CallStatus.IN_ASSESSMENT)) {
            throw Refusal.conflict("application.extension.decided");
        }
        Instant now = time.now().truncatedTo(ChronoUnit.MICROS);
        OrganisationNumber number = applicant.number();
        check(call, number, deadline, reason, now);
        DeadlineExtension extension = extensions.save(new DeadlineExtension(call, applicant, window.deadlineFor(call, number), deadline,
            reason.strip(), user, now));
        applications.reopenDrafts(callId, number);
        events.publishEvent(new DeadlineExtension.Granted(extension.getId(), callId));
        return extension;
    }

    private void check(Call call, OrganisationNumber number, Instant deadline, String reason, Instant now) {
        List<Fault> faults = new ArrayList<>();
        if (number == null) {
            faults.add(Fault.on("organisationNumber", "core.orgnr.digits"));
        }
        faults.addAll(faultsOfDeadline(call, number, deadline, now));
        faults.addAll(CallDeadlines.faultsOfReason("reason", reason));
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
    }

    private List<Fault> faultsOfDeadline(Call call, OrganisationNumber number, Instant deadline, Instant now) {
        if (deadline == null) {
            return List.of(Fault.on("deadlineDate", "call.extension.date-missing"));
        }
        Instant old = number == null ? call.deadline() : window.deadlineFor(call, number);
        if (!deadline.isAfter(old) || !deadline.isAfter(now)) {
            return List.of(Fault.on("deadlineDate", "call.extension.not-later", old.minusSeconds(1)));
        }
        int days = mostDays();
        Instant latest = call.deadline().atZone(BusinessTime.ZONE).plusDays(days).toInstant();
        return deadline.isAfter(latest) ? List.of(Fault.on("deadlineDate", "application.extension.too-long", String.valueOf(days),
            latest.minusSeconds(1))) : List.of();
    }

    /** How many days beyond the call's deadline one applicant may get today. */
    @Transactional(readOnly = true)
    public int mostDays() {
        return limit.daysOn(time.today());
    }

    /** One extension, for the process and its mails. */
    @Transactional(readOnly = true)
    public DeadlineExtension get(UUID id) {
        return extensions.findById(id).orElseThrow(() -> new NotFound("extension " + id));
    }

    /** What has been given in a call, the latest first and at most 200; nothing of another county's. */
    @Transactional(readOnly = true)
    public List<DeadlineExtension> in(User user, Call call) {
        return user.isStaffOf(call.county()) ? extensions.findTop200ByCallIdOrderByGrantedAtDesc(call.id()) : List.of();
    }

    /** What these organisations have that has not run out, the first to run out first. */
    @Transactional(readOnly = true)
    public List<DeadlineExtension> runningFor(Collection<OrganisationNumber> numbers) {
        return numbers.isEmpty() ? List.of() : extensions.findByOrganisationNumberInAndNewDeadlineAfterOrderByNewDeadline(numbers, time.now());
    }

    /** Whether somebody in the call may still send after its deadline; until then it is not known who competes. */
    @Transactional(readOnly = true)
    public boolean runIn(UUID callId) {
        return extensions.latest(callId).filter(time.now()::isBefore).isPresent();
    }

    /** The longer time has run out: what was not sent is "Ikke sendt" again. Does nothing if still more time was given meanwhile. */
    public void lapse(UUID id) {
        DeadlineExtension extension = get(id);
        Call call = calls.held(extension.callId());
        if (!time.now().isBefore(window.deadlineFor(call, extension.organisationNumber()))) {
            applications.closeDrafts(extension.callId(), extension.organisationNumber());
        }
    }

    @EventListener
    void on(Call.DeadlineExtended fact) {
        if (fact.reopened()) {
            applications.reopenDrafts(fact.callId());
        }
    }

    @EventListener
    void on(GrantApplication.Submitted fact) {
        noteUse(fact.applicationId(), fact.callId());
    }

    @EventListener
    void on(Revision.Resubmitted fact) {
        noteUse(fact.applicationId(), fact.callId());
    }

    private void noteUse(UUID applicationId, UUID callId) {
        GrantApplication application = applications.findById(applicationId).orElseThrow();
        Call call = calls.get(callId);
        if (!application.countsFrom().isBefore(call.deadline())) {
            window.extensionOf(call, application.organisationNumber()).ifPresent(extension -> events.publishEvent(new DeadlineExtension.Used(
                application.caseNumber(), extension.grantedByName(), extension.reason(), formats.shortDeadline(extension.to()))));
        }
    }
}
