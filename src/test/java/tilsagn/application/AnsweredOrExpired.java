package tilsagn.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;

import tilsagn.Stage;
import tilsagn.call.Call;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** An answer and the end of its time in the same moment, and two answers: exactly one thing happens. The same on both databases. */
abstract class AnsweredOrExpired {

    @Autowired
    Stage stage;
    @Autowired
    Applications applications;
    @Autowired
    DeficiencyNotices notices;
    @Autowired
    DeficiencyAnswers answers;
    @Autowired
    Cases cases;
    @Autowired
    BusinessTime time;

    private CaseNumber number;
    private UUID draft;

    @BeforeEach
    void anAnswerIsReadyToBeSent() {
        Call call = stage.openCall(Nok.of(2_300_000));
        number = stage.submits(CastOrganisation.PROSESSPARTNER, call, Nok.of(500_000));
        stage.deadlinePasses(call);
        stage.beginsFormalCheck(number);
        stage.by(Cast.ANNE, user -> notices.issue(user, number, new DeficiencyDraft(List.of("summary", "costLines"), "Sammendraget mangler tall.",
            time.today().plusDays(14))));
        stage.machineryRuns();
        draft = answers.draftOf(cases.get(number)).orElseThrow().id();
    }

    @Test
    void ofAnAnswerAndTheEndOfItsTimeExactlyOneHappens() throws Exception {
        List<String> told = atOnce(this::sends, () -> notices.expire(number));
        DeficiencyNotice notice = notices.last(number).orElseThrow();
        boolean answered = told.get(0).equals("done");
        assertThat(notice.status()).isEqualTo(answered ? DeficiencyNotice.Status.ANSWERED : DeficiencyNotice.Status.EXPIRED);
        assertThat(cases.get(number).contentVersion()).isEqualTo(answered ? 2 : 1);
        assertThat(cases.get(number).status()).isEqualTo(ApplicationStatus.SUBMITTED);
    }

    @Test
    void twoWhoSendAtOnceSendOneVersion() throws Exception {
        assertThat(atOnce(this::sends, this::sends)).contains("done");
        assertThat(cases.get(number).contentVersion()).isEqualTo(2);
        assertThat(notices.last(number).orElseThrow().answerVersion()).isEqualTo(2);
    }

    private void sends() {
        stage.by(Cast.SIRI, user -> applications.submit(user, draft));
    }

    private static List<String> atOnce(Runnable one, Runnable other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> told = people.invokeAll(List.of(telling(one, start), telling(other, start)));
            return List.of(told.get(0).get(), told.get(1).get());
        } finally {
            people.shutdownNow();
        }
    }

    private static Callable<String> telling(Runnable deed, CyclicBarrier start) {
        return () -> {
            start.await();
            try {
                deed.run();
                return "done";
            } catch (Refusal refusal) {
                return refusal.key();
            } catch (ConcurrencyFailureException somebodyFaster) {
                return "core.somebody-faster";
            }
        };
    }
}
