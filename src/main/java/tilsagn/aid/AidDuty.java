package tilsagn.aid;

import java.time.LocalDate;

import tilsagn.core.CaseNumber;

/**
 * What an award's duty towards the national register is now. Told each time the award is written, also when nothing became of it.
 *
 * @param dueOn      last day to enter it, or {@code null} where there is no duty (any longer)
 * @param registered whether somebody has entered it
 */
public record AidDuty(CaseNumber caseNumber, LocalDate dueOn, boolean registered) {

    static AidDuty of(AidRegistration award) {
        return new AidDuty(award.caseNumber(), award.state() == AidRegistration.State.DUE ? award.dueOn() : null,
            award.state() == AidRegistration.State.REGISTERED);
    }
}
