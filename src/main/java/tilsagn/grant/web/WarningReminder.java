package tilsagn.grant.web;

import java.util.List;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

import tilsagn.account.User;
import tilsagn.core.web.StaffReminders;
import tilsagn.grant.RegisterWatch;

/** Above the adviser's queue: the holder of a running grant is bankrupt, being wound up or gone. Whoever asks has been read already. */
@Component
class WarningReminder implements StaffReminders {

    private final RegisterWatch watch;

    WarningReminder(RegisterWatch watch) {
        this.watch = watch;
    }

    @Override
    public List<Reminder> of(String username) {
        Authentication reader = SecurityContextHolder.getContext().getAuthentication();
        if (reader == null || !(reader.getPrincipal() instanceof User user) || !user.username().equals(username)) {
            return List.of();
        }
        return watch.unseen(user).stream().map(warning -> new Reminder("grant.watch.reminder." + warning.standing(),
            "/cases/" + warning.caseNumber() + "/grant/warning", "grant.watch.open", warning.caseNumber().value())).toList();
    }
}
