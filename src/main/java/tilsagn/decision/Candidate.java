package tilsagn.decision;

import java.math.BigDecimal;
import java.time.Instant;

import tilsagn.application.CaseLine;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;

/**
 * An application as the ranking sees it.
 *
 * @param statusKey message key of where it stands
 * @param scores    the two assessors' result, or {@code null} while it is not there
 * @param decision  the proposal or decision, or {@code null}
 * @param hidden    the reader is disqualified and may know no more than that the case exists (forvaltningsloven §§ 6–10)
 * @param reserve   recommended without funding: it stands on the reserve list
 * @param line      what it was sent with, or {@code null} where nobody asks
 */
public record Candidate(CaseNumber caseNumber, String applicant, String title, Instant submittedAt, String statusKey, Nok applied,
                        Scores scores, Decision decision, boolean hidden, boolean reserve, CaseLine line) {

    /** One that is not on the reserve list. */
    public Candidate(CaseNumber caseNumber, String applicant, String title, Instant submittedAt, String statusKey, Nok applied,
                     Scores scores, Decision decision, boolean hidden) {
        this(caseNumber, applicant, title, submittedAt, statusKey, applied, scores, decision, hidden, false, null);
    }

    /**
     * The result of the assessment.
     *
     * @param index          0–100, two decimals
     * @param weighted       1–7, two decimals
     * @param green          C1, breaks the first tie
     * @param partnership    C3, breaks the second
     * @param spread         widest distance between the two assessors on one criterion
     * @param belowThreshold does not reach the call's threshold
     * @param recommended    what the advisor recommends, or {@code null} while nobody has
     */
    public record Scores(BigDecimal index, BigDecimal weighted, BigDecimal green, BigDecimal partnership, int spread,
                         boolean belowThreshold, Nok recommended) {
    }

    /** Has a place in the order. */
    boolean isRanked() {
        return scores != null && !hidden;
    }

    /** What the advisor recommends, or {@code null}. */
    public Nok recommended() {
        return scores == null ? null : scores.recommended();
    }

    /** What the manager proposes, or {@code null}. */
    public Nok proposed() {
        return decision == null ? null : decision.proposedAmount();
    }

    /** What the pool would carry as things stand: decided, else proposed, else recommended. */
    public Nok planned() {
        if (hidden) {
            return Nok.ZERO;
        }
        Nok recommended = recommended();
        return decision != null ? decision.planned() : recommended == null ? Nok.ZERO : recommended;
    }

    /** The amount a form begins with: proposed, else recommended, or {@code null}. */
    public Nok suggestion() {
        return decision == null ? recommended() : decision.proposedAmount();
    }

    /** Why the manager departs from the recommendation, or {@code null}. */
    public String proposalReason() {
        return decision == null ? null : decision.proposalReason();
    }

    /** The advisor recommends some money, so that it competes for the frame. */
    boolean competes() {
        return isRanked() && recommended() != null && recommended().isPositive();
    }

    /** A proposal or a decision settles its amount; whoever tries out others leaves it alone. */
    public boolean isSettled() {
        return decision != null && decision.status() != Decision.Status.PROPOSED;
    }

    /** A manager has written why. */
    boolean isExplained() {
        return DecisionRules.isReason(proposalReason());
    }

    /** The colour of the status: money given, refused, waiting for the party, or still on its way. */
    public String tone() {
        if (decision == null || !decision.isDecided()) {
            return statusKey.endsWith("DEFICIENCY_NOTICE") ? "warning" : "info";
        }
        return decision.outcome().givesMoney() ? "success" : "danger";
    }

    /** A manager may still propose. */
    public boolean isOpenForProposal() {
        return isRanked() && recommended() != null && (decision == null || decision.status() == Decision.Status.PROPOSED);
    }

    /** A manager may send it on. */
    public boolean isOpenForSending() {
        return isOpenForProposal() && decision != null;
    }

    /** A manager may publish the award. */
    public boolean isOpenForPublication() {
        return !hidden && decision != null && decision.status() == Decision.Status.NOTIFIED && decision.outcome().givesMoney();
    }
}
