package tilsagn.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import tilsagn.call.Call;
import tilsagn.call.CallSamples;
import tilsagn.core.Sha256;

/** The text the checksum vouches for. */
class CanonicalContentTests {

    private final Call call = CallSamples.opened();

    @Test
    void theSameContentAlwaysGivesTheSameText() {
        String first = CanonicalContent.of(ApplicationSamples.complete(call));
        String second = CanonicalContent.of(ApplicationSamples.complete(call));

        assertThat(second).isEqualTo(first);
        assertThat(Sha256.of(second)).isEqualTo(Sha256.of(first)).matches("[0-9a-f]{64}");
    }

    @Test
    void everyFieldIsPartOfIt() {
        String text = CanonicalContent.of(ApplicationSamples.complete(call));

        assertThat(text).contains("organisationNumber=310123455\n", "title=Felles testlab\n", "costLines[0].amount=1500000\n",
            "financeLines[1].source=OWN_CASH\n", "greenContributions=LESS_WASTE\n", "objectives[0].measureDate=2023-12-01\n",
            "truthful=true\n");
    }

    @Test
    void oneChangedKroneGivesAnotherSum() {
        GrantApplication other = ApplicationSamples.complete(call);
        String before = Sha256.of(CanonicalContent.of(other));
        other.write(new PlanSection(true, List.of(ApplicationSamples.cost(1_500_001)), other.financeLines()), ApplicationSamples.MOMENT);

        assertThat(Sha256.of(CanonicalContent.of(other))).isNotEqualTo(before);
    }

    @Test
    void aLineBreakInATextCannotPassForAnotherField() {
        GrantApplication sly = ApplicationSamples.complete(call);
        sly.write(new GoalsSection("a\ntitle=Noe annet\\", List.of(), List.of()), ApplicationSamples.MOMENT);

        assertThat(CanonicalContent.of(sly)).contains("background=a\\ntitle=Noe annet\\\\\n").doesNotContain("\ntitle=Noe annet");
    }

    @Test
    void composedAndDecomposedLettersAreTheSame() {
        GrantApplication composed = ApplicationSamples.complete(call);
        GrantApplication decomposed = ApplicationSamples.complete(call);
        composed.write(new GoalsSection("\u00e5", List.of(), List.of()), ApplicationSamples.MOMENT);
        decomposed.write(new GoalsSection("a\u030a", List.of(), List.of()), ApplicationSamples.MOMENT);

        assertThat(CanonicalContent.of(decomposed)).isEqualTo(CanonicalContent.of(composed));
    }

    @Test
    void theSumIsTheWellKnownOne() {
        assertThat(Sha256.of("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
