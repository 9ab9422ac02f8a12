package tilsagn.worklist;

import java.time.Instant;
import java.util.UUID;

import tilsagn.account.Municipality;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;

/**
 * What the engine's listener tells when a task is created.
 *
 * @param taskId     the engine's task
 * @param caseNumber the case it is about
 * @param step       id of the user task in the diagram, {@code assessApplication}
 * @param county     two digits
 * @param role       name of the role whose people do it
 * @param body       decision body, only where the role decides; else {@code null}
 * @param assignee   login name when it is somebody's from the start; else {@code null}
 * @param applicant  name of the organisation
 * @param municipality where the applicant belongs; {@code null} when nobody knows
 * @param title      title of the application
 * @param callId     the call
 * @param callTitle  its title
 * @param amount     what was applied for
 * @param createdAt  when the task came into being
 * @param dueAt      when it should be done; {@code null} when it has no date
 * @param href       the page where it is done
 */
public record NewWorkItem(String taskId, CaseNumber caseNumber, String step, String county, String role, String body, String assignee,
    String applicant, Municipality municipality, String title, UUID callId, String callTitle, Nok amount, Instant createdAt, Instant dueAt, String href) {
}
