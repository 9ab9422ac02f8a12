package tilsagn.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import tilsagn.core.CaseNumber;

/** What the county waits for from a party whose application is decided; contributed by the rooms that wait. */
public interface PartyTodo {

    /** The first thing to do, of those cases that have any; a fixed number of questions however many cases. */
    Map<CaseNumber, Todo> of(Collection<CaseNumber> numbers);

    /**
     * One thing to do.
     *
     * @param key  message key of the sentence
     * @param args what it names, such as the last day
     */
    record Todo(String key, List<Object> args) {
    }
}
