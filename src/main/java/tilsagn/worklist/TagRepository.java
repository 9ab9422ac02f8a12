package tilsagn.worklist;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

import tilsagn.core.CaseNumber;

/** Words on cases. */
interface TagRepository extends JpaRepository<CaseTag, CaseTag.Key> {

    @Query("select new tilsagn.worklist.Tags$OnCase(t.key.caseNumber, w.key.code, w.word) from CaseTag t, TagWord w "
        + "where w.key.county = t.county and w.key.code = t.key.code and t.key.caseNumber in :caseNumbers order by w.key.code")
    List<Tags.OnCase> of(Collection<CaseNumber> caseNumbers);

    @Query("select new tilsagn.worklist.Tags$Word(w.key.code, w.word) from TagWord w where w.key.county = :county order by w.key.code limit 200")
    List<Tags.Word> ofCounty(String county);
}
