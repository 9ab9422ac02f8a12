package tilsagn.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses are read kindly; the confirmation proves the rest. */
class EmailTests {

    @ParameterizedTest
    @ValueSource(strings = {"kari@example.org", " Kari.Nordmann+soknad@Post.Example.NO ", "o'brien@example.ie",
        "a@b.no", "åse@blåbær.no", "x_y-z@sub.sub.example"})
    void anAddressIsTaken(String typed) {
        assertThat(Email.fault("email", Email.normal(typed))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kari", "kari@", "@example.org", "kari@example", "kari@example..org", "kari@-example.org", "a b@example.org",
        "kari@example.org, ola@example.org", "kari@example.org\nBcc: x@example.org", "<script>@example.org", "kari@exa mple.org", "kari@@example.org",
        "\"kari\"@example.org", "kari@example.org."})
    void whatIsNoAddressIsRefused(String typed) {
        assertThat(Email.fault("email", Email.normal(typed)).orElseThrow().key()).isEqualTo("account.email.shape");
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 5000, 1_000_000})
    void aVeryLongOneIsRefusedQuickly(int length) {
        assertThat(Email.fault("email", "a".repeat(length - 11) + "@example.no").orElseThrow().key()).isEqualTo("account.email.long");
    }
}
