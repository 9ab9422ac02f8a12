package tilsagn.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.icegreen.greenmail.util.GreenMail;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import tilsagn.HouseTest;
import tilsagn.PostOffice;
import tilsagn.Stage;
import tilsagn.application.ApplicationStatus;
import tilsagn.application.Cases;
import tilsagn.assessment.Assessments;
import tilsagn.call.Call;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;
import tilsagn.correspondence.Letter;
import tilsagn.correspondence.LetterKind;
import tilsagn.correspondence.LetterRelease;
import tilsagn.correspondence.LetterRelease.Obstacle;
import tilsagn.correspondence.LetterReleases;
import tilsagn.correspondence.Letters;
import tilsagn.correspondence.PartyLetters;
import tilsagn.decision.Decision;
import tilsagn.decision.Decisions;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.journal.Journal;
import tilsagn.journal.JournalEntry;

/** Decision letters that are held, and their release to all at once. */
@HouseTest
class LetterReleaseProcessTests {

    private static final Nok APPLIED = Nok.of(600_000);

    @Autowired
    Stage stage;
    @Autowired
    Letters letters;
    @Autowired
    LetterReleases releases;
    @Autowired
    PartyLetters partyLetters;
    @Autowired
    Decisions decisions;
    @Autowired
    Assessments assessments;
    @Autowired
    Cases cases;
    @Autowired
    JdbcClient database;
    @Autowired
    CaseDiagram diagram;
    @Autowired
    Journal journal;
    @Autowired
    RuntimeService processes;
    @Autowired
    BusinessTime time;
    @Autowired
    GreenMail server;

    private Call call;
    private CaseNumber granted;
    private CaseNumber rejected;

    @BeforeEach
    void decidedAndHeld() {
        call = stage.openHoldingCall(Nok.of(2_300_000));
        granted = assessed(CastOrganisation.PROSESSPARTNER, APPLIED);
        rejected = assessed(CastOrganisation.MIKROLINJA, Nok.ZERO);
        stage.deadlinePasses(call);
        stage.isAllocated(granted, APPLIED, null);
        stage.isAllocated(rejected, Nok.ZERO, "Prosjektet når ikke terskelen i utlysningen.");
        stage.isDecided(Cast.DAG, granted, APPLIED);
        stage.isDecided(Cast.EVA, rejected, Nok.ZERO);
    }

    private CaseNumber assessed(CastOrganisation organisation, Nok recommended) {
        CaseNumber number = stage.submits(organisation, call, APPLIED);
        stage.isAssessed(number, recommended, Stage.GOOD);
        return number;
    }

