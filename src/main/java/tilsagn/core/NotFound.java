package tilsagn.core;

/** What was asked for does not exist, or the asker may not know that it does. Shown as 404, never with a reason. */
public class NotFound extends RuntimeException {

    /** Says what was looked for, for the log only. */
    public NotFound(String what) {
        super(what);
    }
}
