package tilsagn.account;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import tilsagn.account.AccountNotice.Kind;
import tilsagn.core.BusinessTime;
import tilsagn.core.Refusal;

/**
 * How people leave. Nobody is deleted, since cases name them: from a day on they do not get in, what was open for them in other windows ends,
 * and authority they had from the head of the administration ends too. Their tasks go to somebody else by a deed of its own.
 */
@Service
public class Departures {

    /** A day further off than this is a mistyped year. */
    private static final int LONGEST_YEARS = 2;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    /** Letters of the note that goes along with a task. */
    private static final int LONGEST_NOTE = 500;

    private final PersonRepository people;
    private final Administration administration;
    private final Delegations delegations;
    private final OpenWork work;
    private final StaffLog log;
    private final BusinessTime time;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;

    Departures(PersonRepository people, Administration administration, Delegations delegations, OpenWork work, StaffLog log, BusinessTime time,
               PlatformTransactionManager transactions, ApplicationEventPublisher events) {
        this.people = people;
        this.administration = administration;
        this.delegations = delegations;
        this.work = work;
        this.log = log;
        this.time = time;
        this.transactions = new TransactionTemplate(transactions);
        this.events = events;
    }

    /**
     * Ends a person's access from a day on; today means at once.
     *
     * @throws Refusal on {@code day} or {@code reason}; {@code administration.last-admin}
     */
    @Transactional
    public void close(User admin, UUID id, LocalDate day, String reason) {
        Person person = administration.forChange(admin, id);
        if (day == null || day.isBefore(time.today()) || day.isAfter(time.today().plusYears(LONGEST_YEARS))) {
            throw Refusal.onField("day", "administration.day", LONGEST_YEARS);
        }
        String why = Administration.reason(reason);
        if (person.roles().contains(Role.ADMIN)) {
            administration.requireAnotherAdmin(person);
        }
        log.write(admin, person, StaffDeed.CLOSED, text(person.inactiveFrom()), text(day), why);
        person.leaves(day);
        delegations.endAll(admin, person, day, why);
        User left = people.saveAndFlush(person).asUser();
        events.publishEvent(new AccountNotice(Kind.ACCESS_ENDS, left.email(), left.language(), "/login", List.of(left.name(), DAY.format(day))));
    }

    /** The person gets in again, with the roles they had; authority that has ended does not come back. */
    @Transactional
    public void reopen(User admin, UUID id, String reason) {
        Person person = administration.forChange(admin, id);
        if (person.inactiveFrom() == null) {
            throw Refusal.conflict("administration.is-open", person.name());
        }
        log.write(admin, person, StaffDeed.REOPENED, text(person.inactiveFrom()), null, Administration.reason(reason));
        person.returns();
        people.saveAndFlush(person);
    }

    /**
     * Moves the person's open tasks to somebody else, or to the common queue. Each moves by itself, so that one the receiver may not have stays
     * and the others go.
     *
     * @param receiver login name, empty for the common queue
     * @throws Refusal on {@code receiver} when nobody of the county has the name or it is the person themselves, on {@code note}
     */
    public OpenWork.Moved handOver(User admin, UUID id, String receiver, String note) {
        Administration.requireAdmin(admin);
        Person person = administration.person(admin, id);
        User to = receiver == null || receiver.isBlank() ? null : receiver(admin, person, receiver);
        String words = note == null ? "" : note.strip();
        if (words.length() > LONGEST_NOTE) {
            throw Refusal.onField("note", "administration.tasks.note-long", LONGEST_NOTE);
        }
        OpenWork.Moved moved = work.handOver(admin, person.asUser(), to, words);
        if (moved.moved() > 0) {
            transactions.executeWithoutResult(running -> log.write(admin, person, StaffDeed.HANDED_OVER, String.valueOf(moved.moved()),
                to == null ? null : to.name(), words.isEmpty() ? null : words));
        }
        return moved;
    }

    private User receiver(User admin, Person leaving, String username) {
        return people.findByUsername(username).map(Person::asUser)
            .filter(one -> one.isStaffOf(admin.county()) && one.isActiveOn(time.today()) && !one.id().equals(leaving.id()))
            .orElseThrow(() -> Refusal.onField("receiver", "administration.receiver"));
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
