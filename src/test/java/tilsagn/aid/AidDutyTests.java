package tilsagn.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

import org.junit.jupiter.api.Test;

import tilsagn.aid.AidRegistration.State;
import tilsagn.application.GrantApplication;
import tilsagn.call.Provenance;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.OrganisationNumber;
import tilsagn.core.Refusal;

/** One award's duty towards the national register, from the decision through every change to the amount. */
class AidDutyTests {

    private static final CaseNumber CASE = new CaseNumber("2801-0001");
    private static final LocalDate AWARDED = LocalDate.of(2026, 1, 5);
    private static final RegisterRule ABOVE = new RegisterRule(LocalDate.of(2023, 12, 11), null, Eur.of(100_000), 6, null, "", Provenance.STATED);
    private static final RegisterRule ALL = new RegisterRule(LocalDate.of(2026, 1, 1), null, Eur.ZERO, null, 20, "", Provenance.CONFIGURED);

    private static GrantApplication application() {
        GrantApplication application = mock(GrantApplication.class);
        when(application.caseNumber()).thenReturn(CASE);
        when(application.county()).thenReturn("38");
        when(application.organisationNumber()).thenReturn(OrganisationNumber.parse("310123455"));
        when(application.organisationName()).thenReturn("Mikrolinja");
        return application;
    }

    private static AidAssessment assessment(AidBasis basis) {
        return new AidAssessment(application()).write(new AidWords(basis, BigDecimal.TEN, AWARDED, " Norges Bank ", " ", null, null, " Fordi det er slik. ",
            Set.of(AidQuestion.values()), Set.of(AidSupplement.SMALL)), "anne", Instant.EPOCH);
    }

    private static AidRegistration award(long kroner) {
        return new AidRegistration(application(), "Klyngemidler", AWARDED, Nok.of(kroner));
    }

    @Test
    void anAwardIsDueExemptOrStillToBeAssessed() {
        assertThat(award(600_000).state()).isEqualTo(State.UNASSESSED);
        assertThat(AidDuty.of(award(600_000)).dueOn()).isNull();
        AidRegistration due = award(600_000).assessed(assessment(AidBasis.DE_MINIMIS), ALL, 10, false);
        assertThat(due.state()).isEqualTo(State.DUE);
        assertThat(due.dueOn()).isEqualTo("2026-02-02");
        assertThat(due.keepUntil()).isEqualTo("2036-01-05");
        assertThat(AidDuty.of(due)).isEqualTo(new AidDuty(CASE, LocalDate.of(2026, 2, 2), false));
        assertThat(award(600_000).assessed(assessment(AidBasis.NONE), ALL, 10, false).state()).isEqualTo(State.EXEMPT);
        assertThat(award(600_000).assessed(assessment(AidBasis.DE_MINIMIS), null, 10, false).state()).as("before there was a register").isEqualTo(State.EXEMPT);
    }

    @Test
    void theThresholdIsInEuroOfTheDayAndIsItselfIncluded() {
        assertThat(award(1_000_000).assessed(assessment(AidBasis.DE_MINIMIS), ABOVE, 10, false)).satisfies(one -> {
            assertThat(one.euro()).isEqualTo(Eur.of(100_000));
            assertThat(one.dueOn()).isEqualTo("2026-07-05");
        });
        assertThat(award(999_999).assessed(assessment(AidBasis.DE_MINIMIS), ABOVE, 10, false).state()).isEqualTo(State.EXEMPT);
    }

    @Test
    void anotherAmountMeansThatTheRegisterIsToBeCorrected() {
        AidRegistration award = award(600_000).assessed(assessment(AidBasis.DE_MINIMIS), ALL, 10, false);
        award.registered("ST-1", AWARDED.plusDays(3), "anne");
        assertThat(AidDuty.of(award)).isEqualTo(new AidDuty(CASE, null, true));
        award.changedTo(Nok.of(400_000));
        assertThat(award.state()).isEqualTo(State.DUE);
        award.registered("ST-1 rettet", AWARDED.plusDays(9), "anne");
        assertThat(award.state()).isEqualTo(State.REGISTERED);
        assertThat(award.amount()).isEqualTo(Nok.of(400_000));
    }

