package tilsagn.application;

import java.util.UUID;

import org.springframework.stereotype.Component;
import tilsagn.account.User;

/** Who may take the steps that concern everybody who writes: withdraw it, throw it away. */
@Component
class LeadAccess {

    private final ApplicationAccess access;

    LeadAccess(ApplicationAccess access) {
        this.access = access;
    }

    /** The application, its row locked, for one who may bind the organisation as sending does. */
    GrantApplication leading(User user, UUID id) {
        return access.sendable(user, id);
    }
}
