package tilsagn.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import tilsagn.core.OrganisationNumber;

/**
 * The heads of applications, for lists: one row each and none of their lines; those of one's organisations, and those one is invited to.
 * What was thrown away is in none.
 */
interface MyApplicationRepository extends Repository<GrantApplication, UUID> {

    String HEAD = """
        select new tilsagn.application.MyApplication(a.id, a.callId, a.organisationNumber, a.organisationName, a.project.title, a.status,
            a.caseNumber, a.appliedAmount, a.startedAt, a.savedAt, a.submittedAt, a.closedAt, o.caseNumber, a.answersNotice, a.partyToldAt)
        from GrantApplication a left join GrantApplication o on o.id = a.revises where (a.organisationNumber in :numbers or a.id in :invited)
            and a.startedAt >= :from and a.startedAt < :to
        """;

    @Query(HEAD + "and a.status = tilsagn.application.ApplicationStatus.DRAFT order by a.savedAt desc, a.id")
    List<MyApplication> drafts(Collection<OrganisationNumber> numbers, Collection<UUID> invited, Instant from, Instant to, Limit limit);

    /** What is no draft any more, behind a place in the list. */
    @Query(HEAD + """
        and a.status not in (tilsagn.application.ApplicationStatus.DRAFT, tilsagn.application.ApplicationStatus.DISCARDED,
            tilsagn.application.ApplicationStatus.SUPERSEDED)
        and (coalesce(a.submittedAt, a.savedAt) < :behind or coalesce(a.submittedAt, a.savedAt) = :behind and a.id < :behindId)
        order by coalesce(a.submittedAt, a.savedAt) desc, a.id desc""")
    List<MyApplication> others(Collection<OrganisationNumber> numbers, Collection<UUID> invited, Instant from, Instant to, Instant behind, UUID behindId,
                               Limit limit);

    /** Where one stands in the list. */
    @Query("select coalesce(a.submittedAt, a.savedAt) from GrantApplication a where a.id = :id and (a.organisationNumber in :numbers or a.id in :invited)")
    Optional<Instant> placeOf(UUID id, Collection<OrganisationNumber> numbers, Collection<UUID> invited);

    @Query("""
        select new tilsagn.application.MyApplications$Extent(count(a), min(a.startedAt)) from GrantApplication a
        where (a.organisationNumber in :numbers or a.id in :invited) and a.status not in (tilsagn.application.ApplicationStatus.DISCARDED,
            tilsagn.application.ApplicationStatus.SUPERSEDED)""")
    MyApplications.Extent extent(Collection<OrganisationNumber> numbers, Collection<UUID> invited);
}
