package tilsagn.assessment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

import tilsagn.core.CaseNumber;

/** Words on impartiality by case and person; of each person and case the newest counts. */
interface DeclarationRepository extends JpaRepository<ImpartialityDeclaration, UUID> {

    Optional<ImpartialityDeclaration> findFirstByCaseNumberAndUsernameOrderByWordNumberDesc(CaseNumber caseNumber, String username);

    /** Every word on the case, the first one first. */
    List<ImpartialityDeclaration> findByCaseNumberOrderByDeclaredAtAscWordNumberAsc(CaseNumber caseNumber);

    /** The newest word of everybody on these cases, in order of time. */
    @Query("select d from ImpartialityDeclaration d where d.caseNumber in :caseNumbers and d.wordNumber = (select max(n.wordNumber) "
        + "from ImpartialityDeclaration n where n.caseNumber = d.caseNumber and n.username = d.username) order by d.declaredAt, d.username")
    List<ImpartialityDeclaration> newestOn(Collection<CaseNumber> caseNumbers);

    /** The words of the person that are conflicts and count. */
    @Query("select d from ImpartialityDeclaration d where d.username = :username and d.word = Word.CONFLICT and not exists "
        + "(select 1 from ImpartialityDeclaration n where n.caseNumber = d.caseNumber and n.username = d.username and n.wordNumber > d.wordNumber)")
    List<ImpartialityDeclaration> conflictsOf(String username);

    /** The cases on which all of these people, so many of them, have a conflict that counts: case number and how many. */
    @Query("select d.caseNumber, count(d) from ImpartialityDeclaration d where d.username in :usernames and d.word = Word.CONFLICT and not exists "
        + "(select 1 from ImpartialityDeclaration n where n.caseNumber = d.caseNumber and n.username = d.username and n.wordNumber > d.wordNumber) "
        + "group by d.caseNumber having count(d) = :howMany")
    List<Object[]> conflictsOfAll(Collection<String> usernames, long howMany);
}
