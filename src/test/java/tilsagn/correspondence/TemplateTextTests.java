package tilsagn.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

/** Fields in braces, filled in. */
class TemplateTextTests {

    @Test
    void fieldsAreFilledInByTheirNamesInBothStandards() {
        assertThat(new TemplateText("{saksnummer}: {Søker} / {søkjar} innen { frist }").filled(Map.of(MergeField.CASE_NUMBER, "2022-0001",
            MergeField.APPLICANT, "Klyngen", MergeField.DEADLINE, "1. oktober 2022"))).isEqualTo("2022-0001: Klyngen / Klyngen innen 1. oktober 2022");
    }

    @Test
    void whatIsNotKnownStaysToBeSeen() {
        assertThat(new TemplateText("Innen {frist}, hilsen {saksbehandler}").filled(Map.of(MergeField.DEADLINE, "", MergeField.ADVISOR, "Anne")))
            .isEqualTo("Innen {frist}, hilsen Anne");
    }

    @Test
    void whatIsFilledInIsNotReadAgain() {
        assertThat(new TemplateText("{søker}").filled(Map.of(MergeField.APPLICANT, "{frist} $1 \\", MergeField.DEADLINE, "nei")))
            .isEqualTo("{frist} $1 \\");
    }

    @Test
    void namesThatAreNoFieldAreFoundAndBracesAcrossLinesAreNone() {
        TemplateText text = new TemplateText("{saksnummer} {fødselsnummer} {} {a\nb} {fødselsnummer}");
        assertThat(text.unknown()).containsExactly("{fødselsnummer}", "{}");
        assertThat(text.fields()).containsExactly(MergeField.CASE_NUMBER);
    }
}
