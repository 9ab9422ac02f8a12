package tilsagn.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import tilsagn.application.ApplicationStatus;

/** What the party is told about where the case stands. */
class PartyStatusTests {

    @Test
    void whileTheCountyWorksThePartySeesOnlyThat() {
        for (ApplicationStatus status : List.of(ApplicationStatus.SUBMITTED, ApplicationStatus.ADMITTED, ApplicationStatus.RECOMMENDED,
            ApplicationStatus.DECISION_PENDING)) {
            assertThat(PartyStatus.of(status)).isEqualTo(new PartyStatus("application.party-status.UNDER_TREATMENT", "info"));
        }
    }

    @Test
    void anOutcomeHasItsOwnWordAndColour() {
        assertThat(PartyStatus.of(ApplicationStatus.GRANTED).kind()).isEqualTo("success");
        assertThat(PartyStatus.of(ApplicationStatus.REJECTED).labelKey()).isEqualTo("application.party-status.REJECTED");
    }
}
