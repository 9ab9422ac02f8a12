package tilsagn.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

import tilsagn.core.CaseNumber;
import tilsagn.core.OrganisationNumber;

interface ApplicationRepository extends Repository<GrantApplication, UUID> {

    GrantApplication save(GrantApplication application);

    Optional<GrantApplication> findById(UUID id);

    /** Holds the row until the transaction ends, and says which version it is. */
    @Query(nativeQuery = true, value = "select version from grant_application where id = :id for update")
    Optional<Long> hold(@Param("id") UUID id);

    Optional<GrantApplication> findByRevises(UUID sent);

    boolean existsByRevisesAndStatus(UUID sent, ApplicationStatus status);

    List<GrantApplication> findByVersionOf(UUID application);

    Optional<GrantApplication> findByVersionOfAndContentVersion(UUID application, int version);

    Optional<GrantApplication> findByCaseNumber(CaseNumber number);

    // Two columns, because one alone is taken for a record to be built.
    @Query("""
        select application.caseNumber, application.county from GrantApplication application
        where application.county = :county and application.caseNumber in :numbers""")
    List<Object[]> findNumbersIn(@Param("county") String county, @Param("numbers") Collection<CaseNumber> numbers);

    /** Case number and applicant. */
    @Query("""
        select application.caseNumber, application.organisationName from GrantApplication application
        where application.county = :county and application.caseNumber in :numbers""")
    List<Object[]> findNamesIn(@Param("county") String county, @Param("numbers") Collection<CaseNumber> numbers);

    // The county of the call, and that only what was sent has a case number, are part of the line that reads.
    @Query("""
        select application from GrantApplication application
        where application.caseNumber = :number and application.county = :county
          and application.caseNumber is not null""")
    Optional<GrantApplication> findSent(@Param("number") CaseNumber number, @Param("county") String county);

    @Query("""
        select application from GrantApplication application
        where application.callId = :callId and application.county = :county
          and application.caseNumber is not null
        order by application.caseNumber""")
    List<GrantApplication> findSentTo(@Param("callId") UUID callId, @Param("county") String county);

    @Query("""
        select application from GrantApplication application
        where application.callId = :callId
          and application.caseNumber is not null
        order by application.caseNumber""")
    List<GrantApplication> findSentTo(@Param("callId") UUID callId);

    // The answer to a deficiency notice is a draft with a date of its own: no deadline of the call closes or opens it.
    @Modifying(flushAutomatically = true)
    @Query("""
        update GrantApplication application
        set application.status = tilsagn.application.ApplicationStatus.NOT_SUBMITTED, application.version = application.version + 1
        where application.callId = :callId and application.status = tilsagn.application.ApplicationStatus.DRAFT
          and application.answersNotice is null and application.organisationNumber not in (select extension.organisationNumber from DeadlineExtension extension
            where extension.callId = :callId and extension.newDeadline > :now)""")
    int markDraftsNotSubmitted(@Param("callId") UUID callId, @Param("now") Instant now);

    @Modifying(flushAutomatically = true)
    @Query("""
        update GrantApplication application
        set application.status = tilsagn.application.ApplicationStatus.NOT_SUBMITTED, application.version = application.version + 1
        where application.callId = :callId and application.organisationNumber = :number
          and application.status = tilsagn.application.ApplicationStatus.DRAFT and application.answersNotice is null""")
    int closeDrafts(@Param("callId") UUID callId, @Param("number") OrganisationNumber number);

    // Also of those who were given longer time: the call is called off for all.
    @Modifying(flushAutomatically = true)
    @Query("""
        update GrantApplication application
        set application.status = tilsagn.application.ApplicationStatus.NOT_SUBMITTED, application.version = application.version + 1
        where application.callId = :callId and application.status = tilsagn.application.ApplicationStatus.DRAFT""")
    int closeEveryDraft(@Param("callId") UUID callId);

    List<GrantApplication> findByCallIdAndOrganisationNumberAndStatus(UUID callId, OrganisationNumber number, ApplicationStatus status);

    @Query("""
        select count(application) from GrantApplication application
        where application.callId = :callId and application.caseNumber is not null and application.status in :statuses""")
    long countSent(@Param("callId") UUID callId, @Param("statuses") Collection<ApplicationStatus> statuses);

    long countByCallIdAndStatusIn(UUID callId, Collection<ApplicationStatus> statuses);

    @Modifying(flushAutomatically = true)
    @Query("""
        update GrantApplication application
        set application.status = tilsagn.application.ApplicationStatus.DRAFT, application.version = application.version + 1
        where application.callId = :callId and application.organisationNumber = :number
          and application.status = tilsagn.application.ApplicationStatus.NOT_SUBMITTED
          and application.answersNotice is null""")
    int reopenDrafts(@Param("callId") UUID callId, @Param("number") OrganisationNumber number);

    @Modifying(flushAutomatically = true)
    @Query("""
        update GrantApplication application
        set application.status = tilsagn.application.ApplicationStatus.DRAFT, application.version = application.version + 1
        where application.callId = :callId and application.status = tilsagn.application.ApplicationStatus.NOT_SUBMITTED
          and application.answersNotice is null""")
    int reopenDrafts(@Param("callId") UUID callId);

    List<GrantApplication> findFirst50ByCallIdAndStatusAndAnswersNoticeIsNullOrderById(UUID callId, ApplicationStatus status);

    List<GrantApplication> findFirst50ByCallIdAndStatusAndAnswersNoticeIsNullAndIdGreaterThanOrderById(UUID callId, ApplicationStatus status, UUID after);
}
