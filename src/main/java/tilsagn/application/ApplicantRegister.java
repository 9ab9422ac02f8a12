package tilsagn.application;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tilsagn.account.Organisation;
import tilsagn.account.OrganisationRegister;
import tilsagn.account.Organisations;
import tilsagn.account.User;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;
import tilsagn.core.OrganisationNumber;

/**
 * The applicant as the register has it. The register is asked before and outside every transaction, so that no row is locked while
 * somebody waits for it; when it does not answer, what it said last stays, and everything goes on.
 */
@Service
public class ApplicantRegister {

    /** This close to the deadline the register is not asked again: its slowness must cost nobody the deadline. */
    private static final Duration LAST_MINUTE = Duration.ofMinutes(1);

    private final OrganisationRegister register;
    private final Organisations organisations;
    private final ApplicationAccess access;
    private final RegisterSnapshotRepository snapshots;
    private final Calls calls;
    private final SubmissionWindow window;
    private final BusinessTime time;
    private final TransactionTemplate transactions;

    ApplicantRegister(OrganisationRegister register, Organisations organisations, ApplicationAccess access,
                      RegisterSnapshotRepository snapshots, Calls calls, SubmissionWindow window, BusinessTime time,
                      PlatformTransactionManager manager) {
        this.register = register;
        this.organisations = organisations;
        this.access = access;
        this.snapshots = snapshots;
        this.calls = calls;
        this.window = window;
        this.time = time;
        this.transactions = new TransactionTemplate(manager);
    }

    /** What the register says about the applicant: the latest for a draft, the snapshot for what was sent. */
    public ApplicantFacts of(GrantApplication application) {
        if (application.submittedAt() == null) {
            return ApplicantFacts.of(organisation(application.organisationNumber()), time.now());
        }
        return snapshots.findById(application.id()).map(RegisterSnapshot::facts).orElse(ApplicantFacts.NEVER_ASKED);
    }

    /**
     * Asks the register about an organisation again.
     *
     * @return whether it answered; of the applicant of a trial, which it does not know, nothing is asked
     */
    public boolean refresh(OrganisationNumber number) {
        if (number.equals(Trials.APPLICANT)) {
            return true;
        }
        OrganisationRegister.Lookup said = register.lookup(number);
        try {
            organisations.heard(number, said);
        } catch (ConcurrencyFailureException somebodyElseJustDid) {
            // Theirs is as fresh as ours.
            return true;
        }
        return !(said instanceof OrganisationRegister.Unreachable);
    }

    /** Asks again when the last answer is older than a day. */
    public void refreshIfOld(OrganisationNumber number) {
        if (!organisation(number).isCheckedAt(time.now())) {
            refresh(number);
        }
    }

    /**
     * Asks the register again and brings the draft's name and municipality up to date, for one who may write in it.
     *
     * @return whether the register answered
     */
    public boolean refresh(User user, UUID id) {
        boolean answered = refresh(readable(user, id).organisationNumber());
        bringUpToDate(user, id);
        return answered;
    }

    /** To be called just before sending: asks again unless that was done within a day, or the deadline is too close to wait. */
    public void beforeSending(User user, UUID id) {
        GrantApplication draft = readable(user, id);
        if (draft.status() != ApplicationStatus.DRAFT) {
            return;
        }
        Call call = calls.get(draft.callId());
        Instant now = time.now();
        if (now.plus(LAST_MINUTE).isBefore(window.deadlineFor(call, draft))) {
            refreshIfOld(draft.organisationNumber());
        }
        bringUpToDate(user, id);
    }

    // Locks the row only when there is something to change: on the evening of the deadline there hardly ever is.
    private void bringUpToDate(User user, UUID id) {
        GrantApplication seen = readable(user, id);
        if (seen.isNamedLike(organisation(seen.organisationNumber()))) {
            return;
        }
        transactions.executeWithoutResult(work -> {
            GrantApplication draft = access.writable(user, id);
            draft.appliesAs(organisation(draft.organisationNumber()));
        });
    }

    private GrantApplication readable(User user, UUID id) {
        return transactions.execute(work -> access.readable(user, id));
    }

    private Organisation organisation(OrganisationNumber number) {
        return organisations.find(number).orElseThrow();
    }
}
