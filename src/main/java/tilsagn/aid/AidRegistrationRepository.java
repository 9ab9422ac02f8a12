package tilsagn.aid;

import java.time.LocalDate;
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
    List<AidRegistration> inState(String county, Collection<AidRegistration.State> states);

    /** From behind the place where the last page ended; what is due on no day stands as if due on the day after all days. */
    @Query("""
        select r from AidRegistration r where r.county = ?1 and r.state in ?2 and (coalesce(r.dueOn, ?3) > ?4 or coalesce(r.dueOn, ?3) = ?4
        and (r.awardedOn > ?5 or r.awardedOn = ?5 and r.caseNumber > ?6)) order by coalesce(r.dueOn, ?3), r.awardedOn, r.caseNumber""")
    List<AidRegistration> behind(String county, Collection<AidRegistration.State> states, LocalDate never, LocalDate due, LocalDate awarded, String last, Limit most);

    @Query("select r.caseNumber from AidRegistration r where r.county = ?1 and r.state = tilsagn.aid.AidRegistration.State.DUE and r.dueOn < ?2 order by r.dueOn")
    List<String> overdue(String county, LocalDate today, Limit most);

    List<AidRegistration> findByStateOrderByDueOnAscCaseNumber(AidRegistration.State state);

    AidRegistration saveAndFlush(AidRegistration registration);
}
