package tilsagn.core.web;

import java.util.Set;

import tilsagn.core.CaseNumber;

/** Which panels have no meaning on a case, such as those about a grant where there is none; contributed by the room that owns the panels. */
public interface CasePanelRule {

    /** Short names of the panels that are left out of the case's menu. */
    Set<String> hidden(CaseNumber number);
}
