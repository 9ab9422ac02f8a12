package tilsagn.worklist;

import org.springframework.data.jpa.repository.JpaRepository;

/** Which cases wait. */
interface WaitingCaseRepository extends JpaRepository<WaitingCase, String> {
}
