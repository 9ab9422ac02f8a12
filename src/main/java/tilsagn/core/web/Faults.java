package tilsagn.core.web;

import java.util.List;
import java.util.Objects;

import tilsagn.core.Fault;

/** The faults of a page in the user's language, as templates ask for them. */
public class Faults {

    private final List<Item> items;

    Faults(List<Item> items) {
        this.items = items;
    }

    static Faults of(List<Fault> faults, Wording wording) {
        return new Faults(faults.stream().map(fault -> new Item(fault.field(), wording.of(fault))).toList());
    }

    /** Whether something is wrong with the field. */
    public boolean has(String field) {
        return items.stream().anyMatch(item -> Objects.equals(item.field(), field));
    }

    /** What is wrong with the field. */
    public List<String> messages(String field) {
        return items.stream().filter(item -> Objects.equals(item.field(), field)).map(Item::message).toList();
    }

    /** Whether there is a field to put right; otherwise it is the state of things that refuses. */
    public boolean onFields() {
        return items.stream().anyMatch(item -> item.field() != null);
    }

    /** Everything, in the order of the page. */
    public List<Item> all() {
        return items;
    }

    /**
     * One message.
     *
     * @param field   its field, or {@code null} for the page
     * @param message the sentence
     */
    public record Item(String field, String message) {
    }
}
