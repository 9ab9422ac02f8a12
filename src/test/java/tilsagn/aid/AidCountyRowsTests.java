package tilsagn.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import tilsagn.HouseTest;
import tilsagn.Stage;
import tilsagn.core.Refusal;
import tilsagn.demo.Cast;

/** No role stands above the counties: what an administrator adds counts in their own, and in no other. */
@HouseTest
class AidCountyRowsTests {

    private static final String OURS = "38";
    private static final String THEIRS = "30";
    private static final LocalDate DAY = LocalDate.of(1992, 3, 1);

    @Autowired
    Stage stage;
    @Autowired
    AidParameterDesk desk;
    @Autowired
    AidTables tables;
    @Autowired
    JdbcClient database;

    private void adds(AidTable table, String... fields) {
        Map<String, String> typed = new HashMap<>(Map.of("validFrom", DAY.toString()));
        for (int at = 0; at < fields.length; at += 2) {
            typed.put(fields[at], fields[at + 1]);
        }
        stage.by(Cast.ADA, user -> desk.add(user, new NewAidRow(table, typed, "Fylkeskommunens rutine", true)));
    }

    @Test
    void aRowCountsForTheCountyThatAddedItAndForNoOther() {
        adds(AidTable.RATE, "rate", "7,5");
        adds(AidTable.RETENTION, "years", "15");
        adds(AidTable.WARNING, "days", "30");
        adds(AidTable.REGISTER, "thresholdEuro", "1000", "months", "2");
        adds(AidTable.SUPPLEMENT, "basis", "FEASIBILITY", "supplement", "SMALL", "points", "5");
        adds(AidTable.RULE, "basis", "OTHER", "aidWindow", "AWARD_ALONE", "windowYears", "0", "ceilingEuro", "5000", "retentionYears", "12", "titleNb", "egne regler",
            "titleNn", "eigne reglar", "titleEn", "rules of our own");

        assertThat(tables.rates(OURS).on(DAY).rate()).isEqualByComparingTo("7.5");
        assertThat(tables.rates(THEIRS).on(DAY).rate()).isEqualByComparingTo("8");
        assertThat(tables.retentionYears(THEIRS, LocalDate.of(2020, 1, 1))).isEqualTo(10);
        assertThat(tables.registerRule(OURS, DAY)).get().satisfies(rule -> assertThat(rule.due(DAY)).isEqualTo(DAY.plusMonths(2)));
        assertThat(tables.registerRule(THEIRS, DAY)).isEmpty();
        assertThat(tables.registerRules(THEIRS)).noneMatch(rule -> rule.validFrom().equals(DAY));
        assertThat(tables.supplements(OURS, AidBasis.FEASIBILITY, DAY)).containsEntry(AidSupplement.SMALL, 5);
        assertThat(tables.supplements(THEIRS, AidBasis.FEASIBILITY, DAY)).isEmpty();
        assertThat(tables.rule(OURS, AidBasis.OTHER, DAY)).get().satisfies(rule -> assertThat(rule.ceiling()).isEqualTo(Eur.of(5000)));
        assertThat(tables.rule(THEIRS, AidBasis.OTHER, DAY)).isEmpty();
        assertThat(tables.rules(THEIRS)).noneMatch(rule -> rule.basis() == AidBasis.OTHER);
        assertThat(desk.all(stage.user(Cast.ANNE)).get(AidTable.RULE)).anyMatch(row -> row.own() && row.values().get("basis").equals("OTHER"));
        assertThat(desk.all(stage.user(Cast.VIGDIS)).get(AidTable.RULE)).noneMatch(AidTableRow::own).noneMatch(row -> row.values().get("basis").equals("OTHER"));
    }

    @Test
    void ofTwoRowsOfOneDayTheCountysOwnCountsAndALaterOneForAllTakesOver() {
        LocalDate later = DAY.plusYears(1);
        adds(AidTable.RATE, "validFrom", later.toString(), "rate", "7,1");
        forAll(later, "7.2");
        forAll(later.plusMonths(6), "7.3");
        assertThat(tables.rates(OURS).on(later).rate()).isEqualByComparingTo("7.1");
        assertThat(tables.rates(THEIRS).on(later).rate()).isEqualByComparingTo("7.2");
        assertThat(tables.rates(OURS).on(later.plusMonths(6)).rate()).isEqualByComparingTo("7.3");
    }

    /** As before rows belonged to a county. */
    @Test
    void whatWasAddedWhileEveryRowCountedForAllStillDoes() {
        LocalDate before = DAY.plusYears(2);
        forAll(before, "7.4");
        assertThat(tables.rates(OURS).on(before).rate()).isEqualByComparingTo(tables.rates(THEIRS).on(before).rate()).isEqualByComparingTo("7.4");
    }

    private void forAll(LocalDate from, String rate) {
        database.sql("insert into aid_euro_rate (valid_from, rate, source, provenance, added_by) values (?, ?, 'Norges Bank', 'STATED', 'ada')")
            .params(from, new BigDecimal(rate)).update();
    }

    @Test
    void nobodyButAnAdministratorAdds() {
        for (Cast one : new Cast[] {Cast.ANNE, Cast.METTE, Cast.ROLF, Cast.DAG}) {
            assertThatThrownBy(() -> stage.by(one, user -> desk.add(user, new NewAidRow(AidTable.WARNING, Map.of(), "Kilde", true))))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("core.not-yours"));
        }
    }
}
