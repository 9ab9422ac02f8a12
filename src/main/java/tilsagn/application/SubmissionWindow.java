package tilsagn.application;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import tilsagn.call.Call;
import tilsagn.core.OrganisationNumber;

/** Until when an applicant may send: every page of the form and the sending itself ask here, so that they never disagree. */
@Component
public class SubmissionWindow {

    private final DeadlineExtensionRepository extensions;
    private final DeficiencyNoticeRepository notices;

    SubmissionWindow(DeadlineExtensionRepository extensions, DeficiencyNoticeRepository notices) {
        this.notices = notices;
        this.extensions = extensions;
    }

    /** First instant that is too late for this organisation. */
    public Instant deadlineFor(Call call, OrganisationNumber applicant) {
        return extensionOf(call, applicant).map(DeadlineExtension::to).orElse(call.deadline());
    }

    /** First instant that is too late for this application; for the answer to a deficiency notice, the date in it. */
    public Instant deadlineFor(Call call, GrantApplication application) {
        return Optional.ofNullable(application.answersNotice()).flatMap(notices::findById).map(DeficiencyNotice::answerBy)
            .orElseGet(() -> deadlineFor(call, application.organisationNumber()));
    }

    /** The longer time this organisation has in the call; empty when the call's own deadline is as late. */
    public Optional<DeadlineExtension> extensionOf(Call call, OrganisationNumber applicant) {
        return extensions.findFirstByCallIdAndOrganisationNumberOrderByNewDeadlineDesc(call.id(), applicant)
            .filter(extension -> extension.to().isAfter(call.deadline()));
    }

    /** The first instant that is too late for everybody in this call: only then is it known who competes. */
    public Instant lastDeadline(Call call) {
        return extensions.latest(call.id()).filter(latest -> latest.isAfter(call.deadline())).orElse(call.deadline());
    }

    /** The deadlines of many applications by their ids, in one question. */
    public Map<UUID, Instant> deadlinesFor(Collection<? extends Applied> applications, Map<UUID, Call> calls) {
        List<DeadlineExtension> given = applications.isEmpty() ? List.of() : extensions.findByCallIdInAndOrganisationNumberInOrderByNewDeadline(
            calls.keySet(), applications.stream().map(Applied::organisationNumber).collect(Collectors.toSet()));
        Map<List<Object>, Instant> longest = new HashMap<>();
        given.forEach(extension -> longest.put(List.of(extension.callId(), extension.organisationNumber()), extension.to()));
        Map<UUID, Instant> answers = answersBy(applications);
        return applications.stream().collect(Collectors.toMap(Applied::id, application -> answers.containsKey(application.answersNotice())
            ? answers.get(application.answersNotice()) : later(calls.get(application.callId())
            .deadline(), longest.get(List.of(application.callId(), application.organisationNumber())))));
    }

    private Map<UUID, Instant> answersBy(Collection<? extends Applied> applications) {
        List<UUID> asked = applications.stream().map(Applied::answersNotice).filter(Objects::nonNull).toList();
        return asked.isEmpty() ? new HashMap<>() : notices.findByIdIn(asked).stream()
            .collect(Collectors.toMap(DeficiencyNotice::id, DeficiencyNotice::answerBy, (one, other) -> one, HashMap::new));
    }

    /** An application, or as much of it as a list shows. */
    interface Applied {

        UUID id();

        UUID callId();

        OrganisationNumber organisationNumber();

        UUID answersNotice();
    }

    private static Instant later(Instant common, Instant own) {
        return own != null && own.isAfter(common) ? own : common;
    }
}
