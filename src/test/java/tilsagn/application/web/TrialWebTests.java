package tilsagn.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.application.Applications;
import tilsagn.application.Cases;
import tilsagn.application.SectionContent;
import tilsagn.application.Trials;
import tilsagn.call.Call;
import tilsagn.call.CallCancellations;
import tilsagn.call.TargetGroup;
import tilsagn.core.BusinessTime;
import tilsagn.core.Nok;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.demo.FilledForm;
import tilsagn.demo.Papers;

/** An advisor tries out a form before its call opens: everything but sending, and nothing is left of it afterwards. */
@HouseTest
class TrialWebTests {

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    Trials trials;
    @Autowired
    Applications applications;
    @Autowired
    Papers papers;
    @Autowired
    Cases cases;
    @Autowired
    CallCancellations cancellations;
    @Autowired
    JdbcClient database;
    @Autowired
    BusinessTime time;

    @Test
    void theFormIsFilledInAndCheckedAndMarkedAsATest() throws Exception {
        Call call = stage.comingCall();
        screen.get(Cast.ANNE, "/rankings/" + call.slug() + "/trial").is(200);
        String home = screen.post(Cast.ANNE, "/rankings/" + call.slug() + "/trial").is(303).location();
        for (String page : List.of("", "/eligibility", "/organisation", "/project", "/partners", "/plan", "/attachments", "/declarations", "/read", "/check")) {
            Screen.Answer shown = screen.get(Cast.ANNE, home + page).is(200);
            assertThat(shown.text()).as(page).contains(screen.says("application.trial.banner")).doesNotContain("href=\"/applications\"");
        }
        screen.post(Cast.ANNE, home + "/project", "title", "Prøver tittelfeltet").is(303);
        assertThat(screen.get(Cast.ANNE, home).text()).contains("Prøver tittelfeltet");
        assertThat(screen.post(Cast.ANNE, "/rankings/" + call.slug() + "/trial").location()).as("one is enough").isEqualTo(home);
    }

    @Test
    void evenACompleteOneIsNeverSentAndNobodyElseSeesIt() throws Exception {
        Call call = stage.comingCall();
        UUID id = filled(call);
        assertThat(screen.get(Cast.ANNE, "/applications/" + id + "/check").is(200).html()).doesNotContain("/submit");
        screen.post(Cast.ANNE, "/applications/" + id + "/submit").is(409);
        assertThat(cases.submittedIn(call.id())).isEmpty();
        for (Cast other : List.of(Cast.METTE, Cast.BJORN, Cast.SIRI)) {
            screen.get(other, "/applications/" + id).is(404);
        }
        screen.get(Cast.ANNE, "/applications").is(404);
        screen.get(Cast.ANNE, "/applications/new", "call", call.slug()).is(404);
    }

    @Test
    void itIsThrownAwayByHandAndNothingThatWasWrittenIsLeft() throws Exception {
        Call call = stage.comingCall();
        UUID id = filled(call);
        screen.post(Cast.METTE, "/rankings/" + call.slug() + "/trial/removal").is(303);
        assertThat(left(id)).as("somebody else's is left alone").isEqualTo("DRAFT");
        screen.post(Cast.ANNE, "/rankings/" + call.slug() + "/trial/removal").is(303);
        assertThat(left(id)).isEqualTo("DISCARDED");
        assertThat(database.sql("select count(*) from application_attachment where application_id = ?").param(id).query(Long.class).single()).isZero();
        assertThat(screen.get(Cast.ANNE, "/applications/" + id).is(303).location()).isEqualTo("/rankings/" + call.slug() + "/trial");
    }

    @Test
    void whenTheCallOpensOrIsCalledOffItIsGone() throws Exception {
        Call call = stage.comingCall();
        UUID id = filled(call);
        Call other = stage.comingCall();
        UUID cancelled = filled(other);
        stage.by(Cast.METTE, user -> cancellations.cancel(user, other.id(), "Pengene er omdisponert til flomberedskap.", true));
        stage.machineryRuns();
        assertThat(left(cancelled)).isEqualTo("DISCARDED");
        time.moveTo(call.opensAt().plusSeconds(1));
        stage.machineryRuns();
        assertThat(left(id)).isEqualTo("DISCARDED");
        assertThat(database.sql("select count(*) from outgoing_mail where mail_key like ?").param("%/" + cancelled + "/%").query(Long.class).single()).isZero();
        assertThat(screen.get(Cast.ANNE, "/rankings/" + call.slug() + "/trial").is(200).text()).contains(screen.says("application.trial.open"));
        screen.post(Cast.ANNE, "/rankings/" + call.slug() + "/trial").is(409);
    }

    @Test
    void aDoubleClickBeginsOneAndNoneIsLeftWhenItIsThrownAway() throws Exception {
        Call call = stage.comingCall();
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<UUID> click = () -> {
            together.await();
            return stage.get(Cast.ANNE, user -> trials.start(user, call.id()).id());
        };
        ExecutorService clicks = Executors.newFixedThreadPool(2);
        try {
            List<Future<UUID>> both = List.of(clicks.submit(click), clicks.submit(click));
            assertThat(both.get(0).get()).isEqualTo(both.get(1).get());
        } finally {
            clicks.shutdown();
        }
        screen.post(Cast.ANNE, "/rankings/" + call.slug() + "/trial/removal").is(303);
        assertThat(database.sql("select count(*) from grant_application where call_id = ? and status = 'DRAFT'").param(call.id()).query(Long.class).single())
            .isZero();
    }

    private UUID filled(Call call) {
        FilledForm form = new FilledForm(CastOrganisation.FJORDVATN, "Felles testhall", "Bedriftene bygger en testhall sammen.", TargetGroup.CLUSTER,
            Nok.of(400_000));
        return stage.get(Cast.ANNE, user -> {
            UUID id = trials.start(user, call.id()).id();
            for (SectionContent section : form.sections(call)) {
                applications.save(user, id, section);
            }
            papers.attachRequired(user, id, call, form);
            return id;
        });
    }

    private String left(UUID id) {
        return database.sql("select status from grant_application where id = ?").param(id).query(String.class).single();
    }
}