    @Test
    void whatFallsAwayLapsesAndComesBackAsWhatItWas() {
        AidRegistration due = award(600_000).assessed(assessment(AidBasis.DE_MINIMIS), ALL, 10, false);
        due.changedTo(Nok.ZERO);
        assertThat(due.state()).isEqualTo(State.LAPSED);
        assertThat(AidDuty.of(due).dueOn()).isNull();
        due.changedTo(Nok.of(300_000));
        assertThat(due.state()).isEqualTo(State.DUE);
        AidRegistration exempt = award(600_000).assessed(assessment(AidBasis.NONE), ALL, 10, false);
        exempt.changedTo(Nok.ZERO);
        exempt.changedTo(Nok.of(300_000));
        assertThat(exempt.state()).isEqualTo(State.EXEMPT);
        AidRegistration unassessed = award(600_000);
        unassessed.changedTo(Nok.ZERO);
        unassessed.awardedAgain(Nok.of(300_000), AWARDED.plusYears(1));
        assertThat(unassessed.state()).isEqualTo(State.UNASSESSED);
        assertThat(unassessed.awardedOn()).as("the day of the new right to it").isEqualTo(AWARDED.plusYears(1));
    }

    @Test
    void onlyWhatIsDueIsEnteredAndOnlyOnce() {
        assertThatThrownBy(() -> award(600_000).registered("1", AWARDED, "anne")).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.key()).isEqualTo("aid.not-due"));
        AidRegistration award = award(600_000).assessed(assessment(AidBasis.DE_MINIMIS), ALL, 10, false);
        award.registered(null, AWARDED, "anne");
        assertThatThrownBy(() -> award.registered(null, AWARDED, "anne")).isInstanceOfSatisfying(Refusal.class,
            no -> assertThat(no.key()).isEqualTo("aid.registered-already"));
    }

    /** The last day is a day to do it on. */
    @Test
    void itIsOverdueTheDayAfter() {
        AidRegistration award = award(600_000).assessed(assessment(AidBasis.DE_MINIMIS), ALL, 10, false);
        assertThat(award.isOverdue(LocalDate.of(2026, 2, 2))).isFalse();
        assertThat(award.isOverdue(LocalDate.of(2026, 2, 3))).isTrue();
        award.registered(null, LocalDate.of(2026, 2, 3), "anne");
        assertThat(award.isOverdue(LocalDate.of(2026, 3, 1))).isFalse();
    }

    @Test
    void aCallThatGivesNoAidLeavesNothingToDo() {
        AidRegistration award = award(600_000);
        award.isNoAid(10);
        assertThat(award.state()).isEqualTo(State.EXEMPT);
        assertThat(award.basis()).isEqualTo(AidBasis.NONE);
        assertThat(award.keepUntil()).isEqualTo(AWARDED.plusYears(10));
        assertThat(award.euro()).isNull();
    }

    @Test
    void anAssessmentKeepsWhatItsBasisAsksForAndNothingElse() {
        AidAssessment small = assessment(AidBasis.DE_MINIMIS);
        assertThat(small.confirmed()).containsExactlyInAnyOrderElementsOf(AidBasis.DE_MINIMIS.questions());
        assertThat(small.supplements()).as("only the block exemption has them").isEmpty();
        assertThat(small.rateSource()).isEqualTo("Norges Bank");
        assertThat(small.companies()).isNull();
        assertThat(small.grounds()).isEqualTo("Fordi det er slik.");
        assertThat(assessment(AidBasis.TRAINING).supplements()).containsExactly(AidSupplement.SMALL);
        AidAssessment none = assessment(AidBasis.NONE);
        assertThat(none.rate()).isNull();
        assertThat(none.rateDay()).isNull();
        assertThat(none.rateSource()).isNull();
        assertThat(none.confirmed()).isEmpty();
    }
}
