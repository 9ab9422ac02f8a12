package tilsagn.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tilsagn.call.Call;
import tilsagn.call.Calls;

/** Drafts that are not sent, for the mails the system sends by itself to those who write in them. No page of the county asks here. */
@Service
public class Drafts {

    private final ApplicationRepository applications;
    private final Calls calls;
    private final TeamRoster roster;
    private final SubmissionWindow window;
    private final List<SendCondition> conditions;

    Drafts(ApplicationRepository applications, Calls calls, TeamRoster roster, SubmissionWindow window, List<SendCondition> conditions) {
        this.applications = applications;
        this.calls = calls;
        this.roster = roster;
        this.window = window;
        this.conditions = conditions;
    }

    /**
     * The next fifty drafts of a call, by their ids; of a call that was called off those it closed. In a transaction of its own, so that a long round keeps no more than a page in memory.
     *
     * @param after the last id of the page before, or {@code null} for the first page
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    public List<DraftNotice> page(UUID callId, UUID after) {
        Call call = calls.get(callId);
        ApplicationStatus unsent = call.isCancelled() ? ApplicationStatus.NOT_SUBMITTED : ApplicationStatus.DRAFT;
        List<GrantApplication> drafts = after == null
            ? applications.findFirst50ByCallIdAndStatusAndAnswersNoticeIsNullOrderById(callId, unsent)
            : applications.findFirst50ByCallIdAndStatusAndAnswersNoticeIsNullAndIdGreaterThanOrderById(callId, unsent, after);
        Map<UUID, Instant> deadlines = window.deadlinesFor(drafts, Map.of(callId, call));
        return drafts.stream().map(draft -> notice(draft, call, deadlines.get(draft.id()))).toList();
    }

    private DraftNotice notice(GrantApplication draft, Call call, Instant deadline) {
        long faults = Stream.concat(ApplicationRules.check(draft, call).stream(),
            conditions.stream().flatMap(condition -> condition.check(draft, call).stream())).count();
        return new DraftNotice(draft.id(), draft.title(), draft.organisationName(), draft.language(), writers(draft),
            draft.applicant().contactEmail(), faults, deadline);
    }

    // Whoever has left the organisation or the draft is not among them.
    private List<String> writers(GrantApplication draft) {
        return roster.of(draft).stream().filter(person -> person.role().isAtLeast(TeamRole.WRITER)).map(TeamView.Person::email).toList();
    }
}
