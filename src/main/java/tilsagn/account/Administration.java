package tilsagn.account;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tilsagn.core.NotFound;
import tilsagn.core.Refusal;

/** Who may look after a county's people: its administrator. The auditor reads it all and changes nothing. */
@Component
class Administration {

    /** A reason shorter than this says nothing (characters). */
    static final int SHORTEST_REASON = 10;
    static final int LONGEST_REASON = 1000;

    private final PersonRepository people;
    private final JdbcClient database;

    Administration(PersonRepository people, JdbcClient database) {
        this.people = people;
        this.database = database;
    }

    static void requireReader(User user) {
        if (!user.isStaff() || !user.has(Role.ADMIN) && !user.has(Role.AUDITOR)) {
            throw new NotFound("administration");
        }
    }

    static void requireAdmin(User user) {
        requireReader(user);
        if (!user.has(Role.ADMIN)) {
            throw Refusal.conflict("core.not-yours");
        }
    }

    /** The person, if they work for the reader's county; anybody else does not exist. */
    Person person(User reader, UUID id) {
        requireReader(reader);
        return people.findById(id).filter(one -> reader.isStaffOf(one.county())).orElseThrow(() -> new NotFound("person " + id));
    }

    /**
     * The same, for a change. Deeds with one county's rights wait for each other: two administrators who take the role from each other at the
     * same moment must not both succeed.
     */
    Person forChange(User admin, UUID id) {
        hold(admin);
        return person(admin, id);
    }

    /** Nobody else of the county changes people or rights until the transaction ends. */
    void hold(User admin) {
        requireAdmin(admin);
        database.sql("select code from county_authority where code = ? for update").param(admin.county()).query(String.class).single();
    }

    /** Somebody must always be able to let people in. */
    void requireAnotherAdmin(Person person) {
        if (people.lastingAdminsBeside(person.county(), person.id()) == 0) {
            throw Refusal.conflict("administration.last-admin", person.name());
        }
    }

    static String reason(String typed) {
        String reason = typed == null ? "" : typed.strip();
        if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            throw Refusal.onField("reason", "administration.reason", SHORTEST_REASON, LONGEST_REASON);
        }
        return reason;
    }
}