    @Test
    void untilTheLettersAreReleasedThePartyKnowsNothing() {
        Letter letter = letter(granted);
        assertThat(letter.isWaiting()).isTrue();
        assertThat(cases.get(granted).toldStatus().isUnderTreatment()).isTrue();
        assertThat(decisionMails(granted, Cast.SIRI)).isEmpty();
        assertThatThrownBy(() -> stage.by(Cast.SIRI, user -> partyLetters.openAsParty(user, letter.id()))).isInstanceOf(NotFound.class);
        assertThat(diagram.roadOf(granted).current()).containsExactly("waitForRelease");
        assertThatThrownBy(() -> stage.by(Cast.METTE, user -> decisions.publish(user, granted)))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("decision.not-notified"));
    }

    @Test
    void aReleaseLetsAllOutAtOnceDatedThatDayAndOnlyOnce() {
        UUID paper = letter(granted).documentId();
        time.moveTo(time.now().plus(Duration.ofDays(3)));
        UUID release = ordered(Cast.METTE);
        assertThat(ordered(Cast.METTE)).as("the second click is the same release").isEqualTo(release);
        stage.machineryRuns();
        assertThat(releases.get(release)).satisfies(done -> {
            assertThat(done.isRunning()).isFalse();
            assertThat(done.total()).isEqualTo(2);
            assertThat(done.released()).isEqualTo(2);
        });
        assertThat(cases.get(granted).status()).isEqualTo(ApplicationStatus.GRANTED);
        assertThat(cases.get(rejected).status()).isEqualTo(ApplicationStatus.REJECTED);
        assertThat(letter(granted).text().head().toString()).contains(String.valueOf(time.today().getYear()), time.today().getDayOfMonth() + ". ");
        assertThat(letter(granted).documentId()).as("written anew on the day it went out").isNotEqualTo(paper);
        assertThat(decisionMails(granted, Cast.SIRI)).hasSize(1);
        assertThat(journal.of(granted)).extracting(JournalEntry::what).contains("letter.released", "letter.sent");
        assertThatThrownBy(() -> ordered(Cast.METTE)).isInstanceOfSatisfying(Refusal.class,
            refusal -> assertThat(refusal.key()).isEqualTo("correspondence.release.nothing"));
    }

    @Test
    void whatCannotBeReleasedSaysWhyAndTheRestGoesOut() {
        database.sql("delete from impartiality_declaration where case_number = ? and username = ?").params(rejected.value(), Cast.METTE.username()).update();
        LetterRelease first = run(Cast.METTE);
        assertThat(first.refused()).containsExactly(new LetterRelease.Refused(rejected, Obstacle.UNDECLARED));
        assertThat(letters.isSent(granted, LetterKind.DECISION)).isTrue();
        assertThat(letters.isSent(rejected, LetterKind.DECISION)).isFalse();
        stage.isDeclaredByAll(rejected);
        assertThat(run(Cast.METTE)).satisfies(second -> assertThat(second.total()).isEqualTo(1));
        assertThat(letters.isSent(rejected, LetterKind.DECISION)).isTrue();
    }

    @Test
    void theDisqualifiedManagerLeavesTheCaseAlone() {
        stage.by(Cast.METTE, user -> assessments.declareImpartiality(user, granted, false, "Søsteren min leder bedriften."));
        assertThat(run(Cast.METTE).total()).isEqualTo(1);
        assertThat(letters.isSent(granted, LetterKind.DECISION)).isFalse();
        assertThat(letters.isSent(rejected, LetterKind.DECISION)).isTrue();
    }

    @Test
    void aStopInTheMiddleIsGoneOnFromWithNothingTwice() {
        UUID release = ordered(Cast.METTE);
        releases.releaseNext(release);
        assertThat(Stream.of(granted, rejected).filter(number -> letter(number).releasedAt() != null)).hasSize(1);
        stage.machineryRuns();
        assertThat(releases.get(release).released()).isEqualTo(2);
        assertThat(List.of(granted, rejected)).allSatisfy(number -> {
            assertThat(journal.of(number)).extracting(JournalEntry::what).containsOnlyOnce("letter.released");
            assertThat(processes.createProcessInstanceQuery().processDefinitionKey(GrantApplicationProcess.KEY).processInstanceBusinessKey(number.value())
                .count()).isZero();
        });
        assertThat(decisionMails(granted, Cast.SIRI)).hasSize(1);
    }

    @Test
    void onlyManagersOfTheCountyOrderARelease() {
        assertThatThrownBy(() -> ordered(Cast.ANNE)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("core.not-yours"));
        assertThatThrownBy(() -> ordered(Cast.VIGDIS)).isInstanceOf(NotFound.class);
    }

    @Test
    void whatWasSentIsLocked() {
        run(Cast.METTE);
        assertThatThrownBy(() -> stage.isDecided(Cast.DAG, granted, Nok.of(100_000))).isInstanceOfSatisfying(Refusal.class,
            refusal -> assertThat(refusal.key()).isEqualTo("decision.decided-already"));
        assertThat(decisions.of(granted).status()).isEqualTo(Decision.Status.NOTIFIED);
    }

    private UUID ordered(Cast person) {
        return stage.get(person, user -> releases.order(user, call));
    }

    private LetterRelease run(Cast person) {
        UUID id = ordered(person);
        stage.machineryRuns();
        return releases.get(id);
    }

    private Letter letter(CaseNumber number) {
        return letters.find(number, LetterKind.DECISION).orElseThrow();
    }

    private List<String> decisionMails(CaseNumber number, Cast person) {
        return PostOffice.mailsTo(server, person.email()).stream().filter(mail -> mail.contains("et vedtak til dere i sak " + number)).toList();
    }
}
