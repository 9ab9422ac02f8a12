package tilsagn.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tilsagn.account.User;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;
import tilsagn.core.Refusal;

/** Starting from an earlier application of the organisation: everything that still fits the new call is copied, section by section. */
@Service
@Transactional
public class Copies {

    private final ApplicationAccess access;
    private final Applications applications;
    private final Calls calls;
    private final SubmissionWindow window;
    private final BusinessTime time;

    Copies(ApplicationAccess access, Applications applications, Calls calls, SubmissionWindow window, BusinessTime time) {
        this.access = access;
        this.applications = applications;
        this.calls = calls;
        this.window = window;
        this.time = time;
    }

    /** The calls its organisation may apply to now, the nearest deadline first. */
    @Transactional(readOnly = true)
    public List<Call> openFor(GrantApplication source) {
        Instant now = time.now();
        return calls.publicList().stream()
            .filter(call -> !call.isCancelled() && !now.isBefore(call.opensAt()) && now.isBefore(window.deadlineFor(call, source.organisationNumber()))).toList();
    }

    /**
     * Starts a draft in the call with everything that fits. The earlier application stays as it is.
     *
     * @throws Refusal {@code application.call-not-open}, {@code application.copy.nothing} for a draft that was thrown away
     */
    public GrantApplication copy(User user, UUID id, UUID callId) {
        GrantApplication source = access.readable(user, id);
        if (source.status() == ApplicationStatus.DISCARDED) {
            throw Refusal.conflict("application.copy.nothing");
        }
        GrantApplication draft = applications.start(user, callId, source.organisationNumber());
        Instant now = time.now().truncatedTo(ChronoUnit.MICROS);
        fill(draft, source, calls.get(callId), now);
        return draft;
    }

    private void fill(GrantApplication draft, GrantApplication source, Call into, Instant now) {
        sections(source, filter(source, into)).forEach(section -> draft.write(section, now));
        draft.isCopyOf(source.id());
    }

    /** What was left out when the draft was made; empty when it is no copy. */
    @Transactional(readOnly = true)
    public Optional<Set<LeftOut>> leftOut(User user, UUID id) {
        GrantApplication copy = access.readable(user, id);
        return Optional.ofNullable(copy.copiedFrom()).map(from -> {
            GrantApplication source = access.readable(user, from);
            CopyFilter filter = filter(source, calls.get(copy.callId()));
            sections(source, filter);
            return filter.leftOut();
        });
    }

    private CopyFilter filter(GrantApplication source, Call into) {
        LocalDate lastDay = into.deadline().minusSeconds(1).atZone(BusinessTime.ZONE).toLocalDate();
        CopyFilter filter = new CopyFilter(into, lastDay, into.county().equals(source.county()));
        filter.tell(LeftOut.DECLARATIONS);
        filter.tell(LeftOut.ATTACHMENTS);
        return filter;
    }

    private List<SectionContent> sections(GrantApplication source, CopyFilter filter) {
        List<SectionContent> fitting = new ArrayList<>();
        for (Section section : Section.values()) {
            SectionContent content = section == Section.DECLARATIONS || section == Section.ATTACHMENTS ? null : source.section(section);
            if (content != null && !content.isBlank()) {
                fitting.add(filter.fit(content));
            }
        }
        return fitting;
    }
}
