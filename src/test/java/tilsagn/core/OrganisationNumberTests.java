package tilsagn.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tilsagn.Vectors;

class OrganisationNumberTests {

    static List<String> valid() {
        return Vectors.texts("/orgnr/valid");
    }

    static List<String> invalid() {
        return Vectors.texts("/orgnr/invalid");
    }

    @ParameterizedTest
    @MethodSource("valid")
    void acceptsNumbersThatExist(String typed) {
        assertThat(OrganisationNumber.parse(typed).digits()).hasSize(9);
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void refusesNumbersThatCannotExist(String typed) {
        assertThatThrownBy(() -> OrganisationNumber.parse(typed)).isInstanceOf(Refusal.class);
    }

    @Test
    void readsTheFormOfAnInvoice() {
        assertThat(OrganisationNumber.parse("NO 974 760 673 MVA")).isEqualTo(new OrganisationNumber("974760673"));
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(keyOf("97476067")).isEqualTo("core.orgnr.digits");
        assertThat(keyOf("974760674")).isEqualTo("core.orgnr.check-digit");
        assertThat(keyOf("000000000")).isEqualTo("core.orgnr.series");
    }

    @Test
    void knowsWhichNumbersBelongToNobody() {
        assertThat(OrganisationNumber.parse("310123455").isSynthetic()).isTrue();
        assertThat(OrganisationNumber.parse("974760673").isSynthetic()).isFalse();
    }

    private static String keyOf(String typed) {
        try {
            OrganisationNumber.parse(typed);
            return "accepted";
        } catch (Refusal refusal) {
            return refusal.key();
        }
    }
}
