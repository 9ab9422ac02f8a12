package tilsagn.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.HouseTest;
import tilsagn.Stage;
import tilsagn.core.BusinessTime;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;
import tilsagn.demo.Cast;

/** Changes in an announced call are made in the open: the words before, the words after, why and by whom. */
@HouseTest
class CallChangesTests {

    private static final String WHY = "Setningen kunne misforstås; meningen er den samme.";

    @Autowired
    Stage stage;
    @Autowired
    Calls calls;
    @Autowired
    CallChanges changes;
    @Autowired
    BusinessTime time;

    @Test
    void aTextIsPutInOtherWordsAndTheOldWordsStayReadable() {
        Call call = stage.openCall(Nok.of(500_000));
        String before = call.purpose();

        reword(call, CallPart.PURPOSE, 0, "Pengene skal styrke samarbeidet.\r\n\r\nDe skal også gi grønn omstilling.");

        assertThat(calls.get(call.id()).purpose()).isEqualTo("Pengene skal styrke samarbeidet.\n\nDe skal også gi grønn omstilling.");
        assertThat(changes.changesOf(call.id())).singleElement().satisfies(change -> {
            assertThat(change.part()).isEqualTo(CallPart.PURPOSE);
            assertThat(change.before()).isEqualTo(before);
            assertThat(change.after()).startsWith("Pengene skal styrke");
            assertThat(change.reason()).isEqualTo(WHY);
            assertThat(change.changedByName()).isEqualTo("Mette Solberg");
            assertThat(change.number()).isEqualTo(1);
        });
    }

    @Test
    void theTitleToo() {
        Call call = stage.comingCall();
        reword(call, CallPart.TITLE, 0, "Bedriftsnettverk og klynger");
        reword(call, CallPart.INGRESS, 1, "Søk om penger til samarbeid.");
        assertThat(calls.get(call.id()).title()).isEqualTo("Bedriftsnettverk og klynger");
        assertThat(calls.get(call.id()).ingress()).isEqualTo("Søk om penger til samarbeid.");
        assertThat(changes.changesOf(call.id())).extracting(CallChange::number).containsExactly(2, 1);
    }

    @Test
    void whoHadTheTextOpenMeanwhileIsToldAndOverwritesNothing() {
        Call call = stage.openCall(Nok.of(500_000));
        reword(call, CallPart.PURPOSE, 0, "Først.");
        refuses("call.change.meanwhile", () -> reword(call, CallPart.PURPOSE, 0, "Så."));
        reword(call, CallPart.GROUPINGS, 0, "En annen tekst er ikke i veien.");
        assertThat(calls.get(call.id()).purpose()).isEqualTo("Først.");
    }

    @Test
    void noChangeWithoutWordsWithoutReasonOrWithoutAChange() {
        Call call = stage.openCall(Nok.of(500_000));
        refuses("call.change.words", () -> reword(call, CallPart.PURPOSE, 0, " "));
        refuses("call.change.words", () -> reword(call, CallPart.TITLE, 0, "x".repeat(301)));
        refuses("call.change.same", () -> reword(call, CallPart.PURPOSE, 0, call.purpose()));
        refuses("call.extension.reason", () -> stage.by(Cast.METTE, user -> changes.reword(user, call.id(), CallPart.PURPOSE, 0, "Ny.", "kort")));
        assertThat(changes.changesOf(call.id())).isEmpty();
    }

    @Test
    void afterTheDeadlineTheTextStands() {
        Call call = stage.openCall(Nok.of(500_000));
        stage.deadlinePasses(call);
        refuses("call.change.why.wording-late", () -> reword(call, CallPart.PURPOSE, 0, "For sent."));
    }

    @Test
    void criteriaAreNoText() {
        Call call = stage.comingCall();
        refuses("call.change.why.CRITERIA", () -> reword(call, CallPart.CRITERIA, 0, "Andre kriterier"));
    }

    @Test
    void onlyAManagerOfTheCounty() {
        Call call = stage.comingCall();
        refuses("core.not-yours", () -> stage.by(Cast.ANNE, user -> changes.addContact(user, call.id(), "Ny", "Rådgiver")));
    }

    @Test
    void aContactAndAMeetingAreAddedNeverTwice() {
        Call call = stage.openCall(Nok.of(500_000));
        stage.by(Cast.METTE, user -> changes.addContact(user, call.id(), " Nora Ny ", "Rådgiver"));
        refuses("call.change.contact-there", () -> stage.by(Cast.METTE, user -> changes.addContact(user, call.id(), "Nora Ny", "Rådgiver")));
        stage.by(Cast.METTE, user -> changes.addMeeting(user, call.id(), time.now().plus(Duration.ofDays(2)), Duration.ofMinutes(45), "Teams"));
        Call now = calls.get(call.id());
        assertThat(now.contacts()).hasSize(call.contacts().size() + 1).contains(new Contact("Nora Ny", "Rådgiver"));
        assertThat(now.meetings()).hasSize(call.meetings().size() + 1);
        assertThat(changes.changesOf(call.id())).extracting(CallChange::part).containsExactly(CallPart.MEETINGS, CallPart.CONTACTS);
    }

    @Test
    void aMeetingLiesAheadAndBeforeTheDeadline() {
        Call call = stage.openCall(Nok.of(500_000));
        refuses("call.change.meeting-when", () -> stage.by(Cast.METTE, user ->
            changes.addMeeting(user, call.id(), time.now().minusSeconds(1), Duration.ofHours(1), "Teams")));
        refuses("call.change.meeting-when", () -> stage.by(Cast.METTE, user ->
            changes.addMeeting(user, call.id(), call.deadline(), Duration.ofHours(1), "Teams")));
        refuses("call.change.meeting-length", () -> stage.by(Cast.METTE, user ->
            changes.addMeeting(user, call.id(), time.now().plus(Duration.ofDays(1)), null, "Teams")));
    }

    private void reword(Call call, CallPart part, int seen, String words) {
        stage.by(Cast.METTE, user -> changes.reword(user, call.id(), part, seen, words, WHY));
    }

    private static void refuses(String key, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
