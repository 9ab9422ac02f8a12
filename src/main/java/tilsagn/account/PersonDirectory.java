package tilsagn.account;

import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.core.Refusal;

/** Who somebody is here, by who they are elsewhere. One person may have several names, one name belongs to one person. */
@Service
@Transactional(readOnly = true)
public class PersonDirectory {

    private final JdbcClient database;
    private final PersonRepository people;

    PersonDirectory(JdbcClient database, PersonRepository people) {
        this.database = database;
        this.people = people;
    }

    /** The person with this name elsewhere; nobody when they have not connected it yet. */
    public Optional<User> of(ExternalSubject external) {
        return personId(external).flatMap(people::findById).map(Person::asUser);
    }

    /**
     * Connects the name to the person, who must have proved both in this session.
     *
     * @throws Refusal {@code account.identity.taken} when it is another person's
     */
    @Transactional
    public void connect(User user, ExternalSubject external) {
        Optional<UUID> known = personId(external);
        if (known.isPresent() && !known.get().equals(user.id())) {
            throw Refusal.conflict("account.identity.taken");
        }
        if (known.isEmpty()) {
            database.sql("insert into person_identity (issuer, subject, person_id) values (?, ?, ?)")
                .params(external.issuer(), external.subject(), user.id()).update();
        }
    }

    private Optional<UUID> personId(ExternalSubject external) {
        return database.sql("select person_id from person_identity where issuer = ? and subject = ?")
            .params(external.issuer(), external.subject()).query(UUID.class).optional();
    }
}
