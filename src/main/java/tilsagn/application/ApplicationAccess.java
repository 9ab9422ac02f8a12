package tilsagn.application;

import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.springframework.stereotype.Component;

import tilsagn.account.Organisations;
import tilsagn.account.User;
import tilsagn.core.NotFound;

/** Who may open an application, and who may write in it. To everybody else it does not exist. */
@Component
class ApplicationAccess {

    private final ApplicationRepository applications;
    private final Organisations organisations;
    private final EntityManager entities;

    ApplicationAccess(ApplicationRepository applications, Organisations organisations, EntityManager entities) {
        this.applications = applications;
        this.organisations = organisations;
        this.entities = entities;
    }

    /** The application, to be read by one who may. */
    GrantApplication readable(User user, UUID id) {
        return applications.findById(id).filter(found -> organisations.mayActFor(user, found.organisationNumber()))
            .orElseThrow(() -> new NotFound("application " + id));
    }

    /** The same for one who may write, its row locked; read again under the lock, so that whatever was saved while this request waited is there. */
    GrantApplication writable(User user, UUID id) {
        GrantApplication application = readable(user, id);
        entities.refresh(application, LockModeType.PESSIMISTIC_WRITE);
        return application;
    }
}
