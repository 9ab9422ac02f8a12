package tilsagn.assessment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** General declarations by person, the newest first. */
interface InterestRepository extends JpaRepository<InterestDeclaration, UUID> {

    @EntityGraph(attributePaths = "interests")
    Optional<InterestDeclaration> findFirstByUsernameOrderByDeclaredAtDesc(String username);

    /** Login name and time of the newest declaration of those people who have made one. */
    @Query("select d.username, max(d.declaredAt) from InterestDeclaration d where d.username in :usernames group by d.username")
    List<Object[]> newestOf(Collection<String> usernames);
}
