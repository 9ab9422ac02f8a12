package tilsagn.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import tilsagn.application.CostCategory;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.OrganisationNumber;
import tilsagn.core.Period;
import tilsagn.core.Refusal;

class ChangeRulesTests {

    private static final LocalDate START = LocalDate.of(2022, 11, 1);
    private static final LocalDate END = LocalDate.of(2024, 10, 31);
    private static final LocalDate TODAY = LocalDate.of(2023, 5, 2);
    private static final PlanVersion PLAN = new PlanVersion(1, START, new Period(START, END), true,
        Map.of(CostCategory.TRAVEL, Nok.of(100_000), CostCategory.EVENTS_TRAINING, Nok.of(400_000)), Map.of(), null);
    private static final Grant GRANT = new Grant(CaseNumber.of(2022, 1), UUID.randomUUID(), UUID.randomUUID(), "38",
        new OrganisationNumber("310123455"), "Prosesspartner AS", Nok.of(250_000), Instant.parse("2022-11-01T10:00:00Z"));

    @Test
    void aLaterEndIsAsked() {
        assertThatCode(() -> check(period(END.plusMonths(6)))).doesNotThrowAnyException();
    }

    @Test
    void anEqualEndIsNoChange() {
        refused(period(END), "newEnd", "grant.change.end-same");
    }

    @Test
    void theEndCannotHavePassed() {
        refused(period(TODAY.minusDays(1)), "newEnd", "grant.change.end-early");
        assertThatCode(() -> check(period(TODAY))).doesNotThrowAnyException();
        refused(period(END.plusYears(11)), "newEnd", "grant.change.end-late");
    }

    @Test
    void theTotalStaysTheSameToTheKrone() {
        assertThatThrownBy(() -> check(budget(100_000, 400_001))).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("grant.change.total");
            assertThat(refusal.faults().get(0).args().toString()).contains(Nok.of(500_001).format(), Nok.of(500_000).format(), Nok.of(1).format());
        });
    }

    @Test
    void moneyIsMovedBetweenTheLines() {
        assertThatCode(() -> check(budget(150_000, 350_000))).doesNotThrowAnyException();
        refused(budget(100_000, 400_000), "costs", "grant.change.costs-same");
    }

    @Test
    void whatMayBeMovedWithoutAskingIsNotAskedFor() {
        refused(budget(110_000, 390_000), "costs", "grant.change.within");
        assertThatCode(() -> check(budget(110_001, 389_999))).as("one krone more").doesNotThrowAnyException();
    }

    @Test
    void aNewLineAlwaysNeedsLeave() {
        Map<CostCategory, Nok> costs = Map.of(CostCategory.TRAVEL, Nok.of(99_000), CostCategory.EVENTS_TRAINING, Nok.of(400_000),
            CostCategory.AUDIT, Nok.of(1_000));
        assertThat(ChangeRules.deviating(PLAN, costs, 10)).containsExactly(CostCategory.AUDIT);
    }

    @Test
    void anotherOwnerIsNamedAndIsAnother() {
        refused(owner("310123455", "Prosesspartner AS"), "ownerNumber", "grant.change.owner-same");
        refused(owner("974760673", " "), "ownerName", "grant.change.owner-name");
        assertThatCode(() -> check(owner("974760673", "Registerenheten"))).doesNotThrowAnyException();
    }

    @Test
    void aPauseLiesInTheProject() {
        refused(pause(TODAY, TODAY.minusDays(1)), "pauseUntil", "grant.change.pause-order");
        refused(pause(END.plusDays(1), END.plusDays(9)), "pauseFrom", "grant.change.pause-outside");
        assertThatCode(() -> check(pause(TODAY, TODAY.plusMonths(3)))).doesNotThrowAnyException();
    }

    @Test
    void nothingIsNoRequestAndAReasonIsNeeded() {
        assertThatThrownBy(() -> check(new ChangeWish(null, null, null, null, null, null, null, " "))).isInstanceOfSatisfying(Refusal.class,
            refusal -> assertThat(refusal.faults()).extracting(fault -> fault.field()).containsExactly("kinds", "reason"));
        refused(new ChangeWish(null, null, "x".repeat(4001), null, null, null, null, "Fordi."), "scope", "grant.change.text");
    }

    private static ChangeWish period(LocalDate end) {
        return new ChangeWish(end, null, null, null, null, null, null, "Leverandøren er forsinket.");
    }

    private static ChangeWish budget(long travel, long events) {
        return new ChangeWish(null, Map.of(CostCategory.TRAVEL, Nok.of(travel), CostCategory.EVENTS_TRAINING, Nok.of(events)), null, null, null, null, null,
            "Flere samlinger på nett.");
    }

    private static ChangeWish owner(String number, String name) {
        return new ChangeWish(null, null, null, new OrganisationNumber(number), name, null, null, "Klyngen er slått sammen.");
    }

    private static ChangeWish pause(LocalDate from, LocalDate until) {
        return new ChangeWish(null, null, null, null, null, from, until, "Prosjektleder er i permisjon.");
    }

    private static void check(ChangeWish wish) {
        ChangeRules.check(wish, GRANT, PLAN, 10, TODAY);
    }

    private static void refused(ChangeWish wish, String field, String key) {
        assertThatThrownBy(() -> check(wish)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.faults()).extracting(fault -> fault.field()).containsExactly(field);
            assertThat(refusal.key()).isEqualTo(key);
        });
    }
}
