package tilsagn.document;

import java.util.List;

/** A file that may not be kept, and why: the tail of {@code document.refused.…} with what belongs to the sentence after the file's name. */
class Unfit extends Exception {

    private final String why;
    private final transient List<Object> args;

    Unfit(String why, Object... args) {
        super(why);
        this.why = why;
        this.args = List.of(args);
    }

    String why() {
        return why;
    }

    List<Object> args() {
        return args;
    }
}
