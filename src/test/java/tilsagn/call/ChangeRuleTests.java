package tilsagn.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import tilsagn.core.Refusal;

/** What may be changed in a call that is announced, by where it stands. */
class ChangeRuleTests {

    @ParameterizedTest
    @EnumSource(CallStatus.class)
    void whatDecidesWhoGetsTheMoneyIsNeverChanged(CallStatus status) {
        assertThat(allowed(status)).doesNotContain(CallPart.CRITERIA, CallPart.QUESTIONS, CallPart.TARGET_GROUPS, CallPart.THEMES, CallPart.OPENING,
            CallPart.ATTACHMENTS, CallPart.CHECKLIST, CallPart.JUDGING, CallPart.LIMITS, CallPart.SIGN_OFF);
    }

    @Test
    void wordingIsSetRightUntilTheDeadlineAndStandsAfterIt() {
        Set<CallPart> wording = EnumSet.of(CallPart.TITLE, CallPart.INGRESS, CallPart.PURPOSE, CallPart.WHO_MAY_APPLY, CallPart.GROUPINGS);

        assertThat(allowed(CallStatus.ANNOUNCED)).containsAll(wording);
        assertThat(allowed(CallStatus.OPEN)).containsAll(wording);
        assertThat(allowed(CallStatus.CLOSED)).doesNotContainAnyElementsOf(wording);
    }

    @Test
    void documentsAndContactsComeAtAnyTimeMeetingsOnlyWhileThereIsSomebodyToInform() {
        assertThat(allowed(CallStatus.PUBLISHED)).contains(CallPart.DOCUMENTS, CallPart.CONTACTS).doesNotContain(CallPart.MEETINGS);
        assertThat(allowed(CallStatus.OPEN)).contains(CallPart.MEETINGS);
    }

    @Test
    void theDeadlineMovesUntilAssessmentHasBegun() {
        assertThat(allowed(CallStatus.CLOSED)).contains(CallPart.DEADLINE);
        assertThat(allowed(CallStatus.IN_ASSESSMENT)).doesNotContain(CallPart.DEADLINE);
    }

    @Test
    void nothingIsChangedInACallThatWasCalledOff() {
        assertThat(allowed(CallStatus.CANCELLED)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = CallStatus.class, names = {"ANNOUNCED", "OPEN"}, mode = EnumSource.Mode.EXCLUDE)
    void fromTheDeadlineOnNothingIsCalledOff(CallStatus status) {
        assertThatThrownBy(() -> ChangeRule.require(CallPart.CANCELLATION, status)).isInstanceOf(Refusal.class);
        assertThat(ChangeRule.of(CallPart.CANCELLATION, CallStatus.OPEN).allowed()).isTrue();
    }

    @Test
    void everyRuleSaysWhy() {
        assertThat(Arrays.stream(CallStatus.values()).flatMap(status -> ChangeRule.all(status).stream())).extracting(ChangeRule::why)
            .doesNotContainNull();
    }

    private static Set<CallPart> allowed(CallStatus status) {
        return ChangeRule.all(status).stream().filter(ChangeRule::allowed).map(ChangeRule::part).collect(Collectors.toSet());
    }
}
