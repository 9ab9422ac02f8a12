package tilsagn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;

import com.icegreen.greenmail.util.GreenMail;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.appeal.AppealDesk;
import tilsagn.appeal.AppealVerdict;
import tilsagn.appeal.Appeals;
import tilsagn.appeal.NewAppeal;
import tilsagn.appeal.Review;
import tilsagn.application.ApplicationStatus;
import tilsagn.application.Applications;
import tilsagn.application.Cases;
import tilsagn.application.GrantApplication;
import tilsagn.call.Call;
import tilsagn.call.CallStatus;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;
import tilsagn.correspondence.Letter;
import tilsagn.correspondence.LetterKind;
import tilsagn.correspondence.Letters;
import tilsagn.correspondence.PartyLetters;
import tilsagn.decision.Allocations;
import tilsagn.decision.Awards;
import tilsagn.decision.Commitment;
import tilsagn.decision.DecisionBody;
import tilsagn.decision.Decisions;
import tilsagn.decision.PoolBook;
import tilsagn.decision.PoolCommitments;
import tilsagn.decision.PoolEntry;
import tilsagn.decision.PoolLedger;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.grant.GrantStatus;
import tilsagn.grant.Grants;
import tilsagn.grant.GrantsOnStage;
import tilsagn.journal.Journal;

/** Five applications of 750 000 for a pool of 2 300 000: three fit, the others are told why and appeal, and one grant is followed to its last krone. */

abstract class LifeOfAnApplication {

    private static final Nok POOL = Nok.of(2_300_000);
    private static final Nok APPLIED = Nok.of(750_000);
    private static final String WHY = "Vi har undersøkt saken på nytt og kommet til dette.";

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
    PartyLetters partyLetters;
    @Autowired
    Appeals appeals;
    @Autowired
    AppealDesk appealDesk;
    @Autowired
    Grants grants;
    @Autowired
    GrantsOnStage onStage;
    @Autowired
    PoolCommitments commitments;
    @Autowired
    PoolBook book;
    @Autowired
    BusinessTime time;
    @Autowired
    GreenMail postOffice;

    @Test
    void fromPublicationToTheFinalAccount() {
        // The county announces the call; it opens by itself.
        Call call = stage.openCall(POOL);
        assertThat(call.status()).isEqualTo(CallStatus.OPEN);

        // Five applicants send theirs. Each gets a receipt and an e-mail; a sixth draft stays in the drawer.
        List<CaseNumber> numbers = List.of(
            stage.submits(CastOrganisation.PROSESSPARTNER, call, APPLIED), stage.submits(CastOrganisation.MIKROLINJA, call, APPLIED),
            stage.submits(CastOrganisation.FJORDVATN, call, APPLIED), stage.submits(CastOrganisation.KODEVERKET, call, APPLIED),
            stage.submits(CastOrganisation.OMBRUK, call, APPLIED));
        var forgotten = stage.draft(CastOrganisation.KODEVERKET, call, APPLIED);
        assertThat(PostOffice.mailsTo(postOffice, Cast.SIRI.email())).anyMatch(mail -> mail.contains(numbers.get(0).value()));

        // The deadline passes. The call closes by its own timer, and what was not sent is "Ikke sendt", readable and intact.
        stage.deadlinePasses(call);
        assertThat(calls.get(call.id()).status()).isEqualTo(CallStatus.CLOSED);
        GrantApplication unsent = stage.get(Cast.OLA, user -> applications.draft(user, forgotten));
        assertThat(unsent.status()).isEqualTo(ApplicationStatus.NOT_SUBMITTED);
        assertThat(unsent.title()).contains("Kodeverket");

        // Two advisors assess each of the five, and one of them writes the recommendation.
        stage.isAssessed(numbers.get(0), APPLIED, 7, 6, 6, 6, 6, 5, 6);
        stage.isAssessed(numbers.get(1), APPLIED, Stage.GOOD);
        stage.isAssessed(numbers.get(2), APPLIED, 5, 5, 5, 5, 5, 5, 5);
        stage.isAssessed(numbers.get(3), APPLIED, 4, 4, 4, 4, 4, 4, 4);
        stage.isAssessed(numbers.get(4), APPLIED, 4, 4, 4, 4, 4, 4, 4);

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

        // So the manager proposes nothing for the last two, with a reason, and everything goes to decision.
        numbers.subList(3, 5).forEach(number -> stage.isAllocated(number, Nok.ZERO, "Rammen er brukt opp av høyere rangerte søknader."));

        // 750 000 is above the delegated limit: the committee decides. The rejection is within it: the chief executive does.
        assertThatThrownBy(() -> stage.isDecided(Cast.EVA, numbers.get(0), APPLIED)).isInstanceOf(Refusal.class);
        numbers.subList(0, 3).forEach(number -> stage.isDecided(Cast.DAG, number, APPLIED));
        numbers.subList(3, 5).forEach(number -> stage.isDecided(Cast.EVA, number, Nok.ZERO));
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

        theLosersAppeal(call, numbers.get(3), numbers.get(4));
        theWinnerIsPaidToTheLastKrone(call, numbers.get(0));
    }

