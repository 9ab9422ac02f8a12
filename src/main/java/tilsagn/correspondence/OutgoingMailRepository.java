package tilsagn.correspondence;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface OutgoingMailRepository extends JpaRepository<OutgoingMail, Long> {

    Optional<OutgoingMail> findByMailKey(String mailKey);

    List<OutgoingMail> findTop100BySentAtIsNullAndFailedAtIsNotNullOrderByFailedAtDescIdDesc();

    List<OutgoingMail> findTop200ByOrderByCreatedAtDescIdDesc();
}
