package tilsagn.application;

import java.util.List;

import tilsagn.core.CaseNumber;

/** Pages of the party's own case that other rooms have, for the page of its application: only what the party has been told of. */
public interface PartyPages {

    /** In the order they are shown. */
    List<Page> of(CaseNumber caseNumber);

    /**
     * A page.
     *
     * @param labelKey message key of its name
     * @param href     where it is
     */
    record Page(String labelKey, String href) {
    }
}
