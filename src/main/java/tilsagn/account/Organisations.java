package tilsagn.account;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.core.BusinessTime;
import tilsagn.core.Fault;
import tilsagn.core.NotFound;
import tilsagn.core.OrganisationNumber;
import tilsagn.core.Refusal;

/** Organisations and who may act for them. */
@Service
@Transactional(readOnly = true)
public class Organisations {

    // SSB's number for a municipality that is not given: some units have no address in Norway.
    private static final String NOWHERE = "9999";

    private final OrganisationRepository organisations;
    private final Counties counties;
    private final BusinessTime time;
    private final boolean testIdentities;

    Organisations(OrganisationRepository organisations, Counties counties, BusinessTime time,
                  @Value("${tilsagn.test-identities:false}") boolean testIdentities) {
        this.organisations = organisations;
        this.counties = counties;
        this.time = time;
        this.testIdentities = testIdentities;
    }

    /** The organisation with this number, if it has been here before. */
    public Optional<Organisation> find(OrganisationNumber number) {
        return organisations.findById(number.digits());
    }

    /** The organisations a person acts for, by name. */
    public List<Organisation> of(User user) {
        return organisations.ofMember(user.id());
    }

    /** Whether the person acts for the organisation. */
    public boolean mayActFor(User user, OrganisationNumber number) {
        return organisations.isMember(user.id(), number.digits());
    }

    /** Login names of those who act for the organisation. */
    public Set<String> usernamesOf(OrganisationNumber number) {
        return organisations.usernamesOf(number.digits());
    }

    /** The numbers of the organisations a person acts for. */
    public Set<OrganisationNumber> numbersOf(User user) {
        return organisations.numbersOfMember(user.id()).stream().map(OrganisationNumber::new).collect(Collectors.toSet());
    }

    /**
     * Registers an organisation with the person as its first member and administrator; one the person acts for already is returned as it is.
     *
     * @throws Refusal on {@code organisationNumber} when others act for it, or the number is synthetic where only real ones count; on
     *                 {@code organisationName} and {@code municipality} when missing
     */
    @Transactional
    public Organisation register(User user, OrganisationNumber number, String name, String municipality, Language writtenStandard) {
        Optional<Organisation> known = find(number);
        if (known.isPresent() && mayActFor(user, number)) {
            return known.get();
        }
        requireNew(known, number);
        requireFacts(name, municipality);
        return found(user, number, name, municipality, writtenStandard);
    }

    /**
     * Registers an organisation as the register has it, with the person as its first member; one the person acts for already is
     * brought up to date unless that was done within a day.
     *
     * @throws Refusal on {@code organisationNumber} when others act for it, or the number is synthetic where only real ones count
     */
    @Transactional
    public Organisation register(User user, RegisteredOrganisation said, Language writtenStandard) {
        Optional<Organisation> known = find(said.number()).filter(organisation -> mayActFor(user, said.number()));
        Organisation organisation = known.orElseGet(() -> found(user, said.number(), said.name(), said.municipality(), writtenStandard));
        if (!organisation.isCheckedAt(time.now())) {
            organisation.heard(new OrganisationRegister.Found(said), said.fetchedAt());
        }
        return organisation;
    }

    /** Keeps what the register said about an organisation. */
    @Transactional
    public void heard(OrganisationNumber number, OrganisationRegister.Lookup said) {
        find(number).orElseThrow(() -> new NotFound("organisation " + number)).heard(said, time.now().truncatedTo(ChronoUnit.MICROS));
    }

    private Organisation found(User user, OrganisationNumber number, String name, String municipality, Language writtenStandard) {
        requireNew(find(number), number);
        Organisation organisation = new Organisation(number, name.strip(), municipality == null ? NOWHERE : municipality, writtenStandard);
        organisation.admit(user.id(), MemberRole.ADMINISTRATOR);
        return organisations.save(organisation);
    }

    /** Lets one more person act for the organisation. */
    @Transactional
    public void admit(OrganisationNumber number, User person) {
        find(number).orElseThrow().admit(person.id(), MemberRole.MEMBER);
    }

    /** The written standard the organisation wants its letters in from now on. */
    @Transactional
    public void writesIn(OrganisationNumber number, Language standard) {
        find(number).ifPresent(organisation -> organisation.writesIn(standard));
    }

    private void requireNew(Optional<Organisation> known, OrganisationNumber number) {
        if (known.isPresent()) {
            throw Refusal.onField("organisationNumber", "account.organisation.taken");
        }
        if (number.isSynthetic() && !testIdentities) {
            throw Refusal.onField("organisationNumber", "core.orgnr.series");
        }
    }

    private void requireFacts(String name, String municipality) {
        List<Fault> faults = new ArrayList<>();
        if (name == null || name.isBlank() || name.strip().length() > 200) {
            faults.add(Fault.on("organisationName", "account.organisation.name"));
        }
        if (!counties.isMunicipality(municipality)) {
            faults.add(Fault.on("municipality", "account.organisation.municipality"));
        }
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
    }
}
