package tilsagn.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tilsagn.application.PartyWord.Channel;
import tilsagn.core.Fault;

/** What must be known of a party's word before anything is done on it: who, how, which day, and what. */
class PartyWordTests {

    private static final LocalDate SENT = LocalDate.of(2022, 9, 10);
    private static final LocalDate TODAY = LocalDate.of(2022, 9, 20);

    @ParameterizedTest
    @EnumSource(Channel.class)
    void aWholeWordHasNoFaults(Channel channel) {
        assertThat(faults(new PartyWord("Kari Fjellheim", "Vi trekker søknaden.", channel, LocalDate.of(2022, 9, 14)))).isEmpty();
    }

    @Test
    void everythingThatIsMissingIsToldAtOnceInTheOrderOfTheForm() {
        assertThat(faults(new PartyWord(null, "  \r\n ", null, null))).extracting(Fault::field).containsExactly("saidBy", "channel", "saidOn", "said");
    }

    @Test
    void theDayIsFromTheSendingUntilToday() {
        assertThat(onDay(SENT)).isEmpty();
        assertThat(onDay(TODAY)).isEmpty();
        assertThat(onDay(SENT.minusDays(1))).extracting(Fault::key).containsExactly("application.behalf.day.early");
        assertThat(onDay(TODAY.plusDays(1))).extracting(Fault::key).containsExactly("application.behalf.day.future");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 4001, 5000})
    void theTextIsATenthCharacterToAPage(int characters) {
        assertThat(saying("å".repeat(characters))).extracting(Fault::field).containsExactly("said");
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 11, 4000})
    void aTextOfARightLengthIsTaken(int characters) {
        assertThat(saying("å".repeat(characters))).isEmpty();
    }

    @Test
    void spaceAroundItDoesNotCountAndLineBreaksAreOneCharacter() {
        assertThat(saying("  123456789  ")).extracting(Fault::key).containsExactly("application.behalf.said.short");
        assertThat(new PartyWord(" Kari ", " en\r\nto\rtre ", Channel.LETTER, TODAY).said()).isEqualTo("en\nto\ntre");
        assertThat(new PartyWord(" Kari ", "", Channel.LETTER, TODAY).saidBy()).isEqualTo("Kari");
    }

    @Test
    void aNameHasAnEnd() {
        assertThat(faults(new PartyWord("K".repeat(200), "Vi trekker søknaden.", Channel.EMAIL, TODAY))).isEmpty();
        assertThat(faults(new PartyWord("K".repeat(201), "Vi trekker søknaden.", Channel.EMAIL, TODAY))).extracting(Fault::field).containsExactly("saidBy");
    }

    private static List<Fault> onDay(LocalDate day) {
        return faults(new PartyWord("Kari Fjellheim", "Vi trekker søknaden.", Channel.PHONE, day));
    }

    private static List<Fault> saying(String words) {
        return faults(new PartyWord("Kari Fjellheim", words, Channel.PHONE, SENT));
    }

    private static List<Fault> faults(PartyWord word) {
        return word.faults(SENT, TODAY);
    }
}
