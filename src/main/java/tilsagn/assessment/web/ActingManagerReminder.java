package tilsagn.assessment.web;

import java.util.List;

import org.springframework.stereotype.Component;

import tilsagn.account.Accounts;
import tilsagn.account.Role;
import tilsagn.assessment.ActingManagers;
import tilsagn.core.web.StaffReminders;

/** Tells the administrator of the cases that wait because every manager has a conflict. */
@Component
class ActingManagerReminder implements StaffReminders {

    private final ActingManagers actingManagers;
    private final Accounts accounts;

    ActingManagerReminder(ActingManagers actingManagers, Accounts accounts) {
        this.actingManagers = actingManagers;
        this.accounts = accounts;
    }

    @Override
    public List<Reminder> of(String username) {
        return accounts.findUser(username).filter(user -> user.has(Role.ADMIN)).map(actingManagers::waitingFor).orElse(List.of()).stream()
            .map(number -> new Reminder("assessment.acting.reminder", "/cases/" + number + "/assessment/acting-manager",
                "assessment.acting.reminder.link", number.value())).toList();
    }
}
