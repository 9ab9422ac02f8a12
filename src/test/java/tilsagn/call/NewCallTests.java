package tilsagn.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.Test;
import tilsagn.core.Fault;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;

class NewCallTests {

    @Test
    void weightsThatMakeAHundredAreAccepted() {
        Call call = announce(CallSamples.newCall(20, 15, 15, 15, 15, 10, 10));
        assertThat(call.criteria()).extracting(Criterion::weight).containsExactly(20, 15, 15, 15, 15, 10, 10);
    }

    @Test
    void weightsThatMakeMoreOrLessAreRefusedWithTheSum() {
        assertThat(faultsOf(CallSamples.newCall(20, 15, 15, 15, 15, 10, 9)))
            .containsExactly(Fault.on("criteria", "call.weights-not-100", 99));
        assertThat(faultsOf(CallSamples.newCall(60, 41))).containsExactly(Fault.on("criteria", "call.weights-not-100", 101));
        assertThat(faultsOf(CallSamples.newCall())).containsExactly(Fault.on("criteria", "call.weights-not-100", 0));
    }

    @Test
    void aWeightIsAShareOfAHundred() {
        assertThatThrownBy(() -> CallSamples.criterion("C1", 0)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> CallSamples.criterion("C1", 101)).isInstanceOf(Refusal.class);
    }

    @Test
    void everythingThatIsMissingIsToldAtOnce() {
        NewCall good = CallSamples.newCall(100);
        NewCall bad = new NewCall("Å pen", good.schemeCode(), good.county(), 2022, 2, good.title(), good.provenance(),
            Nok.ZERO, good.dates(), good.text(), Set.of(), List.of(), List.of(),
            List.of(CallSamples.criterion("C1", 50), CallSamples.criterion("C1", 50)), new Checklist(List.of()),
            List.of(), List.of());
        assertThat(faultsOf(bad)).extracting(Fault::key)
            .containsExactly("call.slug-invalid", "call.criteria-twice", "call.pool-empty", "call.nobody-may-apply", "call.checklist-size");
    }

    @Test
    void whatIsAnnouncedIsFrozen() {
        Call call = announce(CallSamples.newCall(100));
        assertThatThrownBy(() -> call.criteria().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> call.themes().add("mer")).isInstanceOf(UnsupportedOperationException.class);
        assertThat(call.dates().sourcePublishedOn()).isEqualTo("2021-06-09");
        assertThat(call.pool()).isEqualTo(Nok.of(2_300_000));
    }

    @Test
    void aCriterionSpeaksTheReadersLanguageAndOtherwiseBokmaal() {
        Criterion criterion = CallSamples.criterion("C1", 20);
        assertThat(criterion.name(Locale.forLanguageTag("nb"))).isEqualTo("navn");
        assertThat(criterion.name(Locale.forLanguageTag("nn-NO"))).isEqualTo("namn");
        assertThat(criterion.question(Locale.ENGLISH)).isEqualTo("question");
        assertThat(criterion.name(Locale.GERMAN)).isEqualTo("navn");
    }

    private static Call announce(NewCall call) {
        return new Call(call, new GrantScheme(CallSamples.newScheme()), CallSamples.OPENS);
    }

    private static List<Fault> faultsOf(NewCall call) {
        return catchThrowableOfType(Refusal.class, () -> announce(call)).faults();
    }
}
