package tilsagn.worklist;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import tilsagn.account.Role;
import tilsagn.account.User;

/**
 * Who sees and who takes what: advisors and managers see everything of the county and take only their own kind, deciders have those routed
 * to their body, auditors see everything and take nothing, administrators take only what has stopped; whoever else works for the county sees
 * only what is theirs by name. Nobody sees another county's items or those of a case they are excluded from.
 */
@Component
class WorklistPermissions {

    private static final Set<Role> SEES_ALL = EnumSet.of(Role.ADVISOR, Role.MANAGER, Role.AUDITOR, Role.ADMIN);
    private static final Set<Role> TAKES = EnumSet.of(Role.ADVISOR, Role.MANAGER, Role.DECISION_MAKER, Role.ADMIN);

    private final ExclusionRepository exclusions;

    WorklistPermissions(ExclusionRepository exclusions) {
        this.exclusions = exclusions;
    }

    boolean seesAll(User user) {
        return SEES_ALL.stream().anyMatch(user::has);
    }

    /** Somebody from outside, who sees what is theirs and nothing else. */
    boolean isGuest(User user) {
        return user.has(Role.EXTERNAL_ASSESSOR);
    }

    /** Names of the roles whose items the person does. */
    Set<String> rolesOf(User user) {
        return TAKES.stream().filter(user::has).map(Role::name).collect(Collectors.toSet());
    }

    boolean maySee(User user, WorkItem item) {
        return user.isStaffOf(item.county()) && (seesAll(user) || does(user, item) || item.isOf(user.username())) && !excluded(user, item);
    }

    boolean mayTake(User user, WorkItem item) {
        return user.isStaffOf(item.county()) && does(user, item) && !excluded(user, item);
    }

    /** Whether it is this person's kind of work, county and exclusion aside. */
    boolean does(User user, WorkItem item) {
        return isGuest(user) ? item.isOf(user.username()) : rolesOf(user).contains(item.role()) && (item.body() == null || item.body().equals(user.body()));
    }

    private boolean excluded(User user, WorkItem item) {
        return exclusions.existsById(new Exclusion.Key(item.caseNumber(), user.username()));
    }
}
