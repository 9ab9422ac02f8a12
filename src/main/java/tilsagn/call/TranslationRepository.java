package tilsagn.call;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

interface TranslationRepository extends JpaRepository<TranslationRow, TranslationRow.Key> {

    List<TranslationRow> findByCallIdOrderByLanguage(UUID callId);

    @Query("select new tilsagn.call.TranslatedTitle(told.callId, told.title) from TranslationRow told where told.language = :language")
    List<TranslatedTitle> titlesIn(@Param("language") String language);
}
