package tilsagn.workflow;

import java.time.LocalDate;
import java.util.Date;
import java.util.UUID;

import org.springframework.stereotype.Component;

import tilsagn.appeal.Appeal;
import tilsagn.appeal.AppealDesk;
import tilsagn.appeal.AppealTimes;
import tilsagn.appeal.AppealedDecision;
import tilsagn.appeal.Appeals;
import tilsagn.core.BusinessTime;
import tilsagn.correspondence.AppealLetters;
import tilsagn.decision.Decisions;

/**
 * What {@code appeal.bpmn} does by itself. The business key is the case's number, the appeal's id stands in a variable. Each step that sends
 * a letter may run twice; the letters are kept once per appeal and kind.
 */
@Component
public class AppealProcess {

    static final String KEY = "appeal";
    static final String ID = "appealId";

    private final Appeals appeals;
    private final AppealDesk desk;
    private final AppealTimes times;
    private final AppealLetters letters;
    private final Decisions decisions;
    private final ResumedTreatment treatment;
    private final BusinessTime time;

    AppealProcess(Appeals appeals, AppealDesk desk, AppealTimes times, AppealLetters letters, Decisions decisions, ResumedTreatment treatment,
                  BusinessTime time) {
        this.appeals = appeals;
        this.desk = desk;
        this.times = times;
        this.letters = letters;
        this.decisions = decisions;
        this.treatment = treatment;
        this.time = time;
    }

    /** Tells the party that its appeal arrived. */
    public void confirmAppeal(String appealId) {
        letters.confirm(appeal(appealId));
    }

    /** Tells the party that its late appeal is not treated, and why. */
    public void sendAppealDismissal(String appealId) {
        letters.sendDismissal(appeal(appealId));
        desk.partyTold(UUID.fromString(appealId));
    }

    /** Tells the party that it got what it asked for. */
    public void sendReversal(String appealId) {
        letters.sendReversal(appeal(appealId));
        tellOfTheDecision(appealId);
    }

    /** Sends the party its copy of what goes to the appeal body. @return when its time to comment is over */
    public Date forwardAppeal(String appealId) {
        LocalDate day = desk.forwarded(UUID.fromString(appealId));
        Appeal appeal = appeal(appealId);
        letters.sendForwarding(appeal);
        decisionTold(appeal);
        return Date.from(day.plusDays(1).atStartOfDay(BusinessTime.ZONE).toInstant());
    }

    /** No comment came. */
    public void closeComments(String appealId) {
        desk.commentTimeOver(UUID.fromString(appealId));
    }

    /** Tells the party what the appeal body ruled. */
    public void sendAppealRuling(String appealId) {
        letters.sendRuling(appeal(appealId));
        tellOfTheDecision(appealId);
    }

    /** Tells the party what was decided anew; a new time to appeal begins with that letter. */
    public void sendNewDecision(String appealId) {
        letters.sendNewDecision(appeal(appealId));
        decisionTold(appeal(appealId));
    }

    /** An appeal that has its end makes the decision final, unless something new was decided or is to be. */
    public void closeAppeal(String appealId) {
        Appeal appeal = appeal(appealId);
        if (appeal.outcome() != Appeal.Outcome.REMITTED && !resumes(appeal)) {
            times.becomeFinal(appeal.timeId());
        }
    }

    /** Whether a dismissal was set aside, so that the application is assessed after all. */
    public boolean treatmentResumes(String appealId) {
        return resumes(appeal(appealId));
    }

    private static boolean resumes(Appeal appeal) {
        return appeal.subject() == AppealedDecision.DISMISSAL
            && (appeal.outcome() == Appeal.Outcome.REVERSED || appeal.outcome() == Appeal.Outcome.REMITTED);
    }

    /** Takes the application up again: at the assessment where the first instance reversed, at the formal check where the appeal body sent it back. */
    public void resumeTreatment(String appealId) {
        Appeal appeal = appeal(appealId);
        if (appeal.outcome() == Appeal.Outcome.REMITTED) {
            treatment.checkAnew(appeal.caseNumber());
        } else {
            treatment.assess(appeal.caseNumber());
        }
    }

    /** Confirms to the party; what was left of its time to appeal goes on. */
    public void confirmAppealWithdrawal(String appealId) {
        Appeal appeal = appeal(appealId);
        letters.confirmWithdrawal(appeal);
        times.goOn(appeal.timeId());
    }

    /** The end of the n-th working day from today, Norwegian time. */
    public Date dueInWorkingDays(int days) {
        return WorkingDays.endAfter(time.today(), days);
    }

    private void tellOfTheDecision(String appealId) {
        desk.partyTold(UUID.fromString(appealId));
        decisionTold(appeal(appealId));
    }

    // Does nothing where the appeal changed nothing.
    private void decisionTold(Appeal appeal) {
        if (appeal.subject() == AppealedDecision.DECISION) {
            decisions.markNotified(appeal.caseNumber());
        }
    }

    private Appeal appeal(String id) {
        return appeals.get(UUID.fromString(id));
    }
}
