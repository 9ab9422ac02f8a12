package tilsagn.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseNumberTests {

    @Test
    void isYearAndRunningNumber() {
        assertThat(CaseNumber.of(2022, 7).value()).isEqualTo("2022-0007");
        assertThat(CaseNumber.of(2022, 12345).value()).isEqualTo("2022-12345");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2022", "2022-", "2022-1", "x", "../etc", "2022-0001' or 1=1", "２０２２-0001"})
    void whatCannotBeAReferenceDoesNotExist(String typed) {
        assertThatThrownBy(() -> CaseNumber.parse(typed)).isInstanceOf(NotFound.class);
    }
}
