package tilsagn.core;

import java.util.List;

/**
 * A rule said no. Carries what to tell the user, never a sentence: {@code core.web} finds the words in the user's language
 * and shows them on the page where it happened.
 */
public class Refusal extends RuntimeException {

    private final transient List<Fault> faults;
    private final boolean conflict;

    /** Refuses something about what was sent (HTTP 422). */
    public Refusal(String key, Object... args) {
        this(List.of(Fault.general(key, args)), false);
    }

    private Refusal(List<Fault> faults, boolean conflict) {
        super(faults.stream().map(fault -> fault.key() + fault.args()).toList().toString());
        this.faults = List.copyOf(faults);
        this.conflict = conflict;
    }

    /** Refuses the content of one field (HTTP 422). */
    public static Refusal onField(String field, String key, Object... args) {
        return new Refusal(List.of(Fault.on(field, key, args)), false);
    }

    /** Refuses for several reasons at once (HTTP 422). */
    public static Refusal of(List<Fault> faults) {
        return new Refusal(faults, false);
    }

    /** Refuses because of the state things are in, not because of what was sent (HTTP 409). */
    public static Refusal conflict(String key, Object... args) {
        return new Refusal(List.of(Fault.general(key, args)), true);
    }

    /** Everything that was wrong, in the order of the page. */
    public List<Fault> faults() {
        return faults;
    }

    /** The message key of the first fault. */
    public String key() {
        return faults.get(0).key();
    }

    /** 409 for a state that forbids it, 422 for content that breaks a rule. */
    public int status() {
        return conflict ? 409 : 422;
    }
}
