package tilsagn.account;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.AccountNotice.Kind;
import tilsagn.core.Refusal;

/**
 * Who has which role. Every role given or taken is a line in the log; whoever gets a role that lets them both prepare and decide, or gives one
 * to themselves, is seen by the other administrators and the auditors the same minute. That nobody approves their own recommendation is
 * held on the case itself, whatever roles they have.
 */
@Service
@Transactional
public class Rights {

    private final PersonRepository people;
    private final Administration administration;
    private final Counties counties;
    private final Accounts accounts;
    private final StaffLog log;
    private final ApplicationEventPublisher events;

    Rights(PersonRepository people, Administration administration, Counties counties, Accounts accounts, StaffLog log,
           ApplicationEventPublisher events) {
        this.people = people;
        this.administration = administration;
        this.counties = counties;
        this.accounts = accounts;
        this.log = log;
        this.events = events;
    }

    /**
     * From now on the person has these roles and no other.
     *
     * @param body the body a decision maker decides for
     * @param seen which state of the person the form was shown for
     * @throws Refusal on {@code roles}, {@code body}, {@code reason}; {@code administration.last-admin}, {@code core.somebody-faster}
     */
    public void give(User admin, UUID id, long seen, Set<Role> roles, String body, String reason) {
        Person person = administration.forChange(admin, id);
        Staff.requireSeen(person, seen);
        RoleRules.check(roles, body, counties.get(admin.county()));
        String why = Administration.reason(reason);
        if (person.roles().contains(Role.ADMIN) && !roles.contains(Role.ADMIN)) {
            administration.requireAnotherAdmin(person);
        }
        boolean toldToOthers = isForOthersToKnow(admin, person, roles);
        if (write(admin, person, roles, body, why)) {
            User changed = people.saveAndFlush(person).asUser();
            events.publishEvent(new AccountNotice(Kind.ROLES_CHANGED, changed.email(), changed.language(), "/administration/roles",
                List.of(changed.name(), admin.name())));
            if (toldToOthers) {
                alert(admin, changed);
            }
        }
    }

    private boolean write(User admin, Person person, Set<Role> roles, String body, String why) {
        Set<Role> before = person.roles();
        String bodyBefore = person.body();
        person.holds(roles, body);
        Set<Role> given = without(roles, before);
        Set<Role> taken = without(before, roles);
        given.forEach(role -> log.write(admin, person, StaffDeed.ROLE_GIVEN, null, role.name(), why));
        taken.forEach(role -> log.write(admin, person, StaffDeed.ROLE_TAKEN, role.name(), null, why));
        boolean moved = !Objects.equals(bodyBefore, person.body());
        if (moved) {
            log.write(admin, person, StaffDeed.BODY, bodyBefore, person.body(), why);
        }
        return moved || !given.isEmpty() || !taken.isEmpty();
    }

    private static boolean isForOthersToKnow(User admin, Person person, Set<Role> roles) {
        boolean toThemselves = admin.id().equals(person.id()) && !person.roles().containsAll(roles);
        return toThemselves || RoleRules.isBothHands(roles) && !RoleRules.isBothHands(person.roles());
    }

    private void alert(User admin, User changed) {
        accounts.staffOf(admin.county()).stream().filter(one -> one.has(Role.ADMIN) || one.has(Role.AUDITOR)).filter(one -> !one.id().equals(admin.id()))
            .forEach(one -> events.publishEvent(new AccountNotice(Kind.RIGHTS_ALERT, one.email(), one.language(),
                "/administration/people/" + changed.id(), List.of(admin.name(), changed.name()))));
    }

    private static Set<Role> without(Set<Role> some, Set<Role> others) {
        Set<Role> left = EnumSet.noneOf(Role.class);
        left.addAll(some);
        left.removeAll(others);
        return left;
    }
}
