package tilsagn.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PersonRepository extends JpaRepository<Person, UUID> {

    Optional<Person> findByUsername(String username);

    Optional<Person> findByLoginEmail(String email);

    boolean existsByLoginEmail(String email);

    boolean existsByUsername(String username);

    /** How many who work for a county have the address, beside this person. */
    @Query("select count(p) from Person p where p.email = :email and p.county is not null and p.id <> :beside")
    long countStaffWith(String email, UUID beside);

    @Query("select p.version from Person p where p.id = :id")
    Optional<Long> versionOf(UUID id);

    @Query("select p.username, p.name from Person p where p.username in :usernames")
    List<Object[]> namesOf(Collection<String> usernames);

    @Query("select p from Person p, Organisation o join o.members m where o.digits = :number and key(m) = p.id order by p.name")
    List<Person> actingFor(String number);

    @Query("select new tilsagn.account.Contact(p.id, p.name, p.email, p.language) from Person p where p.id in :ids")
    List<Contact> contacts(Collection<UUID> ids);

    @Query("select p.language from Person p where p.email = :email and p.language is not null order by p.loginEmail nulls last, p.username limit 1")
    Optional<String> languageOf(String email);

    List<Person> findByUsernameInOrderByName(Collection<String> usernames);

    @Query("select distinct p from Person p left join fetch p.roles where p.county = :county order by p.name")
    List<Person> findByCountyOrderByName(String county);

    @Query("select p.username, p.leader from Person p where p.username in :usernames and p.leader is not null")
    List<Object[]> leadersOf(Collection<String> usernames);

    /**
     * Administrators of the county whose access has no end, beside this person. Who was invited and has not chosen a password yet has never
     * been in and cannot let anybody else in; who was set up with the system has no address to log in with, and has a password.
     */
    @Query("select count(p) from Person p join p.roles r where p.county = :county and r = tilsagn.account.Role.ADMIN and p.inactiveFrom is null "
        + "and (p.loginEmail is null or p.credentials > 0) and p.id <> :person")
    long lastingAdminsBeside(String county, UUID person);
}
