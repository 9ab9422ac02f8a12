package tilsagn.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tilsagn.application.ApplicationSamples.CASE;
import static tilsagn.application.ApplicationSamples.MOMENT;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import tilsagn.call.CallSamples;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;

/** The life of an application and what it refuses on the way. */
class GrantApplicationTests {

    private final GrantApplication application = ApplicationSamples.complete(CallSamples.opened());

    @Test
    void savingOneSectionLeavesTheOthersAsTheyAre() {
        application.write(new ApplicantSection("Ny", "ny@tilsagn.example", null, "Ny"), MOMENT.plusSeconds(60));

        assertThat(application.applicant().contactName()).isEqualTo("Ny");
        assertThat(application.title()).isEqualTo("Felles testlab");
        assertThat(application.objectives()).hasSize(1);
        assertThat(application.savedAt()).isEqualTo(MOMENT.plusSeconds(60));
    }

    @Test
    void thePlanDecidesWhatIsAppliedFor() {
        assertThat(application.appliedAmount()).isEqualTo(Nok.of(750_000));
        assertThat(application.totalCost()).isEqualTo(Nok.of(1_500_000));
    }

    @Test
    void whatIsSentIsNeverChangedAgain() {
        submit();

        assertThatThrownBy(() -> application.write(DeclarationsSection.NONE, MOMENT)).isInstanceOf(Refusal.class)
            .hasMessageContaining("not-a-draft");
        assertThat(application.receipt()).contains(new Receipt(CASE, MOMENT, "ab12", 1, null, MOMENT));
    }

    @Test
    void itIsGrantedOnlyAfterTheWholeRoad() {
        submit();
        assertThatThrownBy(() -> application.granted(Nok.of(1), MOMENT)).hasMessageContaining("wrong-step");
        toDecision();
        application.granted(Nok.of(750_000), MOMENT);

        assertThat(application.status()).isEqualTo(ApplicationStatus.GRANTED);
        assertThat(application.grantedAmount()).isEqualTo(Nok.of(750_000));
    }

    @Test
    void lessThanAppliedForIsAPartialGrant() {
        submit();
        toDecision();
        application.granted(Nok.of(749_999), MOMENT);

        assertThat(application.status()).isEqualTo(ApplicationStatus.PARTIALLY_GRANTED);
    }

    @Test
    void aRejectionGrantsNothing() {
        submit();
        toDecision();
        application.rejected(MOMENT);

        assertThat(application.status()).isEqualTo(ApplicationStatus.REJECTED);
        assertThat(application.grantedAmount()).isEqualTo(Nok.ZERO);
    }

    @Test
    void aStepThatIsTakenTwiceDoesNoHarm() {
        submit();
        assertThat(application.admit(Instant.from(MOMENT))).isTrue();
        assertThat(application.admit(Instant.from(MOMENT))).isFalse();
    }

    @Test
    void onlyANewlySubmittedOneIsDismissed() {
        assertThatThrownBy(() -> application.dismiss("For sent", MOMENT)).isInstanceOf(Refusal.class);
        submit();
        application.dismiss("Ikke klynge", MOMENT);

        assertThat(application.status()).isEqualTo(ApplicationStatus.DISMISSED);
        assertThat(application.dismissalReason()).isEqualTo("Ikke klynge");
        assertThatThrownBy(() -> application.admit(Instant.from(MOMENT))).isInstanceOf(Refusal.class);
    }

    @Test
    void thePartyOnlySeesThatItIsUnderTreatmentUntilTold() {
        assertThat(List.of(ApplicationStatus.SUBMITTED, ApplicationStatus.ADMITTED, ApplicationStatus.RECOMMENDED,
            ApplicationStatus.DECISION_PENDING)).allMatch(ApplicationStatus::isUnderTreatment);
        assertThat(List.of(ApplicationStatus.DRAFT, ApplicationStatus.NOT_SUBMITTED)).noneMatch(ApplicationStatus::isSent);
    }

    private void submit() {
        application.submit(CASE, ApplicationSamples.applicant(), Instant.from(MOMENT), "ab12");
    }

    private void toDecision() {
        application.admit(Instant.from(MOMENT));
        application.recommended();
        application.decisionPending();
    }
}
