package tilsagn.correspondence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import tilsagn.decision.Outcome;

interface LetterTemplateRepository extends Repository<LetterTemplate, UUID> {

    LetterTemplate saveAndFlush(LetterTemplate template);

    Optional<LetterTemplate> findFirstByCountyAndSchemeCodeAndOutcomeOrderByNumberDesc(String county, String schemeCode, Outcome outcome);

    Optional<LetterTemplate> findByCountyAndSchemeCodeAndOutcomeAndNumber(String county, String schemeCode, Outcome outcome, int number);

    List<LetterTemplate> findTop50ByCountyAndSchemeCodeAndOutcomeOrderByNumberDesc(String county, String schemeCode, Outcome outcome);

    /** The newest of each place in a county. */
    @Query("""
        select t from LetterTemplate t where t.county = ?1 and t.number = (select max(n.number) from LetterTemplate n
            where n.county = t.county and n.schemeCode = t.schemeCode and n.outcome = t.outcome)""")
    List<LetterTemplate> newestIn(String county);
}
