package tilsagn.application;

import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.User;
import tilsagn.core.NotFound;

/** A party's own case after it was sent, for the rooms that go on with it. What one may not see does not exist. */
@Service
@Transactional
public class PartyCases {

    private final ApplicationAccess access;

    PartyCases(ApplicationAccess access) {
        this.access = access;
    }

    /** The case, to be read by one who may. */
    @Transactional(readOnly = true)
    public GrantApplication readable(User user, UUID id) {
        return sent(access.readable(user, id));
    }

    /** The case for one who may write, its row held until the transaction ends. Refuses {@code application.team.may-not-write}. */
    public GrantApplication writable(User user, UUID id) {
        return sent(access.writable(user, id));
    }

    /** The case for one who may bind the organisation, its row held. Refuses {@code application.team.may-not-submit}. */
    public GrantApplication sendable(User user, UUID id) {
        return sent(access.sendable(user, id));
    }

    /** What the person may do in it; pages hide what they may not. */
    @Transactional(readOnly = true)
    public Standing standing(User user, UUID id) {
        return access.standing(user, sent(access.readable(user, id)));
    }

    // A draft, a next version and a test have no case.
    private static GrantApplication sent(GrantApplication application) {
        if (application.caseNumber() == null || application.versionOf() != null) {
            throw new NotFound("case of application " + application.id());
        }
        return application;
    }
}
