package tilsagn.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

import tilsagn.core.Fault;

/** Length counts, composition does not, and what everybody guesses first is refused. */
class PasswordsTests {

    private final Passwords passwords = new Passwords(new BCryptPasswordEncoder(4));

    @ParameterizedTest
    @ValueSource(strings = {"hest batteri stift riktig", "839275620184", "ålkvabbe på øya", "🐟🐠🐡🦈🐙🦑🦐🦀🐚🐳🐬🦭",
        "xkcdHorseStaple", "Kari liker blå båter i regn",
        "correct horse battery staple", "            hvit ugle", "' or 1=1 -- <script>"})
    void whatNobodyGuessesIsTaken(String password) {
        assertThat(fault(password)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"elleve tegn,short", "'',short", "🐟🐠🐡🦈🐙🦑🦐🦀🐚🐳🐬,short", "Passord12345,common",
        "passordpassord,common", "PASSWORD!!!!2022,common",
        "qwertyuiop123,common", "123456789012,common", "1234567890123,common", "aaaaaaaaaaaa,common", "abcabcabcabc,common", "Sommer2022!!,common",
        "Fylkeskommunen1,common", "iloveyou1234,common", "1q2w3e4r5t6y,common", "tilsagn2022tilsagn,common", "Velkommen2022,common",
        "ÅsePrøve2022,own", "ase.prove1985,own", "aseprove@example,own", "PRØVE-PRØVE-1,own", "aseproveaseprove,own"})
    void whatIsGuessedFirstIsRefused(String password, String why) {
        assertThat(fault(password).map(Fault::key)).contains("account.password." + why);
    }

    @Test
    void moreThanBcryptReadsIsRefusedAndNotCutOff() {
        assertThat(fault("æ".repeat(5) + "blåbærøl og vafler")).isEmpty();
        assertThat(fault("abcdefghi ".repeat(7) + "ab")).isEmpty();
        assertThat(fault("abcdefghi ".repeat(7) + "abc").map(Fault::key)).contains("account.password.long");
        assertThat(passwords.matches("x".repeat(80), Optional.of(passwords.hash("x".repeat(72))))).isFalse();
    }

    @Test
    void theSameLettersTypedOnAnotherKeyboardAreTheSamePassword() {
        String hash = passwords.hash("bl\u00e5b\u00e6r og fl\u00f8te");
        assertThat(passwords.matches("bla\u030ab\u00e6r og fl\u00f8te", Optional.of(hash))).isTrue();
        assertThat(passwords.matches("blabær og fløte", Optional.of(hash))).isFalse();
    }

    @Test
    void nobodysPasswordNeverMatches() {
        assertThat(passwords.matches("nobody", Optional.empty())).isFalse();
        assertThat(passwords.matches("", Optional.empty())).isFalse();
        assertThat(passwords.matches(null, Optional.empty())).isFalse();
    }

    private Optional<Fault> fault(String password) {
        return passwords.fault("password", password, "Åse Prøve", "ase.prove85@example.org");
    }
}
