package tilsagn.core.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import tilsagn.core.CaseNumber;

/** What there is to do on a case right now, for the frame of the case page. */
public interface CaseSteps {

    /** Open steps the person may see, their own first. */
    List<Step> openFor(CaseNumber caseNumber, String username, Set<String> roleNames, String county);

    /**
     * One open step.
     *
     * @param taskId   the task
     * @param labelKey message key of what to do
     * @param href     its page
     * @param mine     assigned to the person who looks
     * @param takeable unassigned, and the person may take it
     * @param due      when it should be done, or {@code null}
     */
    record Step(String taskId, String labelKey, String href, boolean mine, boolean takeable, Instant due) {
    }
}
