package tilsagn.worklist;

import java.util.List;

/** What the queue can be narrowed to, told by whoever knows calls and processes: reading it from the items would mean reading all of them. */
public interface QueueSources {

    /** The county's calls that may have something to do, the latest first, a list one can choose from. */
    List<CallChoice> callsOf(String county);

    /** Ids of the steps people do, in the order of the diagrams. */
    List<String> steps();
}
