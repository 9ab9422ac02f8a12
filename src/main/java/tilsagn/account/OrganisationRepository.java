package tilsagn.account;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface OrganisationRepository extends JpaRepository<Organisation, String> {

    @Query("select o from Organisation o join o.members m where key(m) = :person order by o.name")
    List<Organisation> ofMember(UUID person);

    @Query("select o.digits from Organisation o join o.members m where key(m) = :person")
    Set<String> numbersOfMember(UUID person);

    @Query("select p.username from Person p, Organisation o join o.members m where o.digits = :number and key(m) = p.id")
    Set<String> usernamesOf(String number);

    @Query("select count(o) > 0 from Organisation o join o.members m where o.digits = :number and key(m) = :person")
    boolean isMember(UUID person, String number);
}
