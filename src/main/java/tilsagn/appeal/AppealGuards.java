package tilsagn.appeal;

import java.util.Optional;

import org.springframework.stereotype.Component;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.appeal.AppealStep.Kind;
import tilsagn.application.GrantApplication;
import tilsagn.assessment.CaseDoor;
import tilsagn.assessment.Disqualification;
import tilsagn.assessment.Disqualifications;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;
import tilsagn.decision.Decision;
import tilsagn.decision.DecisionBody;
import tilsagn.decision.Decisions;

/** Who may see and touch what in an appeal. */
@Component
class AppealGuards {

    private final CaseDoor door;
    private final Disqualifications disqualifications;
    private final Decisions decisions;
    private final AppealedFacts facts;

    AppealGuards(CaseDoor door, Disqualifications disqualifications, Decisions decisions, AppealedFacts facts) {
        this.door = door;
        this.disqualifications = disqualifications;
        this.decisions = decisions;
        this.facts = facts;
    }

    /** The case, if it is the person's county's and the person is not disqualified in it; otherwise it does not exist. */
    GrantApplication visible(User user, CaseNumber number) {
        return door.visible(user, number);
    }

    /** The case, for a person who wants to act on it in this role and has said that they are impartial. */
    GrantApplication actable(User user, CaseNumber number, Role role) {
        return door.acting(user, number, role);
    }

    /**
     * The body that decides on a change of the decision: where a body answered the application, that one and no manager.
     */
    Optional<DecisionBody> decidingBody(Appeal appeal) {
        return appeal.subject() == AppealedDecision.DECISION ? decisions.find(appeal.caseNumber()).map(Decision::body) : Optional.empty();
    }

    /** The body that approves the review: the one that decided changes its own decision; a decision that stands needs a manager. */
    Optional<DecisionBody> approvingBody(Appeal appeal) {
        boolean changes = appeal.firstInstance().map(AppealStep::verdict).filter(AppealVerdict::setsAmount).isPresent();
        return changes ? decidingBody(appeal) : Optional.empty();
    }

    /**
     * Who approves the review, in the right role and not the one who wrote it.
     *
     * @throws Refusal {@code core.not-yours}, {@code decision.other-body}, {@code appeal.four-eyes}, {@code application.declare-first}
     */
    void requireApprover(User user, Appeal appeal) {
        Optional<DecisionBody> body = approvingBody(appeal);
        actable(user, appeal.caseNumber(), body.isPresent() ? Role.DECISION_MAKER : Role.MANAGER);
        if (body.filter(one -> !one.name().equals(user.body())).isPresent()) {
            throw Refusal.conflict("decision.other-body");
        }
        requireSecondPerson(user, appeal);
    }

    /** The same asked beforehand. */
    boolean approves(User user, Appeal appeal) {
        return approvingBody(appeal).map(body -> user.has(Role.DECISION_MAKER) && body.name().equals(user.body()))
            .orElseGet(() -> door.leads(user, appeal.caseNumber()));
    }

    // The first instance needs two: who approves is not who reviewed.
    private void requireSecondPerson(User user, Appeal appeal) {
        if (appeal.firstInstance().filter(step -> step.username().equals(user.username())).isPresent()) {
            throw Refusal.conflict("appeal.four-eyes");
        }
    }

    /** Nobody who had a part in the first decision, or in the first instance's view of the appeal, prepares it or sits in the appeal body. */
    void requireFresh(User user, Appeal appeal) {
        obstacle(user, appeal).ifPresent(key -> {
            throw Refusal.conflict(key);
        });
    }

    /** The same asked beforehand: message key of why not. */
    Optional<String> obstacle(User user, Appeal appeal) {
        boolean reviewed = appeal.steps().stream().filter(step -> step.kind() == Kind.REVIEW || step.kind() == Kind.APPROVAL
            || step.kind() == Kind.RELIEF).anyMatch(step -> step.username().equals(user.username()));
        return forAppeal(user, appeal).map(why -> "appeal.not-you." + why).or(() -> reviewed ? Optional.of("appeal.not-you.REVIEWED") : Optional.empty());
    }

    // Who answered the application had no part in a decision that came later, and the other way round.
    private Optional<Disqualification> forAppeal(User user, Appeal appeal) {
        Optional<Disqualification> known = disqualifications.forAppeal(user.username(), appeal.caseNumber());
        if (!appeal.subject().isLater()) {
            return known;
        }
        return known.filter(why -> why != Disqualification.FIRST_DECISION)
            .or(() -> facts.tookPart(appeal).contains(user.username()) ? Optional.of(Disqualification.FIRST_DECISION) : Optional.empty());
    }

    /** The person sits in the appeal body. */
    static boolean sitsInTheBody(User user) {
        return user.has(Role.DECISION_MAKER) && DecisionBody.APPEALS_BOARD.name().equals(user.body());
    }
}
