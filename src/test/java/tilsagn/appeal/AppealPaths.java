package tilsagn.appeal;

import org.springframework.boot.test.context.TestComponent;

import tilsagn.Stage;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.correspondence.LetterKind;
import tilsagn.demo.Cast;
import tilsagn.grant.LaterDecisionScene;

/** Every path of the two diagrams about appeals, walked once. */
@TestComponent
public class AppealPaths {

    private final Stage stage;
    private final AppealScene scene;
    private final AppealDesk desk;
    private final Appeals appeals;
    private final AppealTimes times;
    private final LaterDecisionScene later;

    AppealPaths(Stage stage, AppealScene scene, AppealDesk desk, Appeals appeals, AppealTimes times, LaterDecisionScene later) {
        this.stage = stage;
        this.scene = scene;
        this.desk = desk;
        this.appeals = appeals;
        this.times = times;
        this.later = later;
    }

    /** In any order, each with a case of its own. */
    public void allOfThem() {
        CaseNumber unopened = scene.decided(Nok.ZERO);
        scene.appeals(unopened);
        scene.isReviewed(unopened, AppealVerdict.UPHOLD, null);
        scene.reachesTheBody(unopened);
        scene.isRuled(unopened, AppealVerdict.REMITTED, null);
        stage.by(scene.decider(unopened), user -> desk.decideAnew(user, unopened, null, Nok.of(300_000), AppealScene.WHY));
        stage.machineryRuns();
        scene.passes(times.of(unopened).orElseThrow().limitAt());
        sentBackAndReversed();
        reasonsAndAWithdrawal();
        aDismissal();
        late();
        laterDecisions();
    }

    private CaseNumber opened() {
        CaseNumber number = scene.decided(Nok.ZERO);
        scene.opens(number, LetterKind.DECISION);
        return number;
    }

    private void sentBackAndReversed() {
        CaseNumber number = opened();
        scene.appeals(number);
        stage.by(Cast.BJORN, user -> scene.reviews(user, number, AppealVerdict.UPHOLD, null));
        stage.by(Cast.METTE, user -> desk.sendBack(user, number, null, AppealScene.WHY));
        scene.isReviewed(number, AppealVerdict.REVERSE, AppealScene.APPLIED);
    }

    private void reasonsAndAWithdrawal() {
        CaseNumber before = scene.decided(Nok.ZERO);
        stage.by(scene.member(), user -> times.askForReasons(user, scene.application(before), null));
        scene.appeals(before);
        CaseNumber number = opened();
        stage.by(scene.member(), user -> times.askForReasons(user, scene.application(number), null));
        stage.by(Cast.ANNE, user -> times.giveReasons(user, number, null, AppealScene.WHY));
        stage.machineryRuns();
        scene.opens(number, LetterKind.APPEAL_REASONS);
        scene.appeals(number);
        stage.by(scene.member(), user -> appeals.withdraw(user, scene.application(number), null, true));
        stage.machineryRuns();
        scene.passes(times.of(number).orElseThrow().endsAt());
    }

    // One is sent back and made anew by a manager; a claim that is reversed ends its own process, and so does the settlement of a grant that stands.
    private void laterDecisions() {
        CaseNumber change = later.changeRefused();
        scene.appeals(change);
        scene.isReviewed(change, AppealVerdict.UPHOLD, null);
        scene.reachesTheBody(change);
        scene.isRuled(change, AppealVerdict.REMITTED, null);
        stage.by(Cast.METTE, user -> desk.redo(user, change, null, new Review(AppealVerdict.UPHOLD, null, AppealScene.WHY)));
        CaseNumber claimed = later.claimedBack();
        scene.appeals(claimed);
        scene.isReviewed(claimed, AppealVerdict.REVERSE, Nok.ZERO);
        CaseNumber ended = later.terminatedAfterAPayment();
        scene.appeals(ended);
        scene.isReviewed(ended, AppealVerdict.REVERSE, null);
    }

    private void aDismissal() {
        CaseNumber number = scene.dismissed();
        scene.appeals(number);
        scene.isReviewed(number, AppealVerdict.UPHOLD, null);
        stage.by(scene.member(), user -> appeals.comment(user, scene.application(number), null, AppealScene.WHY));
        stage.by(Cast.CATO, user -> desk.prepare(user, number, null, AppealScene.WHY));
        scene.isRuled(number, AppealVerdict.REMITTED, null);
    }

    private void late() {
        CaseNumber number = opened();
        scene.passes(times.of(number).orElseThrow().endsAt());
        scene.appeals(number);
        stage.by(Cast.ANNE, user -> desk.considerRelief(user, number, null, false, AppealScene.WHY));
        stage.machineryRuns();
        CaseNumber other = opened();
        scene.passes(times.of(other).orElseThrow().endsAt());
        scene.appeals(other);
        stage.by(Cast.ANNE, user -> desk.considerRelief(user, other, null, true, AppealScene.WHY));
    }
}
