package tilsagn.workflow;

import java.util.Date;

import org.springframework.stereotype.Component;

import tilsagn.core.CaseNumber;
import tilsagn.correspondence.GrantMails;
import tilsagn.correspondence.LetterKind;
import tilsagn.correspondence.Letters;
import tilsagn.grant.Acceptance;
import tilsagn.grant.Acceptances;
import tilsagn.grant.Lapses;
import tilsagn.grant.Reports;

/**
 * What {@code grant-followup.bpmn} does by itself, from the award to the approved final report. The business key is the case's number.
 * Each step may run twice.
 */
@Component
public class GrantFollowupProcess {

    static final String KEY = "grantFollowup";

    private final Acceptances acceptances;
    private final Lapses lapses;
    private final Reports reports;
    private final GrantMails mails;
    private final Letters letters;
    private final GrantApplicationProcess days;

    GrantFollowupProcess(Acceptances acceptances, Lapses lapses, Reports reports, GrantMails mails, Letters letters, GrantApplicationProcess days) {
        this.acceptances = acceptances;
        this.lapses = lapses;
        this.reports = reports;
        this.mails = mails;
        this.letters = letters;
        this.days = days;
    }

    /** Tells the party that few days are left. */
    public void remindOfAcceptance(String caseNumber) {
        mails.remindOfAcceptance(new CaseNumber(caseNumber));
    }

    /** Whether an award nobody answered lapses without a manager. */
    public boolean lapsesByItself(String caseNumber) {
        return of(caseNumber).lapsesByItself();
    }

    /** Gives the money back to the pool. */
    public void lapseAward(String caseNumber) {
        lapses.unanswered(new CaseNumber(caseNumber));
    }

    /** Whether the party said yes. */
    public boolean isAccepted(String caseNumber) {
        return of(caseNumber).acceptedAt() != null;
    }

    /** Tells the party that the award is no more: by letter with reasons, or a receipt to one who declined it. */
    public void tellOfLapse(String caseNumber) {
        CaseNumber number = new CaseNumber(caseNumber);
        if (of(caseNumber).lapse() == Acceptance.Lapse.DECLINED) {
            mails.confirmDeclined(number);
        } else {
            letters.sendOnce(number, LetterKind.LAPSE, of(caseNumber).lapseReference());
        }
    }

    /** Tells the party of a report that is due, soon due or late; a reminder that is sent already is not sent again. */
    public void remindOfReport(String caseNumber) {
        CaseNumber number = new CaseNumber(caseNumber);
        reports.reminderDue(number).ifPresent(stage -> mails.remindOfReport(number, stage));
    }

    /** Tells the party that the county asks about its report. */
    public void tellOfReturn(String caseNumber) {
        mails.tellOfReturn(new CaseNumber(caseNumber));
    }

    /** Whether a report is left to write. */
    public boolean isReportLeft(String caseNumber) {
        return reports.current(new CaseNumber(caseNumber)).isPresent();
    }

    /** Whether the project has begun. */
    public boolean isProjectBegun(String caseNumber) {
        return of(caseNumber).begunOn() != null;
    }

    /** So many working days from now. */
    public Date dueInWorkingDays(int count) {
        return days.dueInWorkingDays(count);
    }

    private Acceptance of(String caseNumber) {
        return acceptances.of(new CaseNumber(caseNumber));
    }
}
