package tilsagn.grant;

import tilsagn.core.CaseNumber;

/** The final report is approved and the final account can be drawn up. The journal has it as {@link ReportFact.Approved}. */
public record FinalReportApproved(CaseNumber caseNumber) {
}
