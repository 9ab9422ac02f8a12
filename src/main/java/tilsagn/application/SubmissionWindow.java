package tilsagn.application;

import java.time.Instant;

import org.springframework.stereotype.Component;

import tilsagn.call.Call;
import tilsagn.core.OrganisationNumber;

/** Until when an applicant may send: every page of the form and the sending itself ask here, so that they never disagree. */
@Component
public class SubmissionWindow {

    /** First instant that is too late for this organisation. */
    public Instant deadlineFor(Call call, OrganisationNumber applicant) {
        return call.deadline();
    }

    /** First instant that is too late for this application. */
    public Instant deadlineFor(Call call, GrantApplication application) {
        return deadlineFor(call, application.organisationNumber());
    }
}
