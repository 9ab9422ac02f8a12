package tilsagn.application;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.core.OrganisationNumber;
import tilsagn.core.Refusal;

/**
 * Looks for work that may be paid for twice: cases of the same county with a similar text, the same partners, the same applicant or the
 * same contact, and other public money the applicant has told of itself. It points, it does not judge.
 */
@Service
@Transactional(readOnly = true)
public class OverlapRadar {

    /** Longest note (characters). */
    public static final int LONGEST_NOTE = 1000;

    private static final Comparator<CaseNumber> BY_VALUE = Comparator.comparing(CaseNumber::value);

    private final OtherCases others;
    private final OverlapDismissalRepository dismissals;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;
    private final int years;
    private final int threshold;

    /**
     * What is looked at is set up here, not by the county.
     *
     * @param years     how far back
     * @param threshold from which percent of likeness on texts are shown
     */
    OverlapRadar(OtherCases others, OverlapDismissalRepository dismissals, BusinessTime time, ApplicationEventPublisher events,
                 @Value("${tilsagn.overlap.years:3}") int years, @Value("${tilsagn.overlap.likeness:35}") int threshold) {
        this.others = others;
        this.dismissals = dismissals;
        this.time = time;
        this.events = events;
        this.years = years;
        this.threshold = threshold;
    }

    /** How many years back it looks. */
    public int years() {
        return years;
    }

    /** From which percent on texts are alike enough to be shown. */
    public int threshold() {
        return threshold;
    }

    /** Every sign, open ones first and the most alike first among them; for one who has been allowed to read the application. */
    public List<Overlap> of(User user, GrantApplication application) {
        Map<String, Overlap.Dismissed> dismissed = new HashMap<>();
        dismissals.findByCaseNumberOrderById(application.caseNumber()).forEach(one -> dismissed.put(one.told().sign(), one.told()));
        return signs(user, application).map(sign -> new Overlap(sign.sign(), sign.other(), sign.reasons(), sign.basisHash(), dismissed.get(sign.sign())))
            .sorted(Comparator.comparing(Overlap::isOpen).reversed().thenComparing(Comparator.comparingInt(Overlap::likeness).reversed())).toList();
    }

    private Stream<Overlap> signs(User user, GrantApplication application) {
        Instant since = since(application);
        List<OtherCase> recent = others.since(user, application, since);
        OverlapReasons reasons = new OverlapReasons(application, recent, others.partners(user, application, takingPart(application), since), threshold);
        return Stream.concat(recent.stream().map(reasons::with).filter(sign -> !sign.reasons().isEmpty()), reasons.inTheForm().stream().distinct());
    }

    /** The other cases of the same years in which these organisations take part or apply. */
    public Map<OrganisationNumber, Set<CaseNumber>> casesOf(User user, GrantApplication application, Collection<OrganisationNumber> numbers) {
        Instant since = since(application);
        Map<OrganisationNumber, Set<CaseNumber>> found = new HashMap<>();
        others.partners(user, application, numbers, since)
            .forEach(partner -> found.computeIfAbsent(partner.number(), number -> new TreeSet<>(BY_VALUE)).add(partner.caseNumber()));
        others.ofApplicants(user, application, numbers, List.of()).stream().filter(other -> !other.submittedAt().isBefore(since))
            .forEach(other -> found.computeIfAbsent(other.organisationNumber(), number -> new TreeSet<>(BY_VALUE)).add(other.number()));
        return found;
    }

    private Instant since(GrantApplication application) {
        return application.submittedAt().atZone(BusinessTime.ZONE).minusYears(years).toInstant();
    }

    private static Set<OrganisationNumber> takingPart(GrantApplication application) {
        return Stream.concat(Stream.of(application.organisationNumber()), application.partners().stream().map(Partner::number)).filter(Objects::nonNull)
            .collect(Collectors.toSet());
    }

    /**
     * Notes that a sign was looked at and is none. Doing it twice changes nothing.
     *
     * @throws Refusal {@code core.not-yours} for whoever only reads; on {@code note}
     */
    @Transactional
    public void dismiss(User user, GrantApplication application, String sign, String typed) {
        if (!user.has(Role.ADVISOR) && !user.has(Role.MANAGER)) {
            throw Refusal.conflict("core.not-yours");
        }
        String note = typed == null ? "" : typed.strip();
        if (note.isEmpty() || note.length() > LONGEST_NOTE) {
            throw Refusal.onField("note", note.isEmpty() ? "application.overlap.note.missing" : "application.overlap.note.long", LONGEST_NOTE);
        }
        Overlap overlap = of(user, application).stream().filter(one -> one.sign().equals(sign)).findFirst()
            .orElseThrow(() -> new NotFound("sign of overlap " + sign));
        if (overlap.isOpen()) {
            dismissals.saveAndFlush(new OverlapDismissal(application.caseNumber(), overlap, note, user, time.now()));
            events.publishEvent(new Overlap.WasDismissed(application.caseNumber()));
        }
    }
}
