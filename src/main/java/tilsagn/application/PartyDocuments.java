package tilsagn.application;

import java.util.List;

import tilsagn.core.CaseNumber;

/** Letters and other documents a party can open from the page of its application; contributed by the rooms that make them. */
public interface PartyDocuments {

    /** What has been made available to the party of this case, the newest first. */
    List<PartyDocument> of(CaseNumber caseNumber);
}
