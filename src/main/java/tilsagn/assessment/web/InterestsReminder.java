package tilsagn.assessment.web;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import tilsagn.account.Accounts;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.assessment.ActingManagers;
import tilsagn.assessment.Interests;
import tilsagn.core.web.StaffReminders;

/** Reminds who handles cases of the declaration of interests that is due, and the administrator of cases nobody leads; the person is looked up once. */
@Component
class InterestsReminder implements StaffReminders {

    private final Interests interests;
    private final ActingManagers actingManagers;
    private final Accounts accounts;

    InterestsReminder(Interests interests, ActingManagers actingManagers, Accounts accounts) {
        this.interests = interests;
        this.actingManagers = actingManagers;
        this.accounts = accounts;
    }

    @Override
    public List<Reminder> of(String username) {
        return accounts.findUser(username).map(user -> Stream.concat(declaration(user), withoutLeader(user)).toList()).orElse(List.of());
    }

    private Stream<Reminder> declaration(User user) {
        return interests.isDue(user)
            ? Stream.of(new Reminder("assessment.interests.reminder", "/impartiality", "assessment.interests.reminder.link")) : Stream.empty();
    }

    private Stream<Reminder> withoutLeader(User user) {
        return !user.has(Role.ADMIN) ? Stream.empty() : actingManagers.waitingFor(user).stream()
            .map(number -> new Reminder("assessment.acting.reminder", "/cases/" + number + "/assessment/acting-manager",
                "assessment.acting.reminder.link", number.value()));
    }
}
