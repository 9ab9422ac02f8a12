package tilsagn.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.call.Provenance;
import tilsagn.core.AccountNumber;
import tilsagn.core.CaseNumber;
import tilsagn.core.Fault;
import tilsagn.core.Nok;
import tilsagn.core.Period;
import tilsagn.core.Refusal;

/** The rules of following up a grant, without a house around them. */
class FollowUpRulesTests {

    private static final CaseNumber CASE = CaseNumber.of(2022, 1);
    private static final Instant NOW = Instant.parse("2022-11-01T10:00:00Z");
    private static final GrantTerms TERMS = new GrantTerms(LocalDate.EPOCH, 21, 7, 25, 0, 10, Nok.of(200_000), 12, 3, 30, 14, Provenance.CONFIGURED);
    private static final FollowUpTerms FOLLOW_UP = new FollowUpTerms(LocalDate.EPOCH, 6, FollowUpTerms.WhenUnanswered.LAPSE, 30, 7, 1, 14,
        Provenance.CONFIGURED);

    @Test
    void threeWeeksFromTheOpeningEndAtMidnightInOsloOnAWorkingDay() {
        // Opened on a Friday evening; three weeks later is Friday 25 November.
        AcceptanceTime friday = AcceptanceTime.opened(Instant.parse("2022-11-04T22:30:00Z"), TERMS);
        assertThat(friday.acceptBy()).isEqualTo("2022-11-25T23:00:00Z");
        assertThat(friday.remindAt()).isEqualTo("2022-11-18T07:00:00Z");
    }

    @Test
    void aDateOnASundayIsMovedToMonday() {
        assertThat(AcceptanceTime.opened(Instant.parse("2022-11-06T10:00:00Z"), TERMS).acceptBy()).isEqualTo("2022-11-28T23:00:00Z");
    }

    @Test
    void christmasIsNoWorkingDayAndSummerTimeMovesNothing() {
        assertThat(AcceptanceTime.opened(Instant.parse("2022-12-05T10:00:00Z"), TERMS).acceptBy()).isEqualTo("2022-12-27T23:00:00Z");
        assertThat(AcceptanceTime.opened(Instant.parse("2023-03-13T10:00:00Z"), TERMS).acceptBy()).isEqualTo("2023-04-03T22:00:00Z");
    }

    @Test
    void aLetterNobodyOpensIsCountedFromTheRenewedNotice() {
        assertThat(AcceptanceTime.unopened(NOW, 7, TERMS).acceptBy()).isEqualTo("2022-11-29T23:00:00Z");
    }

    @Test
    void timeThatWasGivenIsNotTakenAwayByALateOpening() {
        Acceptance asked = asked();
        asked.extend(AcceptanceTime.until(LocalDate.of(2023, 1, 31), TERMS), person("mette"), "Ferie.");
        assertThat(asked.opened(NOW, AcceptanceTime.opened(NOW, TERMS))).isTrue();
        assertThat(asked.lastDay()).isEqualTo("2023-01-31");
        assertThat(asked.opened(NOW, AcceptanceTime.opened(NOW, TERMS))).as("only the first opening counts").isFalse();
    }

    @Test
    void theServersClockDecidesWhetherAnAcceptanceIsInTime() {
        Acceptance asked = asked();
        assertThatThrownBy(() -> asked.accept(person("siri"), asked.acceptBy())).isInstanceOfSatisfying(Refusal.class,
            refusal -> assertThat(refusal.key()).isEqualTo("grant.acceptance.late"));
        asked.accept(person("siri"), asked.acceptBy().minusMillis(1));
        assertThat(asked.acceptedByName()).isEqualTo("siri");
    }

    @Test
    void conditionsAreTheLinesOfTheDecision() {
        assertThat(Acceptances.conditions("- Rapporter hvert halvår.\n\n • Del resultatene.\nTre bedrifter."))
            .containsExactly("Rapporter hvert halvår.", "Del resultatene.", "Tre bedrifter.");
        assertThat(Acceptances.conditions(null)).isEmpty();
    }

    @Test
    void reportsAreDueEachYearAndThreeMonthsAfterTheEnd() {
        List<ReportSchedule.Planned> planned = ReportSchedule.of(new Period(LocalDate.of(2022, 10, 1), LocalDate.of(2024, 9, 30)), 12, 3);
        assertThat(planned).extracting(ReportSchedule.Planned::kind).containsExactly(Report.Kind.PROGRESS, Report.Kind.FINAL);
        assertThat(planned.get(0).due()).as("1 October 2023 is a Sunday").isEqualTo("2023-10-02");
        assertThat(planned.get(0).period()).isEqualTo(new Period(LocalDate.of(2022, 10, 1), LocalDate.of(2023, 9, 30)));
        assertThat(planned.get(1).due()).isEqualTo("2024-12-30");
    }

