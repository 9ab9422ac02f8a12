package tilsagn.workflow;

import java.util.Date;
import java.util.List;

import org.springframework.stereotype.Component;

import tilsagn.aid.AidClearance;
import tilsagn.application.Cases;
import tilsagn.assessment.ActingManagers;
import tilsagn.assessment.AssessmentResult;
import tilsagn.assessment.Assessments;
import tilsagn.assessment.FormalChecks;
import tilsagn.assessment.Substitutes;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.correspondence.Letters;
import tilsagn.correspondence.WithdrawalNotices;
import tilsagn.decision.DecisionBody;
import tilsagn.decision.Decisions;

/**
 * What {@code grant-application.bpmn} does by itself: one public method per service task, named after it, and one per question a
 * gateway asks. The business key is the case's number. What calls out is asynchronous in the diagram and may run twice; the letters are
 * kept once per case and kind.
 */
@Component
public class GrantApplicationProcess {

    static final String KEY = "grantApplication";

    private final Letters letters;
    private final WithdrawalNotices withdrawals;
    private final Assessments assessments;
    private final FormalChecks formalChecks;
    private final Substitutes substitutes;
    private final ActingManagers actingManagers;
    private final Decisions decisions;
    private final AidClearance clearance;
    private final DecisionTables tables;
    private final CallSteps callSteps;
    private final DeficiencySteps deficiency;
    private final Cases cases;
    private final BusinessTime time;
    private final PreliminaryReplies preliminaryReplies;

    GrantApplicationProcess(Letters letters, WithdrawalNotices withdrawals, Assessments assessments, FormalChecks formalChecks, Substitutes substitutes,
                            ActingManagers actingManagers, Decisions decisions, AidClearance clearance, DecisionTables tables, CallSteps callSteps, DeficiencySteps deficiency, Cases cases,
                            BusinessTime time, PreliminaryReplies preliminaryReplies) {
        this.preliminaryReplies = preliminaryReplies;
        this.deficiency = deficiency;
        this.cases = cases;
        this.letters = letters;
        this.withdrawals = withdrawals;
        this.assessments = assessments;
        this.formalChecks = formalChecks;
        this.substitutes = substitutes;
        this.actingManagers = actingManagers;
        this.decisions = decisions;
        this.clearance = clearance;
        this.tables = tables;
        this.callSteps = callSteps;
        this.time = time;
    }

    /** Tells the applicant that the application arrived. */
    public void sendAcknowledgement(String caseNumber) {
        letters.sendAcknowledgement(new CaseNumber(caseNumber));
    }

    /** Leaves the table's suggestion for the advisor who does the formal check. */
    public void recordSuggestion(String caseNumber, boolean eligible, String reasonKey) {
        formalChecks.suggestEligibility(new CaseNumber(caseNumber), eligible, reasonKey);
    }

    /** Tells the applicant that the application was dismissed, and why. */
    public void sendDismissal(String caseNumber) {
        letters.sendDismissal(new CaseNumber(caseNumber));
        cases.partyTold(new CaseNumber(caseNumber));
    }

    /** Sends the letter that asks for what is missing; from now on the party may change exactly that. */
    public void sendDeficiencyNotice(String caseNumber) {
        deficiency.send(new CaseNumber(caseNumber));
    }

    /** Reminds the party of the date, if there is still something to be reminded of. */
    public void remindOfDeficiency(String caseNumber) {
        deficiency.remind(new CaseNumber(caseNumber));
    }

    /** No answer in time: the fields are locked, and the advisor goes on with what there is. */
    public void closeDeficiency(String caseNumber) {
        deficiency.close(new CaseNumber(caseNumber));
    }

    /** Who does the formal check again after a deficiency notice: whoever sent it, unless they may not see the case any more; else nobody yet. */
    public String formalChecker(String caseNumber) {
        return deficiency.checker(new CaseNumber(caseNumber));
    }

    /** How many assess the case, each for themselves. */
    public int assessors(String caseNumber) {
        return assessments.assessorsOf(new CaseNumber(caseNumber));
    }

    /** Whether the assessors differ so much that they must write a note together. */
    public boolean consensusNeeded(String caseNumber) {
        return assessments.consensusNeeded(new CaseNumber(caseNumber));
    }

    /** Whether somebody has to recommend. Not when the case came back from the body to the manager alone: then the recommendation stands. */
    public boolean recommendationMissing(String caseNumber) {
        return assessments.resultOf(new CaseNumber(caseNumber)).map(AssessmentResult::recommended).isEmpty();
    }

    /** How many of the assessments are still to be made: all at first, fewer when some were set aside because of a conflict. */
    public int assessmentsMissing(String caseNumber) {
        return assessments.assessmentsMissing(new CaseNumber(caseNumber));
    }

    /** Whether all assessments are there and count; asked by diagrams from before each freed place was opened at once. */
    public boolean assessmentsComplete(String caseNumber) {
        return assessmentsMissing(caseNumber) == 0;
    }

    /** Whether the place to be filled was freed by a conflict, so that the manager chooses who takes it (fvl § 9). */
    public boolean substituteNeeded(String caseNumber) {
        return substitutes.areNeeded(new CaseNumber(caseNumber));
    }

    /** Who does the manager's steps because every manager has a conflict; usually nobody, and then it is for the managers' queue. */
    public String actingManager(String caseNumber) {
        return actingManagers.actingOn(new CaseNumber(caseNumber)).orElse(null);
    }

    /** Hands the case to the body the table chose, and keeps which version of the table that was. */
    public void routeDecision(String caseNumber, String body) {
        decisions.routeTo(new CaseNumber(caseNumber), DecisionBody.valueOf(body), tables.decisionBodyVersion());
    }

    /** Whether somebody has to see to the award's state aid before the party may be told of it. */
    public boolean aidToClear(String caseNumber) {
        return !clearance.isClear(new CaseNumber(caseNumber));
    }

    /** Makes the letter with the decision. */
    public void issueDecisionLetter(String caseNumber) {
        letters.issueDecisionLetter(new CaseNumber(caseNumber));
    }

    /** Whether the letter waits until a manager releases it. */
    public boolean letterHeld(String caseNumber) {
        return letters.isHeld(new CaseNumber(caseNumber));
    }

    /** Tells the applicant that the letter is there; from now on the award may be published. */
    public void notifyApplicant(String caseNumber) {
        CaseNumber number = new CaseNumber(caseNumber);
        letters.notifyApplicant(number);
        decisions.markNotified(number);
        callSteps.moveOn(decisions.of(number).callId());
    }

    /** Tells the applicant that the application is withdrawn, and those who held its tasks that they are gone. */
    public void confirmWithdrawal(String caseNumber, String heldBy) {
        withdrawals.confirm(new CaseNumber(caseNumber), heldBy.isEmpty() ? List.of() : List.of(heldBy.split(",")));
    }

    /** Whether the party must hear from the county before the decision (forvaltningsloven § 11 a). */
    public boolean preliminaryReplyNeeded(String caseNumber) {
        return preliminaryReplies.isNeeded(new CaseNumber(caseNumber));
    }

    /** Tells the party that the case takes longer, why, and when a decision is expected. */
    public void sendPreliminaryReply(String caseNumber) {
        if (preliminaryReplyNeeded(caseNumber)) {
            letters.sendPreliminaryReply(new CaseNumber(caseNumber));
        }
    }

    /**
     * The end of the n-th working day from today, Norwegian time. A task's own date and no deadline of law, so public holidays count as
     * working days.
     */
    public Date dueInWorkingDays(int days) {
        return WorkingDays.endAfter(time.today(), days);
    }
}
