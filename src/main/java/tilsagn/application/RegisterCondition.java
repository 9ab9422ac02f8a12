package tilsagn.application;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tilsagn.account.Organisation;
import tilsagn.account.Organisations;
import tilsagn.call.Call;
import tilsagn.core.BusinessTime;
import tilsagn.core.Fault;

/**
 * An organisation that is gone, bankrupt or being dissolved cannot send, as long as the register said so within the last day: nobody is
 * held back by an outage. What the register had said is kept with what was sent, in the same transaction.
 */
@Component
class RegisterCondition implements SendCondition {

    private static final String FIELD = "organisationNumber";

    private final Organisations organisations;
    private final RegisterSnapshotRepository snapshots;
    private final ApplicationRepository applications;
    private final BusinessTime time;

    RegisterCondition(Organisations organisations, RegisterSnapshotRepository snapshots, ApplicationRepository applications,
                      BusinessTime time) {
        this.organisations = organisations;
        this.snapshots = snapshots;
        this.applications = applications;
        this.time = time;
    }

    @Override
    public List<Fault> check(GrantApplication application, Call call) {
        return organisation(application).hindrance(FIELD, time.now()).stream().toList();
    }

    @Override
    public Map<String, String> sent(GrantApplication application) {
        return ApplicantFacts.of(organisation(application), time.now()).lines();
    }

    // What the register says is nobody's to vouch for, and it is asked again before sending.
    @Override
    public Map<String, String> signed(GrantApplication application) {
        return Map.of();
    }

    // As sure as it was at the very instant on the receipt, so that the text and this say the same.
    @EventListener
    void on(GrantApplication.Submitted submitted) {
        keep(submitted.applicationId());
    }

    @EventListener
    void on(Revision.Resubmitted resubmitted) {
        keep(resubmitted.applicationId());
    }

    private void keep(UUID id) {
        GrantApplication application = applications.findById(id).orElseThrow();
        ApplicantFacts facts = ApplicantFacts.of(organisation(application), application.lastSentAt());
        snapshots.save(new RegisterSnapshot(application.id(), facts, application.lastSentAt()));
    }

    private Organisation organisation(GrantApplication application) {
        return organisations.find(application.organisationNumber()).orElseThrow();
    }
}
