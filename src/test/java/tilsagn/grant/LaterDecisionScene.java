package tilsagn.grant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.springframework.boot.test.context.TestComponent;

import tilsagn.Stage;
import tilsagn.application.Cases;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.correspondence.LetterKind;
import tilsagn.correspondence.Letters;
import tilsagn.correspondence.PartyLetters;
import tilsagn.demo.Cast;

/** Grants about which something was decided against the party after the award, and that the party has read. */
@TestComponent
public class LaterDecisionScene {

    public static final Nok AWARD = Nok.of(400_000);

    private final Stage stage;
    private final RunningGrants running;
    private final GrantsOnStage onStage;
    private final Lapses lapses;
    private final Acceptances acceptances;
    private final Terminations terminations;
    private final PartyChanges partyChanges;
    private final ChangeRequests changes;
    private final FinalAccounts accounts;
    private final Recoveries recoveries;
    private final Grants grants;
    private final Cases cases;
    private final Letters letters;
    private final PartyLetters party;
    private final BusinessTime time;

    LaterDecisionScene(Stage stage, RunningGrants running, GrantsOnStage onStage, Lapses lapses, Acceptances acceptances, Terminations terminations,
                       PartyChanges partyChanges, ChangeRequests changes, FinalAccounts accounts, Recoveries recoveries, Grants grants, Cases cases,
                       Letters letters, PartyLetters party, BusinessTime time) {
        this.stage = stage;
        this.running = running;
        this.onStage = onStage;
        this.lapses = lapses;
        this.acceptances = acceptances;
        this.terminations = terminations;
        this.partyChanges = partyChanges;
        this.changes = changes;
        this.accounts = accounts;
        this.recoveries = recoveries;
        this.grants = grants;
        this.cases = cases;
        this.letters = letters;
        this.party = party;
        this.time = time;
    }

    /** Nobody answered, and the award lapsed by itself. */
    public CaseNumber unanswered() {
        CaseNumber number = running.running(stage);
        passes(acceptances.of(number).lastDay());
        opens(number, LetterKind.LAPSE);
        return number;
    }

    /** It was accepted, but the project did not begin, and the manager let it lapse. */
    public CaseNumber notBegun() {
        CaseNumber number = accepted();
        passes(acceptances.of(number).startBy());
        stage.by(Cast.METTE, user -> lapses.letLapse(user, number, "Prosjektet kom ikke i gang."));
        stage.machineryRuns();
        opens(number, LetterKind.LAPSE);
        return number;
    }

    private CaseNumber accepted() {
        CaseNumber number = running.running(stage);
        stage.by(Cast.SIRI, user -> acceptances.accept(user, cases.get(number).id(),
            new Answer(java.util.stream.IntStream.range(0, acceptances.of(number).conditions().size()).boxed().collect(java.util.stream.Collectors.toSet()),
                true, true, GrantsOnStage.ACCOUNT.digits(), true)));
        stage.machineryRuns();
        return number;
    }

    /** The grant was ended before its time. */
    public CaseNumber terminated() {
        return ended(begun());
    }

    /** The same after 100 000 had been paid: the settlement is opened. */
    public CaseNumber terminatedAfterAPayment() {
        CaseNumber number = begun();
        passes(grants.plan(number, time.today()).period().start());
        onStage.isPaid(number, Nok.of(200_000));
        return ended(number);
    }

    /** The settlement finds cost for half of what was paid; the other half is to come back. */
    public void isSettledAtHalf(CaseNumber number) {
        stage.by(Cast.ANNE, user -> accounts.drawUp(user, number, new FinalAccount.Finding(Nok.of(100_000), null, "Bare halvparten er dokumentert.")));
        stage.by(Cast.METTE, user -> accounts.decide(user, number));
        stage.machineryRuns();
    }

    private CaseNumber ended(CaseNumber number) {
        stage.by(Cast.ANNE, user -> terminations.notice(user, number, "Rapportene mangler."));
        stage.machineryRuns();
        passes(terminations.last(number).commentBy());
        stage.by(Cast.METTE, user -> terminations.decide(user, number, true, "Vilkårene er brutt."));
        stage.machineryRuns();
        opens(number, LetterKind.TERMINATION);
        return number;
    }

    /** A longer period was refused. */
    public CaseNumber changeRefused() {
        CaseNumber number = begun();
        LocalDate end = grants.plan(number, time.today()).period().end().plusMonths(6);
        UUID change = stage.get(Cast.SIRI, user -> partyChanges.ask(user, cases.get(number).id(),
            new ChangeWish(end, Map.of(), null, null, null, null, null, "Leverandøren er forsinket.")));
        stage.by(Cast.ANNE, user -> changes.prepare(user, number, change, false, "Prosjektet kan gjennomføres i tide."));
        stage.by(Cast.METTE, user -> changes.decide(user, number, change,
            new ChangeDecision(ChangeDecision.Verdict.REJECTED, "Prosjektet kan gjennomføres i tide.", null)));
        stage.machineryRuns();
        opens(number, LetterKind.CHANGE);
        return number;
    }

    /** Half of the cost was accepted, so that the grant became half of what was granted; so much had been paid before, for twice as much cost. */
    public CaseNumber reduced(Nok paid) {
        CaseNumber number = begun();
        onStage.projectEnds(number);
        if (paid.isPositive()) {
            onStage.isPaid(number, paid.plus(paid));
        }
        onStage.reportIsApproved(number);
        stage.by(Cast.ANNE, user -> accounts.drawUp(user, number, new FinalAccount.Finding(AWARD, null, "Kostnadene ble lavere enn planlagt.")));
        stage.by(Cast.METTE, user -> accounts.decide(user, number));
        stage.machineryRuns();
        opens(number, LetterKind.REDUCTION);
        return number;
    }

    /** As {@link #reduced}, where 300 000 had been paid: 100 000 is demanded back. */
    public CaseNumber claimedBack() {
        CaseNumber number = reduced(Nok.of(300_000));
        passes(recovery(number).commentBy());
        stage.by(Cast.METTE, user -> recoveries.demand(user, number, "Tilskuddet følger de faktiske kostnadene."));
        stage.machineryRuns();
        opens(number, LetterKind.RECOVERY_CLAIM);
        return number;
    }

    private CaseNumber begun() {
        CaseNumber number = running.running(stage);
        running.begin(number);
        return number;
    }

    public Recovery recovery(CaseNumber number) {
        return recoveries.latest(number).orElseThrow();
    }

    /** The day is over. */
    public void passes(LocalDate day) {
        Instant over = day.plusDays(1).atStartOfDay(BusinessTime.ZONE).toInstant().plusMillis(10);
        if (over.isAfter(time.now())) {
            time.moveTo(over);
        }
        stage.machineryRuns();
    }

    /** The party reads the newest letter of a kind. */
    public void opens(CaseNumber number, LetterKind kind) {
        stage.by(Cast.SIRI, user -> party.openAsParty(user, letters.find(number, kind).orElseThrow().id()));
    }
}
