package tilsagn.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import tilsagn.core.Refusal;

/** Which roles go together. */
class RoleRulesTests {

    private static final County COMMITTEES = new County("38", "Vestfold og Telemark", "COMMITTEE");
    private static final County CABINET = new County("30", "Viken", "CABINET");

    @Test
    void aPersonHasARoleOrIsLetOut() {
        refused(Set.of(), null, "administration.roles.none");
    }

    @Test
    void nobodyIsMadeAnApplicant() {
        refused(Set.of(Role.APPLICANT), null, "administration.roles.none");
    }

    @ParameterizedTest
    @EnumSource(names = {"AUDITOR", "EXTERNAL_ASSESSOR"})
    void whoeverControlsOrComesFromOutsideHasThatRoleAlone(Role alone) {
        refused(Set.of(alone, Role.ADVISOR), null, "administration.roles.alone");
        assertThatCode(() -> RoleRules.check(Set.of(alone), null, COMMITTEES)).doesNotThrowAnyException();
    }

    @Test
    void whoDecidesDecidesForABodyTheCountyHas() {
        refused(Set.of(Role.DECISION_MAKER), null, "administration.roles.body");
        refused(Set.of(Role.DECISION_MAKER), "CABINET_MEMBER", "administration.roles.body");
        assertThatCode(() -> RoleRules.check(Set.of(Role.DECISION_MAKER), "CABINET_MEMBER", CABINET)).doesNotThrowAnyException();
        assertThatCode(() -> RoleRules.check(Set.of(Role.DECISION_MAKER), "STANDING_COMMITTEE", COMMITTEES)).doesNotThrowAnyException();
    }

    @Test
    void toPrepareAndToDecideIsAllowedAndSeen() {
        assertThatCode(() -> RoleRules.check(Set.of(Role.MANAGER, Role.DECISION_MAKER), "CHIEF_EXECUTIVE", COMMITTEES)).doesNotThrowAnyException();
        assertThat(RoleRules.isBothHands(Set.of(Role.MANAGER, Role.DECISION_MAKER))).isTrue();
        assertThat(RoleRules.isBothHands(Set.of(Role.ADVISOR, Role.MANAGER, Role.ADMIN))).isFalse();
    }

    private static void refused(Set<Role> roles, String body, String key) {
        assertThatThrownBy(() -> RoleRules.check(roles, body, COMMITTEES)).isInstanceOfSatisfying(Refusal.class,
            refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
