package tilsagn.application;

import java.util.Optional;
import java.util.UUID;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tilsagn.account.Language;
import tilsagn.account.Organisation;
import tilsagn.account.OrganisationRegister;
import tilsagn.account.Organisations;
import tilsagn.account.User;
import tilsagn.core.BusinessTime;
import tilsagn.core.Fault;
import tilsagn.core.NotFound;
import tilsagn.core.OrganisationNumber;
import tilsagn.core.Refusal;

/**
 * Starting an application, for an organisation that is here already or one that is new. The register is asked first; then organisation
 * and draft come into being together or not at all.
 */
@Service
public class ApplicationStarts {

    private final Applications applications;
    private final Organisations organisations;
    private final OrganisationRegister register;
    private final ApplicantRegister applicants;
    private final BusinessTime time;
    private final TransactionTemplate transactions;

    ApplicationStarts(Applications applications, Organisations organisations, OrganisationRegister register, ApplicantRegister applicants,
                      BusinessTime time, PlatformTransactionManager manager) {
        this.applications = applications;
        this.organisations = organisations;
        this.register = register;
        this.applicants = applicants;
        this.time = time;
        this.transactions = new TransactionTemplate(manager);
    }

    /**
     * An organisation that is to be registered. Name and municipality count only when the register does not answer; the written standard
     * may be {@code null} when the register knows it.
     */
    public record NewApplicant(OrganisationNumber number, String name, String municipality, Language writtenStandard) {
    }

    /**
     * Starts for an organisation one acts for.
     *
     * @throws Refusal on {@code organisation} when the register has something against it; as {@link Applications#start}
     */
    public GrantApplication forOwn(User user, UUID callId, OrganisationNumber number) {
        if (!organisations.mayActFor(user, number)) {
            throw new NotFound("organisation " + number);
        }
        applicants.refreshIfOld(number);
        Optional<Fault> hindrance = organisations.find(number).flatMap(own -> own.hindrance("organisation", time.now()));
        hindrance.ifPresent(ApplicationStarts::refuse);
        return applications.start(user, callId, number);
    }

    /**
     * Starts for an organisation that is new here, and makes the person its first member.
     *
     * @throws Refusal on {@code organisationNumber} when the register has something against it, and on each fact that is missing while
     *                 the register does not answer; as {@link Applications#start}
     */
    public GrantApplication forNew(User user, UUID callId, NewApplicant applicant) {
        OrganisationRegister.Lookup said = register.lookup(applicant.number());
        said.hindrance("organisationNumber").ifPresent(ApplicationStarts::refuse);
        try {
            return together(user, callId, applicant, said);
        } catch (DataIntegrityViolationException | ConcurrencyFailureException twice) {
            // Two clicks at once, or two people: the other one was first, so this is an organisation that is here already.
            return together(user, callId, applicant, said);
        }
    }

    private GrantApplication together(User user, UUID callId, NewApplicant applicant, OrganisationRegister.Lookup said) {
        return transactions.execute(work -> {
            Organisation organisation = register(user, applicant, said);
            return applications.start(user, callId, organisation.number());
        });
    }

    private Organisation register(User user, NewApplicant applicant, OrganisationRegister.Lookup said) {
        if (said instanceof OrganisationRegister.Found found) {
            Language told = found.organisation().language();
            return organisations.register(user, found.organisation(), required(applicant.writtenStandard() == null ? told : applicant.writtenStandard()));
        }
        return organisations.register(user, applicant.number(), applicant.name(), applicant.municipality(), required(applicant.writtenStandard()));
    }

    private static Language required(Language writtenStandard) {
        if (writtenStandard == null) {
            throw Refusal.onField("writtenStandard", "application.missing.writtenStandard");
        }
        return writtenStandard;
    }

    private static void refuse(Fault fault) {
        throw Refusal.onField(fault.field(), fault.key(), fault.args().toArray());
    }
}
