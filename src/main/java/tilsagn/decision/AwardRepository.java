package tilsagn.decision;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Published awards, newest first, page by page from where the last page ended. */
interface AwardRepository extends JpaRepository<AwardAnnouncement, String> {

    @Query("""
        select a from AwardAnnouncement a
        where a.searchText like ?1 escape '!' and (?4 = '' or a.municipality = ?4) and (a.listedAt < ?2 or (a.listedAt = ?2 and a.id > ?3))
        order by a.listedAt desc, a.id""")
    List<AwardAnnouncement> page(String pattern, Instant before, String afterId, String municipality, Limit limit);

    /** By the receiver's name in lower case, but for one county's. */
    @Query("""
        select a from AwardAnnouncement a where lower(a.receiver) in :receivers and a.countyCode <> :county
        order by a.listedAt desc, a.id""")
    List<AwardAnnouncement> receivedElsewhere(Collection<String> receivers, String county, Limit limit);
}
