package tilsagn.call;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

interface TranslationRepository extends JpaRepository<TranslationRow, TranslationRow.Key> {

    // What was reworded since binds in the county's own words; a translation would tell what no longer stands.
    String IN_FORCE = " and not exists (select 1 from CallChange changed where changed.callId = told.callId and changed.oldWords is not null)";

    @Query("select told from TranslationRow told where told.callId = :callId" + IN_FORCE + " order by told.language")
    List<TranslationRow> inForce(@Param("callId") UUID callId);

    @Query("select new tilsagn.call.TranslatedTitle(told.callId, told.title) from TranslationRow told where told.language = :language" + IN_FORCE)
    List<TranslatedTitle> titlesIn(@Param("language") String language);
}
