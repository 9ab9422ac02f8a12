package tilsagn.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import tilsagn.core.Refusal;
import tilsagn.correspondence.DocumentRequest.State;

/** What an answer to a request for documents must say, and on which field it is told that it does not. */
class AccessAnswerRulesTests {

    private static final ChosenPaper GIVEN = new ChosenPaper("a", PaperChoice.GIVEN, null, "");
    private static final ChosenPaper WITHHELD = new ChosenPaper("b", PaperChoice.WITHHELD, ExemptionGround.SECRECY, "Drifts- og forretningsforhold.");
    private static final ChosenPaper BLACKED_OUT = new ChosenPaper("c", PaperChoice.PARTLY, ExemptionGround.PERSONAL, "Fødselsnummer.");
    private static final ChosenPaper NOT_ASKED = new ChosenPaper("a", null, null, "");
    private static final Map<String, OfferedPaper> OFFERED = Map.of("a", offered("a", null), "b", offered("b", null), "c", offered("c", UUID.randomUUID()));

    private static OfferedPaper offered(String key, UUID copy) {
        return new OfferedPaper(key, "attachment", "budsjett.pdf", Instant.EPOCH, UUID.randomUUID(), "budsjett.pdf", "application/pdf", 10, copy, copy == null ? null : "sladdet.pdf");
    }

    @Test
    void whatFitsIsTaken() {
        assertThatCode(() -> answer(State.GIVEN, null, "", GIVEN)).as("no reason is needed for what the law wants").doesNotThrowAnyException();
        assertThatCode(() -> answer(State.PARTLY, null, "Ord", GIVEN, WITHHELD)).doesNotThrowAnyException();
        assertThatCode(() -> answer(State.PARTLY, null, "Ord", BLACKED_OUT)).as("a blacked-out copy is both given and withheld").doesNotThrowAnyException();
        assertThatCode(() -> answer(State.REFUSED, null, "Ord", WITHHELD)).doesNotThrowAnyException();
        assertThatCode(() -> answer(State.REFUSED, ExemptionGround.NO_DOCUMENT, "Ord", NOT_ASKED)).doesNotThrowAnyException();
    }

    @Test
    void theOutcomeMustSayWhatTheDocumentsSay() {
        assertThat(faults(() -> answer(null, null, "Ord", GIVEN))).containsExactly("outcome correspondence.access.outcome.missing");
        assertThat(faults(() -> answer(State.OPEN, null, "Ord", GIVEN))).containsExactly("outcome correspondence.access.outcome.missing");
        assertThat(faults(() -> answer(State.GIVEN, null, "", NOT_ASKED))).containsExactly("outcome correspondence.access.outcome.nothing-given");
        assertThat(faults(() -> answer(State.GIVEN, null, "", GIVEN, WITHHELD))).containsExactly("outcome correspondence.access.outcome.not-all");
        assertThat(faults(() -> answer(State.PARTLY, null, "Ord", GIVEN))).containsExactly("outcome correspondence.access.outcome.all-given");
        assertThat(faults(() -> answer(State.PARTLY, null, "Ord", WITHHELD))).containsExactly("outcome correspondence.access.outcome.nothing-given");
        assertThat(faults(() -> answer(State.REFUSED, null, "Ord", GIVEN, WITHHELD))).containsExactly("outcome correspondence.access.outcome.something-given");
    }

    @Test
    void everyRefusalHasItsProvisionAndItsReason() {
        assertThat(faults(() -> answer(State.REFUSED, null, "", NOT_ASKED))).containsExactly("reason correspondence.access.reason.missing", "ground correspondence.access.ground.missing");
        assertThat(faults(() -> answer(State.PARTLY, null, "Ord", GIVEN, new ChosenPaper("b", PaperChoice.WITHHELD, null, " "))))
            .containsExactly("rows[1].ground correspondence.access.ground.missing", "rows[1].reason correspondence.access.reason.missing");
        assertThat(faults(() -> answer(State.PARTLY, null, "Ord", GIVEN, new ChosenPaper("b", PaperChoice.WITHHELD, ExemptionGround.SECRECY, "x".repeat(2001)))))
            .containsExactly("rows[1].reason correspondence.access.long");
        assertThat(faults(() -> answer(State.GIVEN, null, "x".repeat(8001), GIVEN))).containsExactly("reason correspondence.access.long");
    }

    @Test
    void whatIsGivenInPartNeedsACopyThatIsSo() {
        assertThat(faults(() -> answer(State.PARTLY, null, "Ord", new ChosenPaper("a", PaperChoice.PARTLY, ExemptionGround.PERSONAL, "Fødselsnummer."))))
            .containsExactly("rows[0].file correspondence.access.copy.missing");
    }

    @Test
    void anOriginalDoesNotGoOutBesideItsBlackedOutCopy() {
        assertThat(faults(() -> answer(State.GIVEN, null, "", GIVEN, new ChosenPaper("c", PaperChoice.GIVEN, null, "")))).containsExactly("rows[1].choice correspondence.access.copy.unused");
        assertThat(faults(() -> answer(State.GIVEN, null, "", GIVEN, new ChosenPaper("c", null, null, "")))).containsExactly("rows[1].choice correspondence.access.copy.unused");
        ChosenPaper withheld = new ChosenPaper("c", PaperChoice.WITHHELD, ExemptionGround.PERSONAL, "Fødselsnummer.");
        assertThatCode(() -> answer(State.PARTLY, null, "Ord", GIVEN, withheld)).as("nothing of it goes out").doesNotThrowAnyException();
        assertThatCode(() -> AccessAnswerRules.requirePapers(List.of(new ChosenPaper("c", PaperChoice.GIVEN, null, "")), OFFERED, true, true))
            .as("all of it, after an appeal").doesNotThrowAnyException();
    }

    @Test
    void aDocumentThatIsNotOnTheListIsNotGiven() {
        assertThat(faults(() -> answer(State.GIVEN, null, "", GIVEN, new ChosenPaper(UUID.randomUUID().toString(), PaperChoice.GIVEN, null, ""))))
            .containsExactly("rows[1].choice correspondence.access.paper.unknown");
    }

    @Test
    void theRulingDecidesWhetherThereIsSomethingToGive() {
        assertThatCode(() -> AccessAnswerRules.requirePapers(List.of(GIVEN), OFFERED, true, true)).doesNotThrowAnyException();
        assertThatCode(() -> AccessAnswerRules.requirePapers(List.of(NOT_ASKED), OFFERED, false, false)).doesNotThrowAnyException();
        assertThat(faults(() -> AccessAnswerRules.requirePapers(List.of(NOT_ASKED), OFFERED, true, true))).containsExactly("outcome correspondence.access.outcome.nothing-given");
        assertThat(faults(() -> AccessAnswerRules.requirePapers(List.of(GIVEN, WITHHELD), OFFERED, true, true))).containsExactly("outcome correspondence.access.outcome.not-all");
        assertThat(faults(() -> AccessAnswerRules.requirePapers(List.of(GIVEN), OFFERED, false, false))).containsExactly("outcome correspondence.access.outcome.no-papers");
    }

    private static void answer(State state, ExemptionGround ground, String reason, ChosenPaper... papers) {
        AccessAnswerRules.require(new DraftedAnswer(state, ground, reason, List.of(papers)), OFFERED);
    }

    private static List<String> faults(ThrowingCallable deed) {
        return catchThrowableOfType(Refusal.class, deed).faults().stream().map(fault -> fault.field() + " " + fault.key()).toList();
    }
}
