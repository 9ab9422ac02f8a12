package tilsagn.correspondence.web;

import java.util.List;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

import tilsagn.account.User;
import tilsagn.core.web.StaffReminders;
import tilsagn.correspondence.LooseRequests;

/** Reminds the county's people of requests that lie with no case and therefore with nobody. Whoever asks has been read for this request already. */
@Component
class LooseRequestReminder implements StaffReminders {

    private final LooseRequests requests;

    LooseRequestReminder(LooseRequests requests) {
        this.requests = requests;
    }

    @Override
    public List<Reminder> of(String username) {
        Authentication reader = SecurityContextHolder.getContext().getAuthentication();
        long waiting = reader != null && reader.getPrincipal() instanceof User user && user.username().equals(username) ? requests.waitingFor(user) : 0;
        return waiting == 0 ? List.of()
            : List.of(new Reminder("correspondence.access.loose.reminder", "/worklist/access", "correspondence.access.loose.link", String.valueOf(waiting)));
    }
}
