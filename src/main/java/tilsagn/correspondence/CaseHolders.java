package tilsagn.correspondence;

import java.util.List;

import tilsagn.core.CaseNumber;

/** Tells who at the county is to hear of a message; contributed by whoever knows the queue. */
public interface CaseHolders {

    /** Login names of those who hold a task of the case, else of whoever held one last; nobody for a case nobody has taken. */
    List<String> of(CaseNumber caseNumber);
}
