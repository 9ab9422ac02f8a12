package tilsagn.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static tilsagn.worklist.WorklistSamples.item;
import static tilsagn.worklist.WorklistSamples.person;

import org.junit.jupiter.api.Test;

import tilsagn.account.Role;
import tilsagn.account.User;

class WorklistPermissionsTests {

    private static final WorkItem ADVISORS = item("t1", "ADVISOR", null);
    private static final WorkItem MANAGERS = item("t2", "MANAGER", null);
    private static final WorkItem COMMITTEES = item("t3", "DECISION_MAKER", "STANDING_COMMITTEE");

    private final ExclusionRepository exclusions = mock(ExclusionRepository.class);
    private final WorklistPermissions permissions = new WorklistPermissions(exclusions);

    @Test
    void anAdvisorSeesAllOfTheCountyAndTakesTheAdvisorsItems() {
        User advisor = person("anne", "38", null, Role.ADVISOR);
        assertThat(permissions.mayTake(advisor, ADVISORS)).isTrue();
        assertThat(permissions.maySee(advisor, MANAGERS)).isTrue();
        assertThat(permissions.maySee(advisor, COMMITTEES)).isTrue();
        assertThat(permissions.mayTake(advisor, MANAGERS)).isFalse();
    }

    @Test
    void aManagerSeesEverythingAndTakesTheManagersItemsOnly() {
        User manager = person("mette", "38", null, Role.MANAGER);
        assertThat(permissions.maySee(manager, ADVISORS)).isTrue();
        assertThat(permissions.mayTake(manager, ADVISORS)).isFalse();
        assertThat(permissions.mayTake(manager, MANAGERS)).isTrue();
    }

    @Test
    void aDecisionMakerHasTheItemsOfTheirOwnBody() {
        assertThat(permissions.mayTake(person("dag", "38", "STANDING_COMMITTEE", Role.DECISION_MAKER), COMMITTEES)).isTrue();
        assertThat(permissions.maySee(person("eva", "38", "CHIEF_EXECUTIVE", Role.DECISION_MAKER), COMMITTEES)).isFalse();
        assertThat(permissions.maySee(person("ida", "38", null, Role.DECISION_MAKER), COMMITTEES)).isFalse();
    }

    @Test
    void anAuditorSeesEverythingAndTakesNothing() {
        User auditor = person("ragnhild", "38", null, Role.AUDITOR);
        for (WorkItem item : new WorkItem[] {ADVISORS, MANAGERS, COMMITTEES}) {
            assertThat(permissions.maySee(auditor, item)).isTrue();
            assertThat(permissions.mayTake(auditor, item)).isFalse();
        }
    }

    @Test
    void anotherCountySeesNothing() {
        for (Role role : Role.values()) {
            assertThat(permissions.maySee(person("viken", "30", "STANDING_COMMITTEE", role), ADVISORS)).isFalse();
        }
        assertThat(permissions.maySee(person("soker", null, null, Role.APPLICANT), ADVISORS)).isFalse();
    }

    @Test
    void whoDeclaredAConflictDoesNotMeetTheCase() {
        when(exclusions.existsById(any())).thenReturn(true);
        assertThat(permissions.maySee(person("mette", "38", null, Role.MANAGER), ADVISORS)).isFalse();
        assertThat(permissions.mayTake(person("anne", "38", null, Role.ADVISOR), ADVISORS)).isFalse();
    }
}
