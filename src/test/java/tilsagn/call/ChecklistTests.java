package tilsagn.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import tilsagn.core.Fault;
import tilsagn.core.Refusal;
import tilsagn.core.Words;

/** What a call may check an application for. */
class ChecklistTests {

    private static final Words SEAT = new Words("Søkeren har kontor i fylket", "Søkjaren har kontor i fylket", "The applicant has an office in the county");

    private static Call announce(ChecklistPoint... points) {
        return new Call(CallSamples.newCall(100).checkedFor(new Checklist(Arrays.asList(points))), new GrantScheme(CallSamples.newScheme()), CallSamples.OPENS);
    }

    private static List<Fault> faultsOf(ChecklistPoint... points) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> announce(points));
        return refusal == null ? List.of() : refusal.faults();
    }

    private static ChecklistPoint point(String code) {
        return ChecklistPoint.of(code, SEAT, null);
    }

    private static ChecklistPoint[] many(int howMany) {
        return IntStream.range(0, howMany).mapToObj(at -> point("P" + at)).toArray(ChecklistPoint[]::new);
    }

    @Test
    void aCallChecksForOneToTwentyPoints() {
        assertThat(faultsOf()).containsExactly(Fault.on("checklist", "call.checklist-size", 20, 0));
        assertThat(faultsOf(many(1))).isEmpty();
        assertThat(faultsOf(many(20))).isEmpty();
        assertThat(faultsOf(many(21))).containsExactly(Fault.on("checklist", "call.checklist-size", 20, 21));
    }

    @Test
    void everyPointHasACodeOfItsOwnThatFitsAFieldsName() {
        assertThat(faultsOf(point("SEAT"), point("SEAT"))).containsExactly(Fault.on("checklist[1].code", "call.checklist-twice", "SEAT"));
        for (String bad : new String[] {"", "seat", "2ND", "A B", "A-B", "Å", "S".repeat(41), null}) {
            assertThat(faultsOf(point("SEAT"), point(bad))).as("code %s", bad).containsExactly(Fault.on("checklist[1].code", "call.checklist-code", 2));
        }
    }

    @Test
    void everyPointSpeaksEveryLanguage() {
        for (Words bad : Arrays.asList(null, new Words("Kontor", " ", "Office"), new Words("Kontor", "Kontor", null))) {
            assertThat(faultsOf(ChecklistPoint.of("SEAT", bad, null))).containsExactly(Fault.on("checklist[0].label", "call.checklist-label", 1));
        }
        assertThat(faultsOf(ChecklistPoint.of("SEAT", SEAT, new Words("Hjelp", "Hjelp", "")))).containsExactly(
            Fault.on("checklist[0].help", "call.checklist-help", 1));
    }

    @Test
    void aTextIsNoLongerThanThereIsRoomFor() {
        assertThat(faultsOf(ChecklistPoint.of("SEAT", words(300), words(600)))).isEmpty();
        assertThat(faultsOf(ChecklistPoint.of("SEAT", words(301), words(601)))).containsExactly(
            Fault.on("checklist[0].label", "call.checklist-long", 1, 300), Fault.on("checklist[0].help", "call.checklist-long", 1, 600));
    }

    @Test
    void whatANoDoesAndWhoSuggestsAreThePointsOwn() {
        Checklist checklist = new Checklist(List.of(point("SEAT"), point("LOGO").asking(), point("EARLY").suggestedBy(KnockOut.NOT_STARTED)));
        assertThat(checklist.knockOuts()).extracting(ChecklistPoint::code).containsExactly("SEAT", "EARLY");
        assertThat(checklist.requests()).extracting(ChecklistPoint::code).containsExactly("LOGO");
        assertThat(checklist.point("SEAT").orElseThrow().isJudged()).isTrue();
        assertThat(checklist.point("EARLY").orElseThrow().isJudged()).isFalse();
        assertThat(checklist.point("NOWHERE")).isEmpty();
        assertThat(checklist.isConfigured()).isTrue();
        assertThat(new Checklist(List.of(new ChecklistPoint("SEAT", SEAT, null, true, null, Provenance.STATED))).isConfigured()).isFalse();
    }

    @Test
    void aChecklistIsItsOwnCopy() {
        assertThatThrownBy(() -> new Checklist(List.of(point("SEAT"))).points().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThat(new Checklist(Collections.nCopies(2, point("SEAT"))).points()).hasSize(2);
    }

    private static Words words(int length) {
        return new Words("x".repeat(length), "x", "x");
    }
}
