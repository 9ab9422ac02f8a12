package tilsagn.application;

import java.time.Instant;

import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;

/**
 * One sent application as long lists need it: without its texts and tables.
 *
 * @param applicant          name it was sent under
 * @param municipality       number of the applicant's municipality, or {@code null}
 * @param countsFrom         when what counts reached the server
 * @param strategyGoal       the goal of the call's strategy it serves, or {@code null}
 * @param greenContributions ticked {@link GreenContribution}s
 */
public record CaseLine(CaseNumber caseNumber, ApplicationStatus status, String applicant, String title, String municipality, Nok applied,
                       Instant countsFrom, String strategyGoal, Codes greenContributions) {
}
