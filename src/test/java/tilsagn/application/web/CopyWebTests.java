package tilsagn.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.application.ApplicationStatus;
import tilsagn.application.Applications;
import tilsagn.application.Cases;
import tilsagn.application.GrantApplication;
import tilsagn.call.Call;
import tilsagn.core.BusinessTime;
import tilsagn.core.Nok;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** An earlier application is the start of the next: what fits comes along, what does not is named. */
@HouseTest
class CopyWebTests {

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    Applications applications;
    @Autowired
    Cases cases;
    @Autowired
    BusinessTime time;

    private Call call;
    private GrantApplication source;
    private String home;

    @BeforeEach
    void sent() {
        call = stage.openCall(Nok.of(2_300_000));
        source = cases.get(stage.submits(CastOrganisation.PROSESSPARTNER, call, Nok.of(400_000)));
        home = "/applications/" + source.id();
    }

    @Test
    void intoALaterCallEverythingComesAlongExceptWhatIsOver() throws Exception {
        Call later = stage.openCallUntil(time.now().plus(Duration.ofDays(1500)));
        assertThat(screen.get(Cast.SIRI, home).is(200).html()).contains(home + "/copy");
        assertThat(screen.get(Cast.SIRI, home + "/copy").is(200).text()).contains(later.title(), screen.says("application.copy.not-along"));

        String address = screen.post(Cast.SIRI, home + "/copy", "call", later.slug()).is(303).location();
        assertThat(screen.get(Cast.SIRI, address).is(200).text()).contains(left("DATES"), left("YEARS"), left("DECLARATIONS"), left("ATTACHMENTS"))
            .doesNotContain(left("STRATEGY_GOAL"), left("TARGET_GROUP"), left("MUNICIPALITIES"));

        GrantApplication copy = copyAt(address);
        assertThat(copy.status()).isEqualTo(ApplicationStatus.DRAFT);
        assertThat(copy.callId()).isEqualTo(later.id());
        assertThat(copy.title()).isEqualTo(source.title());
        assertThat(copy.background()).isEqualTo(source.background());
        assertThat(copy.partners()).isEqualTo(source.partners());
        assertThat(copy.appliedAmount()).isEqualTo(source.appliedAmount());
        assertThat(copy.costLines()).hasSize(3).allSatisfy(line -> assertThat(line.year()).isNull());
        assertThat(copy.project().startDate()).isNull();
        assertThat(copy.declarations().isBlank()).isTrue();
        assertThat(cases.get(source.caseNumber()).status()).as("the old one is untouched").isEqualTo(ApplicationStatus.SUBMITTED);
    }

    @Test
    void intoTheSameCallTheDatesStandToo() throws Exception {
        String address = screen.post(Cast.SIRI, home + "/copy", "call", call.slug()).is(303).location();
        assertThat(copyAt(address).project()).isEqualTo(source.project());
        assertThat(copyAt(address).costLines()).isEqualTo(source.costLines());
        assertThat(screen.get(Cast.SIRI, address).is(200).text()).doesNotContain(left("DATES"));
    }

    @Test
    void aCallMustBeChosenAndBeOpen() throws Exception {
        Call other = stage.openCall(Nok.of(2_300_000));
        assertThat(screen.post(Cast.SIRI, home + "/copy").is(422).error("call")).isEqualTo(screen.says("application.copy.choose"));
        screen.post(Cast.SIRI, home + "/copy", "call", "no-such-call").is(404);
        stage.deadlinePasses(other);
        assertThat(screen.post(Cast.SIRI, home + "/copy", "call", other.slug()).is(409).text()).contains(screen.says("application.call-not-open"));
    }

    @Test
    void nobodyCopiesWhatIsNotTheirs() throws Exception {
        screen.get(Cast.OLA, home + "/copy").is(404);
        screen.post(Cast.OLA, home + "/copy", "call", call.slug()).is(404);
        screen.get(Cast.SIRI, home + "/copied").is(404);
    }

    private GrantApplication copyAt(String address) {
        UUID id = UUID.fromString(address.replaceAll("/applications/([0-9a-f-]+)/copied", "$1"));
        return stage.get(Cast.SIRI, user -> applications.draft(user, id));
    }

    private String left(String what) {
        return screen.says("application.copy.left." + what);
    }
}
