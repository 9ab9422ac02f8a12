package tilsagn.call;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface TranslationRepository extends JpaRepository<TranslationRow, TranslationRow.Key> {

    List<TranslationRow> findByCallIdOrderByLanguage(UUID callId);
}
