package tilsagn.workflow;

import java.util.Date;

import org.springframework.stereotype.Component;

import tilsagn.appeal.AppealTimes;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.correspondence.AppealLetters;

/** What {@code appeal-time.bpmn} does by itself: one process for each decision a party may appeal, with the case's number as its key. */
@Component
public class AppealTimeProcess {

    static final String KEY = "appealTime";

    private final AppealTimes times;
    private final AppealLetters letters;
    private final BusinessTime time;

    AppealTimeProcess(AppealTimes times, AppealLetters letters, BusinessTime time) {
        this.times = times;
        this.letters = letters;
        this.time = time;
    }

    /** Sends the reasons the party asked for; the time begins anew when it opens them. */
    public void sendReasons(String caseNumber) {
        letters.sendReasons(new CaseNumber(caseNumber));
    }

    /** Nobody can appeal any more. */
    public void markFinal(String caseNumber) {
        times.becomeFinal(new CaseNumber(caseNumber));
    }

    /** The end of the n-th working day from today, Norwegian time. */
    public Date dueInWorkingDays(int days) {
        return WorkingDays.endAfter(time.today(), days);
    }
}
