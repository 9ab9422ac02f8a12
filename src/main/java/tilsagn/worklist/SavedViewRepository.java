package tilsagn.worklist;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Saved lists by their owner and by the county they are shared with. */
interface SavedViewRepository extends JpaRepository<SavedView, UUID> {

    @Query("select v from SavedView v where v.owner = :username or v.shared = true and v.county = :county order by v.name, v.id limit 60")
    List<SavedView> of(String username, String county);

    @Query("select v from SavedView v, DefaultView d where d.username = :username and d.viewId = v.id")
    Optional<SavedView> defaultOf(String username);

    long countByOwner(String owner);
}
