package tilsagn.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.core.BusinessTime;
import tilsagn.core.Fault;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;

/** The register of authority to decide for the head of the administration: given by a document, for a time, and never to oneself. */
@Service
@Transactional
public class Delegations implements DelegatedAuthority {

    /** The body whose decisions are guarded by this register. */
    public static final String HEAD = "CHIEF_EXECUTIVE";

    private static final int LONGEST_DOCUMENT = 300;
    /** A council sits four years; authority that lasts longer than two of them is a mistyped year. */
    private static final int LONGEST_YEARS = 8;

    private final DelegationRepository delegations;
    private final Administration administration;
    private final SchemeNames schemes;
    private final StaffLog log;
    private final BusinessTime time;

    Delegations(DelegationRepository delegations, Administration administration, SchemeNames schemes, StaffLog log, BusinessTime time) {
        this.delegations = delegations;
        this.administration = administration;
        this.schemes = schemes;
        this.log = log;
        this.time = time;
    }

    /** All of the county, the latest first, at most five hundred. */
    @Transactional(readOnly = true)
    public List<Delegation> all(User reader) {
        Administration.requireReader(reader);
        return delegations.findTop500ByCountyOrderByGivenAtDesc(reader.county());
    }

    /** Those of one person, the latest first. */
    @Transactional(readOnly = true)
    public List<Delegation> of(User reader, UUID person) {
        return delegations.findByPersonIdOrderByValidFromDesc(administration.person(reader, person).id());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Delegation> furthest(User person, String scheme) {
        LocalDate today = time.today();
        return delegations.findByPersonIdOrderByValidFromDesc(person.id()).stream()
            .filter(one -> one.isFor(scheme) && one.on(today) == Delegation.State.IN_FORCE).max(Comparator.comparing(Delegation::upTo));
    }

    /**
     * Registers authority that somebody was given.
     *
     * @throws Refusal on {@code person}, {@code scheme}, {@code upTo}, {@code from}, {@code to}, {@code document};
     *                 {@code administration.delegation.own} when it is one's own
     */
    public Delegation register(User admin, NewDelegation typed) {
        Administration.requireAdmin(admin);
        if (typed.person() == null) {
            throw Refusal.onField("person", "administration.delegation.person");
        }
        Person person = administration.forChange(admin, typed.person());
        if (person.id().equals(admin.id())) {
            throw Refusal.conflict("administration.delegation.own");
        }
        List<Fault> faults = new ArrayList<>(faults(typed));
        if (!HEAD.equals(person.body()) || !person.asUser().isActiveOn(time.today())) {
            faults.add(0, Fault.on("person", "administration.delegation.person"));
        }
        if (typed.scheme() != null && !schemes.of(admin.county()).containsKey(typed.scheme())) {
            faults.add(Fault.on("scheme", "administration.delegation.scheme"));
        }
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
        Delegation given = delegations.saveAndFlush(new Delegation(typed, person, admin, time.now()));
        log.write(admin, person, StaffDeed.DELEGATED, null, given.upTo().format(), given.document());
        return given;
    }

    private static List<Fault> faults(NewDelegation typed) {
        List<Fault> faults = new ArrayList<>();
        if (typed.upTo() == null || typed.upTo().isNegative()) {
            faults.add(Fault.on("upTo", "administration.delegation.amount"));
        }
        if (typed.from() == null) {
            faults.add(Fault.on("from", "administration.delegation.from"));
        } else if (typed.to() != null && (typed.to().isBefore(typed.from()) || typed.to().isAfter(typed.from().plusYears(LONGEST_YEARS)))) {
            faults.add(Fault.on("to", "administration.delegation.to", LONGEST_YEARS));
        }
        String document = typed.document() == null ? "" : typed.document().strip();
        if (document.length() < Administration.SHORTEST_REASON || document.length() > LONGEST_DOCUMENT) {
            faults.add(Fault.on("document", "administration.delegation.document", Administration.SHORTEST_REASON, LONGEST_DOCUMENT));
        }
        return faults;
    }

    /**
     * Takes authority back, from today or a later day on. What was decided by it stands.
     *
     * @throws Refusal on {@code day} or {@code reason}; {@code administration.delegation.ended-already}
     */
    public void end(User admin, UUID id, LocalDate day, String reason) {
        Administration.requireAdmin(admin);
        Delegation delegation = delegations.findById(id).filter(one -> isOf(admin, one)).orElseThrow(() -> new NotFound("delegation " + id));
        Person person = administration.forChange(admin, delegation.personId());
        if (day == null || day.isBefore(time.today())) {
            throw Refusal.onField("day", "administration.delegation.day");
        }
        end(admin, person, delegation, day, Administration.reason(reason));
    }

    /** The person leaves: what would carry decisions from that day on is taken back. */
    void endAll(User admin, Person person, LocalDate day, String reason) {
        delegations.findByPersonIdOrderByValidFromDesc(person.id()).stream().filter(one -> one.endedFrom() == null)
            .filter(one -> one.validTo() == null || !one.validTo().isBefore(day)).forEach(one -> end(admin, person, one, day, reason));
    }

    private void end(User admin, Person person, Delegation delegation, LocalDate day, String reason) {
        delegation.end(day, admin.name(), reason);
        delegations.saveAndFlush(delegation);
        log.write(admin, person, StaffDeed.DELEGATION_ENDED, delegation.upTo().format(), day.toString(), reason);
    }

    private boolean isOf(User admin, Delegation delegation) {
        return administration.person(admin, delegation.personId()) != null;
    }
}
