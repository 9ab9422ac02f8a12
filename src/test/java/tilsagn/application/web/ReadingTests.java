package tilsagn.application.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import tilsagn.call.TargetGroup;
import tilsagn.core.Fault;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;

/** Reading what was typed: forgiving with form, exact with content. */
class ReadingTests {

    @Test
    void amountsAreReadTheWayPeopleTypeThem() {
        for (String typed : List.of("750000", "750 000", "750\u00a0000 kr", "kr 750.000,-", "750 000,00")) {
            assertThat(new Reading(typed("amount", typed)).amount("amount")).isEqualTo(Nok.of(750_000));
        }
    }

    @Test
    void whatCannotBeReadIsAFaultOnItsField() {
        Reading reading = new Reading(Typed.empty().put("amount", "mye").put("date", "2022-02-31").put("group", "NOPE").put("hours", "ti")
            .put("less", "\u22125").put("year", "22").put("number", "974760674"));
        reading.amount("amount");
        reading.date("date");
        reading.code("group", TargetGroup.class);
        reading.number("hours");
        reading.amount("less");
        reading.year("year");
        reading.organisationNumber("number");

        assertThatThrownBy(reading::refuseFaults).isInstanceOfSatisfying(Refusal.class, refusal ->
            assertThat(refusal.faults()).extracting(Fault::field)
                .containsExactly("amount", "date", "group", "hours", "less", "year", "number"));
    }

    @Test
    void nothingTypedIsNothingAndNoFault() {
        Reading reading = new Reading(Typed.empty());

        assertThat(reading.amount("a")).isNull();
        assertThat(reading.date("b")).isNull();
        assertThat(reading.text("c", 5)).isNull();
        assertThat(reading.yesNo("d")).isNull();
        reading.refuseFaults();
    }

    @Test
    void aDateIsReadInBothSpellings() {
        assertThat(new Reading(typed("d", "2022-12-31")).date("d")).isEqualTo(LocalDate.of(2022, 12, 31));
        assertThat(new Reading(typed("d", "31.12.2022")).date("d")).isEqualTo(LocalDate.of(2022, 12, 31));
    }

    @Test
    void aTextThatIsTooLongSaysHowLongItIs() {
        Reading reading = new Reading(typed("title", "x".repeat(101)));
        reading.text("title", 100);

        assertThatThrownBy(reading::refuseFaults).isInstanceOfSatisfying(Refusal.class, refusal ->
            assertThat(refusal.faults().get(0).args()).isEqualTo(List.<Object>of("100", "101")));
    }

    @Test
    void blankRowsAreLeftOutAndTheOthersKeepTheirOrder() {
        Typed form = Typed.sent(Map.of("rows[7].name", List.of("B"), "rows[2].name", List.of("A"), "rows[4].name", List.of(" ")));

        assertThat(new Reading(form).rows("rows", List.of(), row -> row.text("name", 10))).containsExactly("A", "B");
    }

    @Test
    void aFaultInARowStandsOnTheRowAsItIsShownAgain() {
        Typed form = Typed.sent(Map.of("rows[3].amount", List.of("x"), "rows[1].amount", List.of("5")));
        Reading reading = new Reading(form);
        reading.rows("rows", List.of(), row -> String.valueOf(row.amount("amount")));

        assertThatThrownBy(reading::refuseFaults).isInstanceOfSatisfying(Refusal.class, refusal ->
            assertThat(refusal.faults().get(0).field()).isEqualTo("rows[1].amount"));
        assertThat(form.rows("rows").get(1).text("amount")).isEqualTo("x");
    }

    @Test
    void tooManyRowsAreRefusedAndNotRead() {
        Map<String, List<String>> sent = new HashMap<>();
        for (int at = 0; at <= Typed.MOST_ROWS; at++) {
            sent.put("rows[" + at + "].name", List.of("x"));
        }
        Reading reading = new Reading(Typed.sent(sent));
        reading.rows("rows", List.of(), row -> row.text("name", 10));

        assertThatThrownBy(reading::refuseFaults).isInstanceOf(Refusal.class);
    }

    private static Typed typed(String name, String text) {
        return Typed.sent(Map.of(name, List.of(text)));
    }
}
