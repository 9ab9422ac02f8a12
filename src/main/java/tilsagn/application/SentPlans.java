package tilsagn.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;

/** The plans of what was sent, for the rooms that follow the money afterwards. Reads only: nobody changes a plan that is sent. */
@Service
@Transactional(readOnly = true)
public class SentPlans {

    private final ApplicationRepository applications;

    SentPlans(ApplicationRepository applications) {
        this.applications = applications;
    }

    /** The plan of a case. The caller has asked {@link Cases} whether the person may see it. */
    public SentPlan of(CaseNumber number) {
        return applications.findByCaseNumber(number).map(SentPlan::of).orElseThrow(() -> new NotFound("case " + number));
    }
}
