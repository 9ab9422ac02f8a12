package tilsagn.grant;

import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;

/** The county has approved the final report: the grant is in final control, and the final account may be made. */
public record FinalReportApproved(CaseNumber caseNumber) implements CaseEvent {

    @Override
    public String what() {
        return "grant.final-report-approved";
    }
}
