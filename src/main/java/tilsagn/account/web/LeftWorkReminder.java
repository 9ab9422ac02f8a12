package tilsagn.account.web;

import java.util.List;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

import tilsagn.account.Role;
import tilsagn.account.Staff;
import tilsagn.account.StaffMember;
import tilsagn.account.User;
import tilsagn.core.web.StaffReminders;

/** Reminds the administrator of tasks that lie with people who have left. Whoever asks has been read for this request already. */
@Component
class LeftWorkReminder implements StaffReminders {

    private final Staff staff;

    LeftWorkReminder(Staff staff) {
        this.staff = staff;
    }

    @Override
    public List<Reminder> of(String username) {
        Authentication reader = SecurityContextHolder.getContext().getAuthentication();
        if (reader == null || !(reader.getPrincipal() instanceof User user) || !user.has(Role.ADMIN) || !user.username().equals(username)) {
            return List.of();
        }
        int left = staff.all(user).stream().filter(StaffMember::leftWork).mapToInt(StaffMember::openTasks).sum();
        return left == 0 ? List.of()
            : List.of(new Reminder("administration.reminder", "/administration/people?show=left", "administration.reminder.link", String.valueOf(left)));
    }
}
