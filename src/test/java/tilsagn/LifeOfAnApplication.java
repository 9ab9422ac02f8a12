package tilsagn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import com.icegreen.greenmail.util.GreenMail;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.application.ApplicationStatus;
import tilsagn.application.Applications;
import tilsagn.application.Cases;
import tilsagn.application.GrantApplication;
import tilsagn.call.Call;
import tilsagn.call.CallStatus;
import tilsagn.call.Calls;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;
import tilsagn.correspondence.Letter;
import tilsagn.correspondence.Letters;
import tilsagn.decision.Allocations;
import tilsagn.decision.Awards;
import tilsagn.decision.Decisions;
import tilsagn.decision.PoolLedger;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.journal.Journal;

/** Four applications of 750 000 for a pool of 2 300 000: three fit, and the fourth is told why. */

abstract class LifeOfAnApplication {

    private static final Nok POOL = Nok.of(2_300_000);
    private static final Nok APPLIED = Nok.of(750_000);

    @Autowired
    Stage stage;
    @Autowired
    Calls calls;
    @Autowired
    Applications applications;
    @Autowired
    Cases cases;
    @Autowired
    Allocations allocations;
    @Autowired
    Decisions decisions;
    @Autowired
    PoolLedger ledger;
    @Autowired
    Letters letters;
    @Autowired
    Awards awards;
    @Autowired
    Journal journal;
    @Autowired
    GreenMail postOffice;

    @Test
    void fromPublicationToAwardLetter() {
        // The county announces the call; it opens by itself.
        Call call = stage.openCall(POOL);
        assertThat(call.status()).isEqualTo(CallStatus.OPEN);

        // Four applicants send theirs. Each gets a receipt and an e-mail; a fifth draft stays in the drawer.
        List<CaseNumber> numbers = List.of(
            stage.submits(CastOrganisation.PROSESSPARTNER, call, APPLIED), stage.submits(CastOrganisation.MIKROLINJA, call, APPLIED),
            stage.submits(CastOrganisation.FJORDVATN, call, APPLIED), stage.submits(CastOrganisation.KODEVERKET, call, APPLIED));
        var forgotten = stage.draft(CastOrganisation.KODEVERKET, call, APPLIED);
        assertThat(PostOffice.mailsTo(postOffice, Cast.SIRI.email())).anyMatch(mail -> mail.contains(numbers.get(0).value()));

        // The deadline passes. The call closes by its own timer, and what was not sent is "Ikke sendt", readable and intact.
        stage.deadlinePasses(call);
        assertThat(calls.get(call.id()).status()).isEqualTo(CallStatus.CLOSED);
        GrantApplication unsent = stage.get(Cast.OLA, user -> applications.draft(user, forgotten));
        assertThat(unsent.status()).isEqualTo(ApplicationStatus.NOT_SUBMITTED);
        assertThat(unsent.title()).contains("Kodeverket");

        // Two advisors assess each of the four, and one of them writes the recommendation.
        stage.isAssessed(numbers.get(0), APPLIED, 7, 6, 6, 6, 6, 5, 6);
        stage.isAssessed(numbers.get(1), APPLIED, Stage.GOOD);
        stage.isAssessed(numbers.get(2), APPLIED, 5, 5, 5, 5, 5, 5, 5);
        stage.isAssessed(numbers.get(3), APPLIED, 4, 4, 4, 4, 4, 4, 4);

        // The ranking follows the scores.
        assertThat(stage.get(Cast.METTE, user -> allocations.ranking(user, call.id())).rows()).extracting(row -> row.candidate().caseNumber())
            .containsExactlyElementsOf(numbers);

        // Three of them fit. The fourth is refused with the figures.
        numbers.subList(0, 3).forEach(number -> stage.isAllocated(number, APPLIED, null));
        assertThat(ledger.of(call.id()).available()).isEqualTo(Nok.of(50_000));
        assertThatThrownBy(() -> stage.isAllocated(numbers.get(3), APPLIED, null)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("decision.pool.short");
            assertThat(refusal.faults().get(0).args()).contains(APPLIED, Nok.of(50_000));
        });

        // So the manager proposes nothing for the fourth, with a reason, and everything goes to decision.
        stage.isAllocated(numbers.get(3), Nok.ZERO, "Rammen er brukt opp av høyere rangerte søknader.");

        // 750 000 is above the delegated limit: the committee decides. The rejection is within it: the chief executive does.
        assertThatThrownBy(() -> stage.isDecided(Cast.EVA, numbers.get(0), APPLIED)).isInstanceOf(Refusal.class);
        numbers.subList(0, 3).forEach(number -> stage.isDecided(Cast.DAG, number, APPLIED));
        stage.isDecided(Cast.EVA, numbers.get(3), Nok.ZERO);
        assertThat(ledger.of(call.id()).committed()).isEqualTo(Nok.of(2_250_000));
        assertThat(ledger.of(call.id()).reserved()).isEqualTo(Nok.ZERO);
        assertThat(calls.get(call.id()).status()).isEqualTo(CallStatus.DECIDED);

        // Everybody is told by letter. The applicants see their outcome only now.
        assertThat(cases.get(numbers.get(0)).status()).isEqualTo(ApplicationStatus.GRANTED);
        assertThat(cases.get(numbers.get(3)).status()).isEqualTo(ApplicationStatus.REJECTED);
        assertThat(letters.of(numbers.get(3))).extracting(Letter::kind).extracting(Enum::name).contains("DECISION");

        // Then, and only then, the awards are published.
        numbers.subList(0, 3).forEach(number -> stage.by(Cast.METTE, user -> decisions.publish(user, number)));
        assertThat(calls.get(call.id()).status()).isEqualTo(CallStatus.PUBLISHED);

        // The journal can tell the whole story.
        assertThat(journal.of(numbers.get(0))).extracting(entry -> entry.what())
            .contains("application.submitted", "assessment.recommended", "decision.sent", "decision.decided", "decision.published");
    }
}
