package tilsagn.grant;

import java.util.Map;

import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;

/** The county has approved the final report of a grant: what it gets in the end can be worked out. */
public record FinalReportApproved(CaseNumber caseNumber) implements CaseEvent {

    @Override
    public String what() {
        return "grant.final-report-approved";
    }

    @Override
    public Map<String, String> details() {
        return Map.of();
    }
}
