package tilsagn.application;

import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;

/** The party was reminded that the answer to a deficiency notice is due in a few days. */
public record DeficiencyReminded(CaseNumber caseNumber) implements CaseEvent {

    @Override
    public String what() {
        return "deficiency.reminded";
    }
}
