package tilsagn.core.web;

import java.util.List;

import tilsagn.core.CaseNumber;

/** Tells who at the county has a case, for the head of the case page; contributed by the room that knows the queue. */
public interface CaseHandlers {

    /** Login names of those who hold a task of the case, else of whoever held one last. */
    List<String> holdersOf(CaseNumber caseNumber);
}
