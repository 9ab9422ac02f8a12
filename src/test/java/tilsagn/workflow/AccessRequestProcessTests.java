package tilsagn.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.icegreen.greenmail.util.GreenMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.PostOffice;
import tilsagn.Stage;
import tilsagn.YearsTest;
import tilsagn.call.Call;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.core.PublicHolidays;
import tilsagn.correspondence.AccessScene;
import tilsagn.correspondence.DocumentRequest.State;
import tilsagn.correspondence.DocumentRequestAppeal;
import tilsagn.correspondence.DocumentRequestAppeal.Ruling;
import tilsagn.correspondence.DocumentRequestDesk;
import tilsagn.correspondence.DocumentRequests;
import tilsagn.correspondence.DraftedAnswer;
import tilsagn.correspondence.ExemptionGround;
import tilsagn.demo.Cast;
import tilsagn.journal.Journal;
import tilsagn.journal.JournalEntry;
import tilsagn.worklist.WorkItem;
import tilsagn.worklist.Worklist;

/** A request to see documents from the form to Statsforvalteren, with the clock of offentleglova § 32. */
@YearsTest
class AccessRequestProcessTests {

    @Autowired
    AccessScene scene;
    @Autowired
    Stage stage;
    @Autowired
    DocumentRequests requests;
    @Autowired
    DocumentRequestDesk desk;
    @Autowired
    Worklist worklist;
    @Autowired
    Journal journal;
    @Autowired
    UserSteps steps;
    @Autowired
    GreenMail server;
    @Autowired
    BusinessTime time;

    private Call call;
    private CaseNumber number;
    private String email;

    @BeforeEach
    void somebody() {
        call = scene.aCall();
        number = scene.aCase(call);
        email = scene.address();
    }

    @Test
    void aRequestIsConfirmedAnsweredAndFetchedByItsLinkAlone() throws Exception {
        UUID id = scene.asks(call, number.value(), email);
        assertThat(tasks()).contains("answerAccessRequest");
        assertThat(mails()).hasSize(1).allSatisfy(mail -> assertThat(mail).as("nobody makes the county write to others").doesNotContain(AccessScene.WISH, number.value()));
        scene.isGiven(number, id);
        assertThat(tasks()).doesNotContain("answerAccessRequest");
        DocumentRequests.Page page = requests.open(scene.token(email));
        assertThat(page.request().state()).isEqualTo(State.GIVEN);
        assertThat(page.appealable()).isFalse();
        assertThat(requests.given(scene.token(email), 0).content().readNBytes(5)).isEqualTo("%PDF-".getBytes());
        assertThat(journalOf()).containsSubsequence("access.opened", "access.answered.GIVEN", "access.asked");
        assertThatThrownBy(() -> requests.open("A".repeat(43))).isInstanceOf(NotFound.class);
    }

    @Test
    void fiveWorkingDaysOverAHolidayWithoutAnAnswerCountAsARefusalAndTheTaskStays() {
        weekBeforeEaster();
        UUID id = scene.asks(call, number.value(), email);
        LocalDate today = time.today();
        assertThat(due()).isEqualTo(endOf(PublicHolidays.workingDaysAfter(today, 3)));
        time.moveTo(today.plusDays(8).atStartOfDay(BusinessTime.ZONE).toInstant());
        stage.machineryRuns();
        assertThat(requests.open(scene.token(email)).deemed()).as("a week with three holidays is not five working days").isFalse();
        scene.fiveWorkingDaysPass(id);
        assertThat(tasks()).contains("answerAccessRequest");
        assertThat(time.today()).isEqualTo(PublicHolidays.workingDaysAfter(today, 5).plusDays(1));
        assertThat(mails()).hasSize(2);
        assertThat(requests.open(scene.token(email))).satisfies(page -> {
            assertThat(page.deemed()).isTrue();
            assertThat(page.appealable()).isTrue();
        });
        stage.machineryRuns();
        assertThat(mails()).as("told once").hasSize(2);
        assertThat(journalOf()).contains("access.deemed");
    }

    @Test
    void whoHoldsTheTaskIsToldThatItIsLate() {
        UUID id = scene.asks(call, number.value(), email);
        String task = worklist.ofCase(stage.user(Cast.BJORN), number).stream().filter(item -> item.step().equals("answerAccessRequest")).findFirst().orElseThrow().taskId();
        stage.by(Cast.BJORN, user -> worklist.take(user, task));
        scene.fiveWorkingDaysPass(id);
        assertThat(PostOffice.mailsTo(server, Cast.BJORN.email())).filteredOn(mail -> mail.contains(number.value())).hasSize(1);
    }

