package tilsagn.application;

import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Accounts;
import tilsagn.account.Organisation;
import tilsagn.account.Organisations;
import tilsagn.account.User;
import tilsagn.core.CaseNumber;
import tilsagn.core.OrganisationNumber;

/**
 * Hands a case over to another organisation that carries the project on. From then on its people see the case and act in it, and letters and
 * reminders are theirs; those of the organisation before, and whoever it had invited, do not. What was sent stays in the name it was sent in,
 * and the journal says who did what.
 */
@Service
public class Ownership {

    private final Cases cases;
    private final MemberRepository members;
    private final Organisations organisations;
    private final Accounts accounts;

    Ownership(Cases cases, MemberRepository members, Organisations organisations, Accounts accounts) {
        this.cases = cases;
        this.members = members;
        this.organisations = organisations;
        this.accounts = accounts;
    }

    /** Does it. Whom to reach is somebody who acts for the new organisation; nobody as long as nobody has registered it here. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void passTo(CaseNumber number, OrganisationNumber to, String name) {
        GrantApplication application = cases.get(number);
        Optional<Organisation> known = organisations.find(to);
        application.passTo(to, known.map(Organisation::name).orElse(name), known.map(Organisation::municipality).orElse(null));
        Optional<User> somebody = organisations.usernamesOf(to).stream().sorted().findFirst().flatMap(accounts::findUser);
        application.put(new ApplicantSection(somebody.map(User::name).orElse(null), somebody.map(User::email).orElse(null), null, null,
            known.map(Organisation::writtenStandard).orElse(application.applicant().writtenStandard())));
        members.findByApplicationIdOrderById(application.id()).forEach(members::delete);
    }
}
