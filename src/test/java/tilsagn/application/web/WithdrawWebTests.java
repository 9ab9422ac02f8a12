package tilsagn.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.application.ApplicationStatus;
import tilsagn.application.Applications;
import tilsagn.application.Cases;
import tilsagn.application.GrantApplication;
import tilsagn.call.Call;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** Taking an application back and throwing a draft away, as the one who does it meets it. */
@HouseTest
class WithdrawWebTests {

    @Autowired
    JdbcClient database;
    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    Applications applications;
    @Autowired
    Cases cases;

    private Call call;
    private CaseNumber number;
    private String home;

    @BeforeEach
    void sent() {
        call = stage.openCall(Nok.of(2_300_000));
        number = stage.submits(CastOrganisation.PROSESSPARTNER, call, Nok.of(400_000));
        home = "/applications/" + cases.get(number).id();
    }

    @Test
    void thePageNamesTheApplicationAndNothingHappensWithoutACross() throws Exception {
        assertThat(screen.get(Cast.SIRI, home).is(200).html()).contains(home + "/withdraw");
        String page = screen.get(Cast.SIRI, home + "/withdraw").is(200).text();
        assertThat(page).contains(cases.get(number).title(), number.value(), screen.says("application.withdraw.means.final"));

        Screen.Answer refused = screen.post(Cast.SIRI, home + "/withdraw", "reason", "Vi rekker det ikke <b>i år</b>").is(422);
        assertThat(refused.error("confirmed")).isEqualTo(screen.says("application.withdraw.confirm"));
        assertThat(refused.value("reason")).isEqualTo("Vi rekker det ikke <b>i år</b>");
        assertThat(cases.get(number).status()).isEqualTo(ApplicationStatus.SUBMITTED);
    }

    @Test
    void itIsTrukketOnEveryPageWithWhenWhoAndWhy() throws Exception {
        assertThat(screen.post(Cast.SIRI, home + "/withdraw", "reason", "Partneren trakk seg.", "confirmed", "true").is(303).location())
            .isEqualTo(home);
        assertThat(screen.get(Cast.SIRI, home).is(200).text()).contains(screen.says("application.party-status.WITHDRAWN"))
            .doesNotContain(home + "/withdraw");
        assertThat(screen.get(Cast.ANNE, "/cases/" + number).is(200).text()).contains(Cast.SIRI.fullName(), "Partneren trakk seg.",
            screen.says("application.status.WITHDRAWN"));
        assertThat(screen.get(Cast.ANNE, "/cases/" + number + "/assessment").is(200).text()).contains(screen.says("assessment.stage.WITHDRAWN"));
        assertThat(screen.get(Cast.ANNE, "/cases/" + number + "/process").is(200).status()).isEqualTo(200);
        assertThat(screen.get(Cast.ANNE, "/cases/" + number + "/journal").is(200).text()).contains(screen.says("journal.application.withdrawn"));
        assertThat(screen.post(Cast.SIRI, home + "/withdraw", "confirmed", "true").is(303).location()).isEqualTo(home);
    }

    @Test
    void toOthersTheApplicationDoesNotExist() throws Exception {
        screen.get(Cast.OLA, home + "/withdraw").is(404);
        screen.post(Cast.OLA, home + "/withdraw", "confirmed", "true").is(404);
        screen.post(Cast.OLA, home + "/discard", "confirmed", "true").is(404);
        assertThat(cases.get(number).status()).isEqualTo(ApplicationStatus.SUBMITTED);
    }

    @Test
    void aReasonThatIsTooLongIsKeptAndPointedOut() throws Exception {
        Screen.Answer refused = screen.post(Cast.SIRI, home + "/withdraw", "reason", "x".repeat(2001), "confirmed", "true").is(422);
        assertThat(refused.error("reason")).isEqualTo(screen.says("application.withdraw.reason-long", 2000));
    }

    @Test
    void aDraftIsThrownAwayWithEverythingInIt() throws Exception {
        UUID draft = stage.draft(CastOrganisation.PROSESSPARTNER, call, Nok.of(400_000));
        String page = "/applications/" + draft;
        screen.post(Cast.SIRI, page + "/goals/comments", "comment", "Er dette klart?").is(303);
        Supplier<List<Long>> left = () -> Stream.of("application_attachment", "application_comment").map(table -> database
            .sql("select count(*) from " + table + " where application_id = ?").param(draft).query(Long.class).single()).toList();
        assertThat(left.get()).allMatch(count -> count > 0);
        assertThat(screen.get(Cast.SIRI, page + "/discard").is(200).text()).contains("Felles testhall");
        assertThat(screen.post(Cast.SIRI, page + "/discard").is(422).error("confirmed")).isEqualTo(screen.says("application.discard.confirm"));

        assertThat(screen.post(Cast.SIRI, page + "/discard", "confirmed", "true").is(303).location()).isEqualTo("/applications");
        GrantApplication gone = stage.get(Cast.SIRI, user -> applications.draft(user, draft));
        assertThat(gone.status()).isEqualTo(ApplicationStatus.DISCARDED);
        assertThat(left.get()).containsOnly(0L);
        assertThat(gone.title()).isNull();
        assertThat(gone.costLines()).isEmpty();
        assertThat(gone.appliedAmount()).isEqualTo(Nok.ZERO);
        assertThat(screen.get(Cast.SIRI, "/applications").is(200).html()).doesNotContain(page);
        assertThat(screen.get(Cast.SIRI, page).is(200).text()).contains(screen.says("application.party-status.DISCARDED"));
    }

    @Test
    void whatIsSentIsNotThrownAway() throws Exception {
        assertThat(screen.get(Cast.SIRI, home + "/discard").is(303).location()).isEqualTo(home);
        assertThat(screen.post(Cast.SIRI, home + "/discard", "confirmed", "true").is(409).text()).contains(screen.says("application.discard.sent"));
        assertThat(cases.get(number).status()).isEqualTo(ApplicationStatus.SUBMITTED);
    }
}
