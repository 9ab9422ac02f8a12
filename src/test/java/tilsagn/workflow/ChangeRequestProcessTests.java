package tilsagn.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.YearsTest;
import tilsagn.Stage;
import tilsagn.application.Cases;
import tilsagn.application.CostCategory;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.OrganisationNumber;
import tilsagn.core.Refusal;
import tilsagn.correspondence.Letter;
import tilsagn.correspondence.LetterKind;
import tilsagn.correspondence.Letters;
import tilsagn.demo.Cast;
import tilsagn.grant.ChangeDecision;
import tilsagn.grant.ChangeDecision.Verdict;
import tilsagn.grant.ChangeRequest;
import tilsagn.grant.ChangeRequests;
import tilsagn.grant.ChangeStatus;
import tilsagn.grant.ChangeWish;
import tilsagn.grant.Grants;
import tilsagn.grant.OwnerHandovers;
import tilsagn.grant.PartyChanges;
import tilsagn.grant.PlanVersion;
import tilsagn.grant.RunningGrants;
import tilsagn.journal.Journal;

/** A change request from the party's question to the letter with the answer, by every road of its diagram. */
@YearsTest
class ChangeRequestProcessTests {

    @Autowired
    Stage stage;
    @Autowired
    RunningGrants running;
    @Autowired
    PartyChanges party;
    @Autowired
    ChangeRequests changes;
    @Autowired
    Grants grants;
    @Autowired
    Cases cases;
    @Autowired
    Letters letters;
    @Autowired
    Journal journal;
    @Autowired
    UserSteps steps;
    @Autowired
    OwnerHandovers handovers;
    @Autowired
    BusinessTime time;

    private CaseNumber number;
    private UUID application;
    private PlanVersion first;

    @BeforeEach
    void aRunningGrant() {
        number = running.running(stage);
        running.begin(number);
        application = cases.get(number).id();
        first = grants.plan(number, time.today());
    }

