package tilsagn.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NokTests {

    @ParameterizedTest
    @ValueSource(strings = {"750000", "750 000", "750\u00a0000", "750\u202f000", "750.000", "750.000,-", "kr 750 000", "750 000 kr", "750 000,00",
        "KR. 750.000,00", "  750 000  ", "750 000 kroner", "NOK 750000"})
    void readsWhatPeopleType(String typed) {
        assertThat(Nok.parse(typed)).isEqualTo(Nok.of(750_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-500", "\u2212500", "kr -500", "-500,-"})
    void readsEitherMinus(String typed) {
        assertThat(Nok.parse(typed)).isEqualTo(Nok.of(-500));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "sju hundre", "75.00", "1.2345", "7,5,0", "--5", "1e6", "0x10", "٧٥٠", "750 000 euro"})
    void refusesWhatIsNoAmount(String typed) {
        assertThatThrownBy(() -> Nok.parse(typed)).isInstanceOfSatisfying(Refusal.class,
            refusal -> assertThat(refusal.key()).isEqualTo("core.amount.invalid"));
    }

    @Test
    void refusesOreWithASentenceOfItsOwn() {
        assertThatThrownBy(() -> Nok.parse("750,50")).isInstanceOfSatisfying(Refusal.class,
            refusal -> assertThat(refusal.key()).isEqualTo("core.amount.whole"));
    }

    @Test
    void refusesMoreDigitsThanAnyBudgetHas() {
        assertThatThrownBy(() -> Nok.parse("100 000 000 000")).isInstanceOfSatisfying(Refusal.class,
            refusal -> assertThat(refusal.key()).isEqualTo("core.amount.large"));
    }

    @Test
    void isWrittenTheNorwegianWay() {
        assertThat(Nok.of(2_300_000).format()).isEqualTo("2\u00a0300\u00a0000\u00a0kr");
        assertThat(Nok.of(-500).format()).isEqualTo("\u2212500\u00a0kr");
        assertThat(Nok.ZERO.format()).isEqualTo("0\u00a0kr");
    }

    @Test
    void whatIsWrittenCanBeReadAgain() {
        assertThat(Nok.parse(Nok.of(-1_234_567).format())).isEqualTo(Nok.of(-1_234_567));
    }
}
