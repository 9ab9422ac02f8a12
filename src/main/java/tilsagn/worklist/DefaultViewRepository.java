package tilsagn.worklist;

import org.springframework.data.jpa.repository.JpaRepository;

/** What people begin with. */
interface DefaultViewRepository extends JpaRepository<DefaultView, String> {
}
