package tilsagn.assessment.web;

import java.util.List;

import org.springframework.stereotype.Component;

import tilsagn.account.Accounts;
import tilsagn.assessment.Interests;
import tilsagn.core.web.StaffReminders;

/** Reminds of the declaration in general when there is none that still holds. */
@Component
class InterestsReminder implements StaffReminders {

    private final Interests interests;
    private final Accounts accounts;

    InterestsReminder(Interests interests, Accounts accounts) {
        this.interests = interests;
        this.accounts = accounts;
    }

    @Override
    public List<Reminder> of(String username) {
        return accounts.findUser(username).filter(interests::isDue)
            .map(due -> List.of(new Reminder("assessment.interests.reminder", "/impartiality", "assessment.interests.reminder.link")))
            .orElse(List.of());
    }
}
