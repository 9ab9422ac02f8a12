package tilsagn.decision;

import java.util.List;

import tilsagn.application.GrantApplication;
import tilsagn.assessment.AssessmentResult;
import tilsagn.call.Call;
import tilsagn.core.Fault;
import tilsagn.core.Nok;

/**
 * Everything the decision pages of one case show.
 *
 * @param result         the assessment, or {@code null}
 * @param decision       the proposal or decision, or {@code null}
 * @param recommendedBy  the advisor's name, or {@code null}
 * @param proposedBy     the manager's name, or {@code null}
 * @param deadlinePassed nobody can apply any more, so cases may be sent to decision
 * @param mayPropose     the reader may propose an amount now
 * @param mayDecide      the reader may decide now
 * @param mayPublish     the reader may publish the award now
 * @param routeAhead     who would decide the proposal as it stands, or {@code null} while there is none or when it was sent
 * @param turns          where the case went instead of straight on, and where it may go
 * @param obstacle       message key of why a decision maker may not decide, or {@code null}
 * @param warnings       what other rooms know of an award that is not decided yet
 */
public record CaseDecision(GrantApplication application, Call call, Pool pool, AssessmentResult result, Decision decision,
                           String recommendedBy, String proposedBy, boolean deadlinePassed, boolean mayPropose, boolean mayDecide,
                           boolean mayPublish, DecisionBody routeAhead, TurnView turns, String obstacle,
                           List<Warning> warnings) {

    /** Something another room wants to be known before an award is decided, and where it is seen to. */
    public record Warning(Fault fault, AwardCheck.Place place) {
    }

    /** What the advisor recommends, or {@code null}. */
    public Nok recommended() {
        return result == null ? null : result.recommended();
    }

    /** Somebody has decided. */
    public boolean isDecided() {
        return decision != null && decision.isDecided();
    }

    /** The reasons, line by line. */
    public List<String> reasonLines() {
        return lines(decision == null ? null : decision.reasons());
    }

    /** The conditions, one a line; none for a rejection. */
    public List<String> conditionLines() {
        return isDecided() && decision.outcome().givesMoney() ? lines(decision.conditions()) : List.of();
    }

    private static List<String> lines(String text) {
        return text == null ? List.of() : text.lines().filter(line -> !line.isBlank()).toList();
    }

    /** The amount a form begins with: proposed, else recommended. */
    public Nok suggestion() {
        return decision == null ? recommended() : decision.planned();
    }
}
