package tilsagn.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.HouseTest;
import tilsagn.Stage;
import tilsagn.core.Refusal;
import tilsagn.demo.Cast;

/** The door for other ways of signing in: who somebody is here, by who they are elsewhere. */
@HouseTest
class PersonDirectoryTests {

    @Autowired
    PersonDirectory directory;
    @Autowired
    Stage stage;

    @Test
    void aNameElsewhereBelongsToOnePerson() {
        ExternalSubject external = new ExternalSubject("https://idporten.example", UUID.randomUUID().toString());
        assertThat(directory.of(external)).isEmpty();

        directory.connect(stage.user(Cast.KARI), external);
        directory.connect(stage.user(Cast.KARI), external);

        assertThat(directory.of(external).orElseThrow().username()).isEqualTo("kari");
        assertThat(directory.of(new ExternalSubject("https://other.example", external.subject()))).isEmpty();
        assertThatThrownBy(() -> directory.connect(stage.user(Cast.OLA), external))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("account.identity.taken"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"01010112345", "010101 12345", "010101-12345", "", " "})
    void aNationalIdentityNumberIsNeverKept(String subject) {
        assertThatThrownBy(() -> new ExternalSubject("https://idporten.example", subject)).isInstanceOf(IllegalArgumentException.class);
    }
}
