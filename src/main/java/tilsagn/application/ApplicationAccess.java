package tilsagn.application;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Component;

import tilsagn.account.Organisations;
import tilsagn.account.User;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;

/**
 * Who may open an application, and what they may do in it. To everybody else it does not exist.
 *
 * <p>Whoever acts for the organisation that applies may always open and write its applications. Others have exactly the role they were
 * invited to, on exactly that application. The lead acts for the organisation; sending is for those who write on its behalf. What one may
 * see but not do is refused in words.
 */
@Component
class ApplicationAccess {

    private final ApplicationRepository applications;
    private final MemberRepository members;
    private final Organisations organisations;
    private final EntityManager entities;

    ApplicationAccess(ApplicationRepository applications, MemberRepository members, Organisations organisations, EntityManager entities) {
        this.applications = applications;
        this.members = members;
        this.organisations = organisations;
        this.entities = entities;
    }

    /** The application, to be read by one who may. */
    GrantApplication readable(User user, UUID id) {
        return applications.findById(id).filter(found -> standingIn(user, found).isPresent()).orElseThrow(() -> new NotFound("application " + id));
    }

    /** Whether the application exists for the person. */
    boolean opens(User user, GrantApplication application) {
        return standingIn(user, application).isPresent();
    }

    /** What the person may do in an application they may open. */
    Standing standing(User user, GrantApplication application) {
        return standingIn(user, application).orElseThrow(() -> new NotFound("application " + application.id()));
    }

    /**
     * The same for one who may write, its row locked; read again under the lock, so that whatever was saved while this request waited is
     * there. Refuses {@code application.team.may-not-write}.
     */
    GrantApplication writable(User user, UUID id) {
        return locked(user, id, Standing::mayWrite, "application.team.may-not-write");
    }

    /** The same for one who may comment. Refuses {@code application.team.may-not-comment}. */
    GrantApplication commentable(User user, UUID id) {
        return locked(user, id, Standing::mayComment, "application.team.may-not-comment");
    }

    /** The same for the lead. Refuses {@code application.team.only-lead}. */
    GrantApplication led(User user, UUID id) {
        return locked(user, id, Standing::leads, "application.team.only-lead");
    }

    /** The same for one who may bind the organisation: sending and taking back. Refuses {@code application.team.may-not-submit}. */
    GrantApplication sendable(User user, UUID id) {
        return locked(user, id, Standing::maySubmit, "application.team.may-not-submit");
    }

    /** Locked for one who may at least open it. */
    GrantApplication locked(User user, UUID id) {
        return locked(user, id, standing -> true, "");
    }

    /** Whoever starts an application leads it. */
    GrantApplication startedBy(User user, GrantApplication application) {
        members.save(new ApplicationMember(application.id(), user.username(), TeamRole.LEAD, true, application.startedAt()));
        return application;
    }

    // First the row, then the question: whoever was removed while waiting is out.
    private GrantApplication locked(User user, UUID id, Predicate<Standing> may, String refusal) {
        Optional<Long> newest = applications.hold(id);
        GrantApplication application = newest.flatMap(version -> applications.findById(id)).orElseThrow(() -> new NotFound("application " + id));
        if (!application.isVersion(newest.get())) {
            entities.refresh(application);
        }
        if (!may.test(standing(user, application))) {
            throw Refusal.conflict(refusal);
        }
        return application;
    }

    private Optional<Standing> standingIn(User user, GrantApplication application) {
        boolean acts = organisations.mayActFor(user, application.organisationNumber());
        Optional<ApplicationMember> row = members.findByApplicationIdAndUsername(application.id(), user.username());
        if (acts) {
            TeamRole role = row.map(ApplicationMember::role).filter(given -> given == TeamRole.LEAD).orElse(TeamRole.WRITER);
            return Optional.of(new Standing(role, true, row.map(ApplicationMember::signatory).orElse(false)));
        }
        return row.filter(member -> !member.ofOrganisation()).map(member -> new Standing(member.role(), false, member.signatory()));
    }
}