    @Test
    void anAppealOverSilenceFallsAwayWhenEverythingIsGivenAndTheReviewAnswersWhatNobodyAnswered() {
        UUID id = scene.asks(call, number.value(), email);
        scene.fiveWorkingDaysPass(id);
        scene.appeals(email);
        assertThat(tasks()).contains("answerAccessRequest", "reviewAccessAppeal");
        scene.isGiven(number, id);
        assertThat(tasks()).doesNotContain("answerAccessRequest", "reviewAccessAppeal");
        assertThat(requests.open(scene.token(email)).appeal().state()).isEqualTo(DocumentRequestAppeal.State.MOOT);

        String another = scene.address();
        UUID silent = scene.asks(call, number.value(), another);
        scene.fiveWorkingDaysPass(silent);
        scene.appeals(another);
        scene.isReviewed(Cast.METTE, number, silent, true);
        assertThat(tasks()).doesNotContain("answerAccessRequest", "reviewAccessAppeal");
        assertThat(requests.open(scene.token(another)).request().state()).isEqualTo(State.GIVEN);
    }

    @Test
    void aRefusalIsReviewedByAnotherForwardedAndRuledOn() {
        UUID id = scene.asks(call, number.value(), email);
        stage.by(Cast.METTE, user -> desk.answer(user, number, id, new DraftedAnswer(State.REFUSED, ExemptionGround.INTERNAL, AccessScene.WHY, List.of())));
        stage.machineryRuns();
        assertThat(mails().get(1)).contains("klage", "Statsforvalteren");
        scene.appeals(email);
        assertThatThrownBy(() -> scene.isReviewed(Cast.METTE, number, id, true)).isInstanceOf(Refusal.class).hasMessageContaining("second-person");
        assertThatThrownBy(() -> scene.isReviewed(Cast.ANNE, number, id, true)).as("an adviser does not review").isInstanceOf(Refusal.class).hasMessageContaining("not-yours");
        assertThat(tasks()).contains("reviewAccessAppeal");
    }

    @Test
    void statsforvalterensRulingGivesWhatWasRefused() {
        UUID id = scene.asks(call, number.value(), email);
        scene.isRefused(number, id);
        scene.appeals(email);
        scene.isReviewed(Cast.METTE, number, id, false);
        assertThat(tasks()).contains("registerAccessRuling");
        scene.isRuled(number, id, Ruling.UPHELD);
        DocumentRequests.Page page = requests.open(scene.token(email));
        assertThat(page.request().state()).isEqualTo(State.GIVEN);
        assertThat(page.appeal().ruling()).isEqualTo(Ruling.UPHELD);
        assertThat(page.request().papers()).hasSize(1);
        assertThat(mails()).as("confirmed, answered, appeal confirmed, forwarded, ruled").hasSize(5);
        assertThat(journalOf()).containsSubsequence("access.ruled.UPHELD", "access.forwarded", "access.appealed", "access.answered.REFUSED");
    }

    @Test
    void aRulingAgainstEndsItAndTheSilenceWithIt() {
        UUID id = scene.asks(call, number.value(), email);
        scene.fiveWorkingDaysPass(id);
        scene.appeals(email);
        scene.isReviewed(Cast.METTE, number, id, false);
        assertThat(tasks()).contains("answerAccessRequest", "registerAccessRuling");
        scene.isRuled(number, id, Ruling.NOT_UPHELD);
        assertThat(tasks()).doesNotContain("answerAccessRequest", "registerAccessRuling");
        assertThat(requests.open(scene.token(email)).request().state()).isEqualTo(State.REFUSED);
    }

    @Test
    void afterThreeWeeksOneCannotAppealByTheLinkAndAfterTheLinksTimeItIsGone() {
        UUID id = scene.asks(call, number.value(), email);
        scene.isRefused(number, id);
        String token = scene.token(email);
        LocalDate last = requests.open(token).request().appealLastDay();
        time.moveTo(last.plusDays(1).atStartOfDay(BusinessTime.ZONE).toInstant());
        assertThat(requests.open(token).appealable()).isFalse();
        assertThatThrownBy(() -> requests.appeal(token, "Jeg klager.")).isInstanceOf(Refusal.class).hasMessageContaining("not-now");
        time.moveTo(time.now().plus(Duration.ofDays(180)));
        assertThatThrownBy(() -> requests.open(token)).isInstanceOf(NotFound.class);
    }

    // The Tuesday before Easter, some year ahead.
    private void weekBeforeEaster() {
        LocalDate day = time.today().plusDays(1);
        while (!(PublicHolidays.isWorkingDay(day) && !PublicHolidays.isWorkingDay(day.plusDays(2)) && !PublicHolidays.isWorkingDay(day.plusDays(3))
            && day.getDayOfWeek() == DayOfWeek.TUESDAY)) {
            day = day.plusDays(1);
        }
        time.moveTo(day.atTime(10, 0).atZone(BusinessTime.ZONE).toInstant());
        stage.machineryRuns();
    }

    private List<String> tasks() {
        return worklist.ofCase(stage.user(Cast.ANNE), number).stream().map(WorkItem::step).toList();
    }

    private Instant due() {
        return worklist.ofCase(stage.user(Cast.ANNE), number).stream().filter(item -> item.step().equals("answerAccessRequest")).findFirst().orElseThrow().dueAt();
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(BusinessTime.ZONE).toInstant();
    }

    private List<String> mails() {
        return PostOffice.mailsTo(server, email);
    }

    private List<String> journalOf() {
        return journal.of(number).stream().map(JournalEntry::what).toList();
    }
}
