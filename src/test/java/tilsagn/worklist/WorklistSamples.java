package tilsagn.worklist;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import tilsagn.account.Municipality;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;

/** Items and people for tests of this room. */
final class WorklistSamples {

    static final Instant NOW = Instant.parse("2022-09-20T08:00:00Z");

    static final Municipality SKIEN = new Municipality("3807", "Skien", "38");

    private WorklistSamples() {
    }

    static User person(String username, String county, String body, Role... roles) {
        return new User(UUID.randomUUID(), username, "Navn " + username, username + "@example.test", Set.of(roles), county, body, "");
    }

    static WorkItem item(String taskId, String role, String body) {
        return new WorkItem(task(taskId, "Grenland Klynge", role, body, NOW.plusSeconds(3600)), NOW, false);
    }

    static NewWorkItem task(String taskId, String applicant, String role, String body, Instant due) {
        return new NewWorkItem(taskId, CaseNumber.of(2022, 1), "checkCompleteness", "38", role, body, null, applicant, SKIEN, "Grønne bygg",
            new UUID(0, 1), "Bedriftsnettverk og klyngemidler", Nok.of(750_000), NOW, due, "/cases/2022-0001/assessment/formal-check");
    }
}
