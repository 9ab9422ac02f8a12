package tilsagn.call;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

interface CallRepository extends JpaRepository<Call, UUID> {

    Optional<Call> findBySlug(String slug);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select call from FundingCall call where call.id = :id")
    Optional<Call> findLocked(@Param("id") UUID id);

    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select call from FundingCall call where call.id = :id")
    Optional<Call> findShared(@Param("id") UUID id);

    @Query("select call.id from FundingCall call where call.blind = true")
    Set<UUID> blindOnes();

    @Query("select call.id from FundingCall call where call.slug = :slug")
    Optional<UUID> idOf(@Param("slug") String slug);

    @Query("select call.title from FundingCall call where call.id = :id")
    Optional<String> titleOf(@Param("id") UUID id);

    @Query("select call.scheme.id from FundingCall call where call.id = :id")
    Optional<UUID> schemeOf(@Param("id") UUID id);

    boolean existsBySlug(String slug);

    boolean existsBySchemeIdAndYearAndRound(UUID scheme, int year, int round);

    List<Call> findAllByOrderByDatesDeadlineAscSlugAsc();

    List<Call> findBySchemeCountyOrderByDatesDeadlineDescSlugAsc(String county);

    @Query("""
        select new tilsagn.call.CallLine(call.id, call.version, call.slug, call.title, call.year, call.round, scheme.code, scheme.name, call.status,
            call.blind, call.dates.deadline)
        from FundingCall call join call.scheme scheme where scheme.county = :county order by call.dates.deadline desc, call.slug""")
    List<CallLine> linesOf(@Param("county") String county);

    @Query("""
        select new tilsagn.call.CallLine(call.id, call.version, call.slug, call.title, call.year, call.round, scheme.code, scheme.name, call.status,
            call.blind, call.dates.deadline)
        from FundingCall call join call.scheme scheme where call.id in :ids""")
    List<CallLine> lines(@Param("ids") Collection<UUID> ids);
}
