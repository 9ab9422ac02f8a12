package tilsagn.account;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface OrganisationRepository extends JpaRepository<Organisation, String> {

    @Query("select o from Organisation o where :person member of o.members order by o.name")
    List<Organisation> ofMember(UUID person);

    @Query("select o.digits from Organisation o where :person member of o.members")
    Set<String> numbersOfMember(UUID person);

    @Query("select p.username from Person p, Organisation o where o.digits = :number and p.id member of o.members")
    Set<String> usernamesOf(String number);

    @Query("select count(o) > 0 from Organisation o where o.digits = :number and :person member of o.members")
    boolean isMember(UUID person, String number);
}