    @Test
    void anApprovedChangeIsANewVersionOfThePlanFromItsDay() {
        LocalDate end = first.period().end().plusMonths(6);
        Map<CostCategory, Nok> costs = moved();
        UUID change = ask(new ChangeWish(end, costs, null, null, null, null, null, "Leverandøren er forsinket."));
        assertThat(steps.in(ChangeRequestProcess.KEY).waitsAt(number, "prepareChange")).isTrue();

        stage.by(Cast.ANNE, user -> changes.prepare(user, number, change, true, "Målene nås fortsatt."));
        LocalDate day = time.today().plusDays(10);
        stage.by(Cast.METTE, user -> changes.decide(user, number, change, new ChangeDecision(Verdict.APPROVED, "Endringen er godt begrunnet.", day)));
        assertThat(told(change)).as("nobody is told before the letter").isEqualTo(ChangeStatus.ASKED);
        stage.machineryRuns();

        assertThat(told(change)).isEqualTo(ChangeStatus.APPROVED);
        assertThat(grants.plan(number, day.minusDays(1))).as("the approved plan stays in force until then").isEqualTo(first);
        PlanVersion second = grants.plan(number, day);
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.period().end()).isEqualTo(end);
        assertThat(second.costs()).isEqualTo(costs);
        assertThat(second.totalCost()).isEqualTo(first.totalCost());
        assertThat(second.financing()).isEqualTo(first.financing());
        assertThat(steps.in(ChangeRequestProcess.KEY).runs(number)).isFalse();
        assertThat(journal.of(number)).extracting(entry -> entry.what()).contains("grant.change-asked", "grant.change-prepared", "grant.change-approved");
    }

    @Test
    void theLetterSaysWhatWasAskedWhyAndHowToAppeal() {
        UUID change = ask(longer(6));
        answered(change, Verdict.REJECTED, "Prosjektet kan gjennomføres i tide.", null);

        Letter letter = letters.find(number, LetterKind.CHANGE).orElseThrow();
        assertThat(letter.isSent()).isTrue();
        assertThat(letter.text().toString()).contains("ikke godkjent endringen", "Prosjektet kan gjennomføres i tide.", Cast.METTE.fullName(), "klage");
        assertThat(grants.plan(number, time.today().plusYears(1))).isEqualTo(first);
    }

    @Test
    void eachRequestHasItsOwnLetter() {
        answered(ask(longer(3)), Verdict.REJECTED, "Ikke nå.", null);
        answered(ask(longer(4)), Verdict.APPROVED, "Greit.", time.today());

        assertThat(letters.of(number)).extracting(Letter::kind).filteredOn(LetterKind.CHANGE::equals).hasSize(2);
        assertThat(grants.plan(number, time.today()).period().end()).isEqualTo(first.period().end().plusMonths(4));
    }

    @Test
    void whoPreparedItDoesNotDecideIt() {
        UUID change = ask(longer(6));
        stage.by(Cast.ANNE, user -> changes.prepare(user, number, change, true, "Greit."));

        refused("core.not-yours", () -> stage.by(Cast.ANNE, user -> changes.decide(user, number, change, yes())));
        refused("core.not-yours", () -> stage.by(Cast.METTE, user -> changes.prepare(user, number, change, true, "Greit.")));
        refused("grant.change.not-asked", () -> stage.by(Cast.BJORN, user -> changes.prepare(user, number, change, false, "Nei.")));
    }

    @Test
    void theManagerSendsItBackAndTheAdviserTriesAgain() {
        UUID change = ask(longer(6));
        stage.by(Cast.ANNE, user -> changes.prepare(user, number, change, true, "Greit."));
        stage.by(Cast.METTE, user -> changes.decide(user, number, change, new ChangeDecision(Verdict.RETURNED, "Hva med budsjettet?", null)));
        assertThat(changes.get(change).status()).isEqualTo(ChangeStatus.ASKED);
        assertThat(steps.in(ChangeRequestProcess.KEY).waitsAt(number, "prepareChange")).isTrue();

        answered(change, Verdict.APPROVED, "Greit nå.", time.today());
        assertThat(told(change)).isEqualTo(ChangeStatus.APPROVED);
    }

    @Test
    void onlyOneIsOpenAtATime() {
        UUID change = ask(longer(6));
        refused("grant.change.open", () -> ask(longer(3)));

        stage.by(Cast.SIRI, user -> party.withdraw(user, application, change));
        assertThat(ask(longer(3))).isNotNull();
    }

    @Test
    void aWithdrawalTakesTheTaskFromWhoeverHadIt() {
        UUID change = ask(longer(6));
        stage.by(Cast.ANNE, user -> changes.prepare(user, number, change, true, "Greit."));
        steps.in(ChangeRequestProcess.KEY).giveAll(number, "decideChange", Cast.METTE.username());
        stage.by(Cast.SIRI, user -> party.withdraw(user, application, change));
        stage.machineryRuns();

        assertThat(steps.in(ChangeRequestProcess.KEY).runs(number)).isFalse();
        assertThat(told(change)).isEqualTo(ChangeStatus.WITHDRAWN);
        refused("grant.change.not-prepared", () -> stage.by(Cast.METTE, user -> changes.decide(user, number, change, yes())));
        refused("grant.change.closed", () -> stage.by(Cast.SIRI, user -> party.withdraw(user, application, change)));
    }

    @Test
    void whatHasNoAnswerWhenTheGrantEndsIsDropped() {
        UUID change = ask(longer(6));
        stage.by(Cast.METTE, user -> changes.drop(number));
        stage.machineryRuns();

        assertThat(told(change)).isEqualTo(ChangeStatus.DROPPED);
        assertThat(steps.in(ChangeRequestProcess.KEY).runs(number)).isFalse();
        assertThat(journal.of(number)).extracting(entry -> entry.what()).contains("grant.change-dropped");
    }

    @Test
    void anotherOwnerTakesOverTheNightAfterThePartyWasTold() {
        UUID change = ask(new ChangeWish(null, null, null, new OrganisationNumber("974760673"), "Den nye klyngen SA", null, null, "Slått sammen."));
        answered(change, Verdict.APPROVED, "Greit.", time.today());
        assertThat(grants.of(number).organisationName()).isNotEqualTo("Den nye klyngen SA");
        handovers.look();

        assertThat(grants.of(number).organisationName()).isEqualTo("Den nye klyngen SA");
        assertThat(grants.plan(number, time.today())).as("the plan stays").isEqualTo(first);
        assertThat(journal.of(number)).extracting(entry -> entry.what()).contains("grant.owner-changed");
    }

    @Test
    void nothingIsApprovedForDaysBeforeItWasAskedFor() {
        UUID change = ask(longer(6));
        stage.by(Cast.ANNE, user -> changes.prepare(user, number, change, true, "Greit."));

        refused("grant.change.day", () -> stage.by(Cast.METTE, user -> changes.decide(user, number, change,
            new ChangeDecision(Verdict.APPROVED, "Greit.", time.today().minusDays(1)))));
        refused("grant.change.day", () -> stage.by(Cast.METTE, user -> changes.decide(user, number, change,
            new ChangeDecision(Verdict.APPROVED, "Greit.", null))));
    }

    @Test
    void strangersAskForNothingAndNothingIsAskedBeforeTheOfferIsAccepted() {
        assertThatThrownBy(() -> stage.by(Cast.OLA, user -> party.ask(user, application, longer(6)))).hasMessageContaining("application");
        CaseNumber offered = running.running(stage);
        refused("grant.not-accepted", () -> stage.by(Cast.SIRI, user -> party.ask(user, cases.get(offered).id(), longer(6))));
    }

    // A fifth of the largest line goes to travel.
    private Map<CostCategory, Nok> moved() {
        Map<CostCategory, Nok> costs = new LinkedHashMap<>(first.costs());
        CostCategory largest = costs.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
        Nok part = Nok.of(costs.get(largest).kroner() / 5);
        costs.merge(largest, Nok.ZERO.minus(part), Nok::plus);
        costs.merge(List.of(CostCategory.OTHER, CostCategory.TRAVEL).stream().filter(one -> one != largest).findFirst().orElseThrow(), part, Nok::plus);
        return costs;
    }

    private ChangeWish longer(int months) {
        return new ChangeWish(first.period().end().plusMonths(months), null, null, null, null, null, null, "Leverandøren er forsinket.");
    }

    private UUID ask(ChangeWish wish) {
        return stage.get(Cast.SIRI, user -> party.ask(user, application, wish));
    }

    private ChangeDecision yes() {
        return new ChangeDecision(Verdict.APPROVED, "Greit.", time.today());
    }

    private void answered(UUID change, Verdict verdict, String words, LocalDate day) {
        stage.by(Cast.ANNE, user -> changes.prepare(user, number, change, verdict == Verdict.APPROVED, "Vurdert."));
        stage.by(Cast.METTE, user -> changes.decide(user, number, change, new ChangeDecision(verdict, words, day)));
        stage.machineryRuns();
    }

    private ChangeStatus told(UUID change) {
        return stage.get(Cast.SIRI, user -> party.view(user, application)).requests().stream().filter(one -> one.id().equals(change)).findFirst()
            .map(ChangeRequest::toldStatus).orElseThrow();
    }

    private static void refused(String key, Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