    private void theLosersAppeal(Call call, CaseNumber fourth, CaseNumber fifth) {
        // Both read their rejection, and appeal within three weeks.
        appeals(CastOrganisation.KODEVERKET, fourth);
        appeals(CastOrganisation.OMBRUK, fifth);

        // The first instance, that is the body that decided, gives the fifth a part of what it asked for; more than is left of the pool cannot be given.
        Cast body = decisions.of(fifth).body() == DecisionBody.STANDING_COMMITTEE ? Cast.DAG : Cast.EVA;
        stage.by(Cast.BJORN, user -> appealDesk.review(user, fifth, null, new Review(AppealVerdict.PARTLY, Nok.of(60_000), WHY)));
        assertThatThrownBy(() -> stage.by(body, user -> appealDesk.approve(user, fifth, null))).isInstanceOfSatisfying(Refusal.class,
            refusal -> assertThat(refusal.faults().get(0).args()).contains(Nok.of(60_000), Nok.of(50_000)));
        stage.by(body, user -> appealDesk.sendBack(user, fifth, null, "Det er bare 50 000 kroner igjen."));
        stage.by(Cast.BJORN, user -> appealDesk.review(user, fifth, null, new Review(AppealVerdict.PARTLY, Nok.of(50_000), WHY)));
        stage.by(body, user -> appealDesk.approve(user, fifth, null));
        stage.machineryRuns();
        assertThat(cases.get(fifth).status()).isEqualTo(ApplicationStatus.PARTIALLY_GRANTED);
        assertThat(ledger.of(call.id()).available()).isEqualTo(Nok.ZERO);
        assertThat(grants.of(fifth).amount()).isEqualTo(Nok.of(50_000));

        // The fourth's rejection is upheld and goes to the appeal body, where somebody new prepares it; it does not succeed there either.
        stage.by(Cast.BJORN, user -> appealDesk.review(user, fourth, null, new Review(AppealVerdict.UPHOLD, null, WHY)));
        stage.by(Cast.METTE, user -> appealDesk.approve(user, fourth, null));
        stage.machineryRuns();
        passes(appeals.newest(fourth).orElseThrow().commentBy());
        assertThatThrownBy(() -> stage.by(Cast.ANNE, user -> appealDesk.prepare(user, fourth, null, WHY))).isInstanceOf(Refusal.class);
        stage.by(Cast.CATO, user -> appealDesk.prepare(user, fourth, null, WHY));
        stage.by(Cast.KLARA, user -> appealDesk.rule(user, fourth, null, new Review(AppealVerdict.NOT_UPHELD, null, WHY)));
        stage.machineryRuns();
        assertThat(cases.get(fourth).status()).isEqualTo(ApplicationStatus.REJECTED);
    }

    private void appeals(CastOrganisation organisation, CaseNumber number) {
        stage.by(organisation.member(), user -> partyLetters.openAsParty(user, letters.find(number, LetterKind.DECISION).orElseThrow().id()));
        stage.by(organisation.member(), user -> appeals.lodge(user, cases.get(number).id(), null, new NewAppeal("Vi klager på avslaget.",
            "Deltakerne er ikke vurdert slik søknaden beskriver dem.", "Vi ber om 750 000 kroner.", "")));
        stage.machineryRuns();
    }

    private void theWinnerIsPaidToTheLastKrone(Call call, CaseNumber winner) {
        // The winner accepts every condition and gives an account; its project runs. The others never answer, and their money is the pool's again.
        onStage.isAcceptedAndBegun(winner);
        onStage.projectEnds(winner);
        assertThat(grants.of(winner).status()).isEqualTo(GrantStatus.ACTIVE);
        assertThat(ledger.of(call.id()).committed()).isEqualTo(APPLIED);
        assertThat(ledger.of(call.id()).available()).isEqualTo(POOL.minus(APPLIED));

        // 1 300 000 of 1 500 000 has accrued. Half of it would be 650 000, but a quarter of the grant waits for the final report.
        onStage.isPaid(winner, Nok.of(1_300_000));
        assertThat(commitments.of(winner).orElseThrow().paid()).isEqualTo(Nok.of(562_500));

        // The reports are approved, the last of them opens the final account, and two people settle it by R9.
        onStage.reports(winner);
        assertThat(grants.of(winner).status()).isEqualTo(GrantStatus.FINAL_CONTROL);
        onStage.isSettled(winner, Nok.of(1_500_000));
        assertThat(commitments.of(winner).orElseThrow()).isEqualTo(new Commitment(APPLIED, APPLIED));

        // With every point done and the archive package made, the case is closed.
        onStage.isClosed(winner);
        assertThat(grants.of(winner).status()).isEqualTo(GrantStatus.CLOSED);

        // An auditor can follow each krone from the frame to the final account, and every sum agrees.
        assertThat(ledger.entries(call.id())).filteredOn(entry -> winner.equals(entry.caseNumber())).extracting(PoolEntry::kind, PoolEntry::amount)
            .containsExactly(tuple(PoolEntry.Kind.RESERVED, APPLIED), tuple(PoolEntry.Kind.COMMITTED, APPLIED),
                tuple(PoolEntry.Kind.PAID, Nok.of(562_500)), tuple(PoolEntry.Kind.PAID, Nok.of(187_500)));
        assertThat(book.reconcile(call.id()).agrees()).isTrue();
    }

    private void passes(Instant moment) {
        time.moveTo(moment.plusMillis(10));
        stage.machineryRuns();
    }
}
