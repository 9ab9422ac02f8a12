package tilsagn.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import tilsagn.account.Role;
import tilsagn.account.web.PermissionTable.Answer;

/** The page about roles is made of the table the permission test holds every address to. */
class PermissionTableTests {

    private final PermissionTable table = new PermissionTable();

    @Test
    void theTableInTheProgramIsTheOneThatIsTested() throws IOException {
        assertThat(Files.readString(Path.of("src/main/resources" + PermissionTable.FILE)).strip())
            .as("PermissionsTests writes it").isEqualTo(Files.readString(Path.of("src/test/resources/permissions.txt")).strip());
    }

    @ParameterizedTest
    @EnumSource(Deed.class)
    void everyDeedIsAnAddressThatWasAsked(Deed deed) {
        assertThat(table.has(deed.route())).as(deed.route()).isTrue();
        assertThat(Arrays.stream(Role.values()).anyMatch(role -> table.answer(deed.route(), role) == Answer.MAY)).as("somebody may").isTrue();
    }

    @ParameterizedTest
    @EnumSource(Deed.class)
    void anAuditorDoesNothingButRead(Deed deed) {
        if (deed.route().startsWith("POST")) {
            assertThat(table.answer(deed.route(), Role.AUDITOR)).isNotEqualTo(Answer.MAY);
        } else if (deed != Deed.INCIDENTS) {
            assertThat(table.answer(deed.route(), Role.AUDITOR)).as("reads everything of the county").isEqualTo(Answer.MAY);
        }
    }

    @Test
    void theColumnsAreThoseOfTheRoles() {
        assertThat(table.answer("POST /cases/{number}/decision/decision", Role.DECISION_MAKER)).isEqualTo(Answer.MAY);
        assertThat(table.answer("POST /cases/{number}/decision/decision", Role.MANAGER)).isEqualTo(Answer.REFUSED);
        assertThat(table.answer("GET /incidents", Role.ADMIN)).isEqualTo(Answer.MAY);
        assertThat(table.answer("GET /applications", Role.APPLICANT)).isEqualTo(Answer.MAY);
        assertThat(table.answer("POST /cases/{number}/assessment/scores", Role.EXTERNAL_ASSESSOR)).isEqualTo(Answer.MAY);
        assertThat(table.answer("GET /nowhere", Role.ADMIN)).isEqualTo(Answer.HIDDEN);
    }
}
