package tilsagn.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.HouseTest;
import tilsagn.Stage;
import tilsagn.account.Language;
import tilsagn.account.Organisations;
import tilsagn.account.User;
import tilsagn.call.Call;
import tilsagn.core.Nok;
import tilsagn.core.OrganisationNumber;
import tilsagn.core.Refusal;
import tilsagn.demo.Cast;

/** Organisation and draft begin together or not at all. */
@HouseTest
class ApplicationStartsTests {

    @Autowired
    ApplicationStarts starts;
    @Autowired
    Organisations organisations;
    @Autowired
    Stage stage;

    @Test
    void aCallThatIsClosedLeavesNoOrganisationBehind() {
        Call call = stage.openCall(Nok.of(2_300_000));
        stage.deadlinePasses(call);
        OrganisationNumber number = new OrganisationNumber("315117801");

        assertThatThrownBy(() -> starts.forNew(stage.user(Cast.KARI), call.id(), applicant(number))).isInstanceOf(Refusal.class);

        assertThat(organisations.find(number)).isEmpty();
    }

    @Test
    void twoClicksAtTheSameMomentMakeOneOrganisation() throws Exception {
        Call call = stage.openCall(Nok.of(2_300_000));
        OrganisationNumber number = new OrganisationNumber("315116708");
        User kari = stage.user(Cast.KARI);
        ExecutorService clicks = Executors.newFixedThreadPool(4);
        try {
            List<Callable<GrantApplication>> four = Stream.generate(() -> (Callable<GrantApplication>) () ->
                starts.forNew(kari, call.id(), applicant(number))).limit(4).toList();
            for (Future<GrantApplication> click : clicks.invokeAll(four)) {
                assertThat(click.get().organisationName()).isEqualTo("Verdensarv Industri DA");
            }
        } finally {
            clicks.shutdownNow();
        }
        assertThat(organisations.of(kari)).filteredOn(own -> own.number().equals(number)).hasSize(1);
    }

    private static ApplicationStarts.NewApplicant applicant(OrganisationNumber number) {
        return new ApplicationStarts.NewApplicant(number, "", "", Language.NB);
    }
}
