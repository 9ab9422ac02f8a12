package tilsagn.worklist;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Accounts;
import tilsagn.account.User;
import tilsagn.core.BusinessTime;

/** The people of a county who do something in the queue. */
@Service
@Transactional(readOnly = true)
public class Colleagues {

    private final Accounts accounts;
    private final WorklistPermissions permissions;
    private final WorkItemRepository items;
    private final AbsenceRepository absences;
    private final BusinessTime time;

    Colleagues(Accounts accounts, WorklistPermissions permissions, WorkItemRepository items, AbsenceRepository absences, BusinessTime time) {
        this.accounts = accounts;
        this.permissions = permissions;
        this.items = items;
        this.absences = absences;
        this.time = time;
    }

    /** By name, without counting anything. */
    public List<User> namesOf(User user) {
        return user.county() == null ? List.of()
            : accounts.staffOf(user.county()).stream().filter(other -> !permissions.rolesOf(other).isEmpty()).toList();
    }

    /** By name, with how much each has to do and who is away. */
    public List<Colleague> of(User user) {
        List<User> people = namesOf(user);
        if (people.isEmpty()) {
            return List.of();
        }
        Map<String, Integer> load = items.loadOf(user.county(), people.stream().map(User::username).toList()).stream()
            .collect(Collectors.toMap(row -> (String) row[0], row -> ((Long) row[1]).intValue()));
        Map<String, String> away = absences.notOver(user.county(), time.today()).stream().filter(one -> one.overlaps(time.today(), time.today()))
            .collect(Collectors.toMap(Absence::username, Absence::substitute, (first, second) -> first));
        return people.stream().map(one -> new Colleague(one, load.getOrDefault(one.username(), 0), away.get(one.username()))).toList();
    }

    /** Those of them who do this item's kind of work. */
    public List<Colleague> whoDo(User user, WorkItem item) {
        return of(user).stream().filter(one -> permissions.does(one.user(), item)).toList();
    }
}
