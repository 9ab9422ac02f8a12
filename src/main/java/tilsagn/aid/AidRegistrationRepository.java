package tilsagn.aid;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import tilsagn.core.OrganisationNumber;

/** Awards and their registration. */
interface AidRegistrationRepository extends Repository<AidRegistration, String> {

    Optional<AidRegistration> findByCaseNumber(String caseNumber);

    /** For whoever is about to change it: the second of two clicks waits here. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from AidRegistration r where r.caseNumber = ?1")
    Optional<AidRegistration> lock(String caseNumber);

    /** Awards to these organisations: the county's own, and those of others that stand in the public register. The latest first. */
    @Query("""
        select r from AidRegistration r where r.organisationNumber in ?1 and r.caseNumber <> ?2 and r.state <> tilsagn.aid.AidRegistration.State.LAPSED
        and (r.county = ?3 or r.state = tilsagn.aid.AidRegistration.State.REGISTERED) order by r.awardedOn desc, r.caseNumber""")
    List<AidRegistration> awardsTo(Collection<OrganisationNumber> numbers, String own, String county, Limit most);

    @Query("""
        select r from AidRegistration r where r.county = ?1 and r.state in ?2
        order by r.dueOn asc nulls last, r.awardedOn, r.caseNumber""")
    List<AidRegistration> inState(String county, Collection<AidRegistration.State> states, Limit most);

    AidRegistration saveAndFlush(AidRegistration registration);
}
