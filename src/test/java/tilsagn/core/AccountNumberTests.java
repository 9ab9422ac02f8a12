package tilsagn.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.api.Test;

import tilsagn.Vectors;

class AccountNumberTests {

    static List<String> valid() {
        return Vectors.texts("/kontonummer/valid");
    }

    static List<String> invalid() {
        return Vectors.texts("/kontonummer/invalid");
    }

    @ParameterizedTest
    @MethodSource("valid")
    void takesNumbersThatCanExist(String digits) {
        assertThat(AccountNumber.parse(digits).digits()).isEqualTo(digits);
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void refusesNumbersThatCannotExist(String digits) {
        assertThatThrownBy(() -> AccountNumber.parse(digits)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @CsvSource({"1234 56 78903", "1234.56.78903", "12345678903"})
    void readsWhatPeopleType(String typed) {
        assertThat(AccountNumber.parse(typed).format()).isEqualTo("1234\u00a056\u00a078903");
    }

    @Test
    void neverStandsWholeInALog() {
        assertThat("" + AccountNumber.parse("12345678903")).endsWith("903").doesNotContain("1234");
    }

    @Test
    void marksTheAccountGroupThatIsCheckedInAnotherWay() {
        assertThat(AccountNumber.parse("12340000003").isUnusual()).isTrue();
        assertThat(AccountNumber.parse("12345678903").isUnusual()).isFalse();
    }
}
