package tilsagn.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tilsagn.account.Organisations;
import tilsagn.account.User;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;
import tilsagn.core.OrganisationNumber;

/** A person's applications over all calls and all organisations they act for, and those they are invited to: drafts first by deadline, then the rest, page by page. */
@Service
@Transactional(readOnly = true)
public class MyApplications {

    /** Applications on a page, drafts not counted. */
    static final int PAGE = 20;
    /** Nobody writes on more drafts than this at a time. */
    private static final int MOST_DRAFTS = 60;
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");
    private static final Instant ALWAYS = Instant.parse("1900-01-01T00:00:00Z");
    private static final UUID LAST_ID = new UUID(-1, -1);

    private final MyApplicationRepository applications;
    private final MemberRepository members;
    private final Organisations organisations;
    private final Calls calls;
    private final SubmissionWindow window;
    private final BusinessTime time;

    MyApplications(MyApplicationRepository applications, MemberRepository members, Organisations organisations, Calls calls, SubmissionWindow window,
                   BusinessTime time) {
        this.applications = applications;
        this.members = members;
        this.organisations = organisations;
        this.calls = calls;
        this.window = window;
        this.time = time;
    }

    /**
     * What to show.
     *
     * @param organisation digits of one organisation, or {@code null} for all
     * @param year         the year they were begun, or {@code null} for all
     * @param after        the last one of the page before, or {@code null}
     */
    public record Wanted(String organisation, Integer year, UUID after) {
    }

    /**
     * A page.
     *
     * @param drafts    on the first page only
     * @param others    newest first
     * @param next      key of the next page, or {@code null}
     * @param calls     the calls of all of them
     * @param deadlines until when each draft may be sent
     */
    public record Page(List<MyApplication> drafts, List<MyApplication> others, UUID next, Map<UUID, Call> calls,
                       Map<UUID, Instant> deadlines) {
    }

    /**
     * How much there is to choose between.
     *
     * @param first when the oldest was begun, or {@code null} when there is none
     */
    public record Extent(long count, Instant first) {
    }

    /** How many there are in all. */
    public Extent extent(User user) {
        return applications.extent(organisations.numbersOf(user), members.invitedTo(user.username()));
    }

    /** One page. */
    public Page page(User user, Wanted wanted) {
        Collection<OrganisationNumber> numbers = organisations.numbersOf(user).stream()
            .filter(number -> wanted.organisation() == null || number.digits().equals(wanted.organisation())).toList();
        List<UUID> invited = wanted.organisation() == null ? members.invitedTo(user.username()) : List.of();
        Instant from = wanted.year() == null ? ALWAYS : newYear(wanted.year());
        Instant to = wanted.year() == null ? NEVER : newYear(wanted.year() + 1);
        List<MyApplication> drafts = wanted.after() != null ? List.of() : applications.drafts(numbers, invited, from, to, Limit.of(MOST_DRAFTS));
        Instant behind = wanted.after() == null ? NEVER : applications.placeOf(wanted.after(), numbers, invited).orElse(NEVER);
        UUID behindId = wanted.after() == null ? LAST_ID : wanted.after();
        List<MyApplication> found = applications.others(numbers, invited, from, to, behind, behindId, Limit.of(PAGE + 1));
        List<MyApplication> others = found.stream().limit(PAGE).toList();
        return page(drafts, others, found.size() > PAGE ? others.get(PAGE - 1).id() : null);
    }

    private Page page(List<MyApplication> drafts, List<MyApplication> others, UUID next) {
        Set<UUID> ids = Stream.concat(drafts.stream(), others.stream()).map(MyApplication::callId).collect(Collectors.toSet());
        Map<UUID, Call> known = calls.get(ids);
        Map<UUID, Instant> deadlines = window.deadlinesFor(drafts, known);
        Instant now = time.now();
        List<MyApplication> sorted = drafts.stream().sorted(Comparator
            .<MyApplication, Boolean>comparing(draft -> !now.isBefore(deadlines.get(draft.id())))
            .thenComparing(draft -> deadlines.get(draft.id())).thenComparing(MyApplication::savedAt, Comparator.reverseOrder())).toList();
        return new Page(sorted, others, next, known, deadlines);
    }

    private static Instant newYear(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(BusinessTime.ZONE).toInstant();
    }
}
