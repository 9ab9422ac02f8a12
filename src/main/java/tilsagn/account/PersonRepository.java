package tilsagn.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PersonRepository extends JpaRepository<Person, UUID> {

    Optional<Person> findByUsername(String username);

    @Query("select p.username, p.name from Person p where p.username in :usernames")
    List<Object[]> namesOf(Collection<String> usernames);

    List<Person> findByUsernameInOrderByName(Collection<String> usernames);

    List<Person> findByCountyOrderByName(String county);
}
