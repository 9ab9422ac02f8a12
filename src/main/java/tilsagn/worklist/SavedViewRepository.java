package tilsagn.worklist;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

/** Saved lists, and which of them somebody begins their day with. */
interface SavedViewRepository extends JpaRepository<SavedView, UUID> {

    @Query("select v from SavedView v where v.owner = :username or v.shared = true and v.county = :county order by v.name, v.id limit 60")
    List<SavedView> of(String username, String county);

    long countByOwner(String owner);

    @NativeQuery("select view_id from worklist_default_view where username = :username")
    Optional<UUID> defaultOf(String username);

    @Modifying
    @NativeQuery("delete from worklist_default_view where username = :username")
    void forgetDefault(String username);

    @Modifying
    @NativeQuery("insert into worklist_default_view (username, view_id) values (:username, :id)")
    void makeDefault(String username, UUID id);
}
