package tilsagn.application;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import tilsagn.account.Accounts;
import tilsagn.account.Organisations;
import tilsagn.account.User;

/** Everybody who can open an application: those named, and those who act for the organisation. Three questions, however many they are. */
@Component
class TeamRoster {

    private final MemberRepository members;
    private final Organisations organisations;
    private final Accounts accounts;

    TeamRoster(MemberRepository members, Organisations organisations, Accounts accounts) {
        this.members = members;
        this.organisations = organisations;
        this.accounts = accounts;
    }

    /** The lead first, then by what they may do and by name. */
    List<TeamView.Person> of(GrantApplication application) {
        Set<String> acting = organisations.usernamesOf(application.organisationNumber());
        Map<String, ApplicationMember> named = members.findByApplicationIdOrderById(application.id()).stream()
            .filter(member -> !member.ofOrganisation() || acting.contains(member.username()))
            .collect(Collectors.toMap(ApplicationMember::username, Function.identity()));
        Set<String> all = new TreeSet<>(acting);
        all.addAll(named.keySet());
        return accounts.usersOf(all).stream().map(user -> person(user, named.get(user.username()), acting.contains(user.username())))
            .sorted(Comparator.comparing(TeamView.Person::role).reversed()).toList();
    }

    private static TeamView.Person person(User user, ApplicationMember row, boolean acts) {
        TeamRole given = row == null ? TeamRole.WRITER : row.role();
        TeamRole role = acts && !given.isAtLeast(TeamRole.WRITER) ? TeamRole.WRITER : given;
        return new TeamView.Person(user.username(), user.name(), user.email(), role, row == null ? null : row.since(), acts,
            row != null && row.signatory());
    }

    /** Whether nobody leads it any more. */
    boolean isVacant(Collection<TeamView.Person> people) {
        return people.stream().noneMatch(TeamView.Person::leads);
    }
}
