package tilsagn.application;

import java.util.List;

import tilsagn.core.CaseNumber;

/** Pages of the party's own that other rooms have for a case after it was sent, as links on the party's page of the case. */
public interface PartyPages {

    /** In the order they are to stand; empty where the room has nothing for the case. */
    List<Page> of(CaseNumber caseNumber);

    /**
     * A page.
     *
     * @param labelKey message key of the link's text
     * @param path     its address below {@code /applications/{id}/}
     */
    record Page(String labelKey, String path) {
    }
}
