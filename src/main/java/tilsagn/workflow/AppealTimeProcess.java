package tilsagn.workflow;

import java.util.Date;
import java.util.UUID;

import org.springframework.stereotype.Component;

import tilsagn.appeal.AppealTimes;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.correspondence.AppealLetters;

/**
 * What {@code appeal-time.bpmn} does by itself: one process for each decision a party may appeal, with the case's number as its key and the id of
 * the time in a variable.
 */
@Component
public class AppealTimeProcess {

    static final String KEY = "appealTime";
    static final String ID = "appealTimeId";
    private static final int UUID_LENGTH = 36;

    private final AppealTimes times;
    private final AppealLetters letters;
    private final BusinessTime time;

    AppealTimeProcess(AppealTimes times, AppealLetters letters, BusinessTime time) {
        this.times = times;
        this.letters = letters;
        this.time = time;
    }

    /** Sends the reasons the party asked for; the time begins anew when it opens them. */
    public void sendReasons(String appealTimeId) {
        letters.sendReasons(idOf(appealTimeId));
    }

    /** Nobody can appeal any more. */
    public void markFinal(String appealTimeId) {
        times.becomeFinal(idOf(appealTimeId));
    }

    // A process from before decisions after the award could be appealed gives the case's number: it is about the answer to the application.
    private UUID idOf(String given) {
        return given.length() == UUID_LENGTH ? UUID.fromString(given) : times.of(CaseNumber.parse(given)).orElseThrow().id();
    }

    /** The end of the n-th working day from today, Norwegian time. */
    public Date dueInWorkingDays(int days) {
        return WorkingDays.endAfter(time.today(), days);
    }
}