    @Test
    void aShortProjectHasAFinalReportOnly() {
        assertThat(ReportSchedule.of(new Period(LocalDate.of(2022, 10, 1), LocalDate.of(2023, 3, 31)), 12, 3)).hasSize(1);
        assertThat(ReportSchedule.of(new Period(LocalDate.of(2022, 10, 1), LocalDate.of(2023, 9, 30)), 6, 3)).hasSize(2);
    }

    @Test
    void theFourMomentsAroundADueDayAreMorningsInOslo() {
        ReportDates dates = ReportDates.of(LocalDate.of(2023, 4, 3), FOLLOW_UP);
        assertThat(dates).isEqualTo(new ReportDates(Instant.parse("2023-03-04T07:00:00Z"), Instant.parse("2023-03-27T06:00:00Z"),
            Instant.parse("2023-04-04T06:00:00Z"), Instant.parse("2023-04-17T06:00:00Z")));
        assertThat(dates.passed(Instant.parse("2023-03-04T06:59:59Z"))).isZero();
        assertThat(dates.passed(Instant.parse("2023-03-27T06:00:00Z"))).isEqualTo(2);
    }

    @Test
    void aReportIsSentWholeAndNotChangedAfterwards() {
        Report report = new Report(grant(), Report.Kind.PROGRESS, new Period(LocalDate.of(2022, 10, 1), LocalDate.of(2023, 9, 30)),
            LocalDate.of(2023, 10, 2), List.of(new GoalResult("Ti prosjekter", "Antall", "10", null, null)));
        report.save(new ReportContent("Bra.", null, null, null, null, null, null, report.content().goals()), NOW);
        assertThatThrownBy(() -> report.send(person("siri"), NOW)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.faults())
            .extracting(Fault::field).containsExactly("activities", "goals[0].reached", "deviations", "nextPeriod"));
        report.save(new ReportContent("Bra.", "Fem.", "Ingen.", "Mer.", null, null, null, List.of(new GoalResult("Ti prosjekter", "Antall", "10", "4", null))),
            NOW);
        report.send(person("siri"), NOW);
        assertThatThrownBy(() -> report.save(report.content(), NOW)).hasMessageContaining("grant.report.sent-already");
        report.giveBack(person("anne"), "Hvilke fire?", LocalDate.of(2023, 11, 1), NOW);
        assertThat(report.dueOn()).isEqualTo("2023-11-01");
        report.send(person("siri"), NOW);
        report.approve(person("anne"), NOW);
        assertThatThrownBy(() -> report.approve(person("anne"), NOW)).hasMessageContaining("grant.report.not-sent");
    }

    @Test
    void whoAsksForAnAccountCannotTakeItIntoUse() {
        BankAccount change = BankAccount.change(CASE, AccountNumber.parse("86011117947"), "Byttet bank.", person("mette"), NOW);
        assertThatThrownBy(() -> change.takeIntoUse(person("mette"), "Ringte.", NOW)).hasMessageContaining("grant.account.four-eyes");
        change.takeIntoUse(person("bjorn"), "Ringte.", NOW);
        assertThat(change.status()).isEqualTo(BankAccount.Status.IN_USE);
        assertThatThrownBy(() -> change.refuse(person("bjorn"), "Nei.", NOW)).hasMessageContaining("grant.account.decided-already");
        assertThat(new BankAccount.ChangeDecided(CASE, change.number().masked(), true).details().toString()).doesNotContain("86011117947");
    }

    @Test
    void anAccountIsReadAsPeopleTypeItAndAnUnusualOneAskedAboutTwice() {
        assertThat(BankAccounts.read("1234.56.78903", false).digits()).isEqualTo("12345678903");
        assertThatThrownBy(() -> BankAccounts.read("12345678904", false)).isInstanceOfSatisfying(Refusal.class,
            refusal -> assertThat(refusal.faults().get(0).field()).isEqualTo("account"));
        assertThatThrownBy(() -> BankAccounts.read("12340000003", false)).hasMessageContaining("grant.account.unusual");
        assertThat(BankAccounts.read("12340000003", true).isUnusual()).isTrue();
    }

    private static Acceptance asked() {
        return new Acceptance(CASE, AcceptanceTime.unopened(NOW, 7, TERMS), FollowUpTerms.WhenUnanswered.LAPSE, LocalDate.of(2023, 4, 1), List.of());
    }

    private static Grant grant() {
        return new Grant(CASE, UUID.randomUUID(), UUID.randomUUID(), "38", new tilsagn.core.OrganisationNumber("310123455"), "Prosesspartner AS",
            Nok.of(750_000), NOW);
    }

    private static User person(String name) {
        return new User(UUID.randomUUID(), name, name, name + "@tilsagn.example", Set.of(Role.APPLICANT), null, null, "-");
    }
}
