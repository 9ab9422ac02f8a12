package tilsagn.core.web;

import java.util.List;

/** What a person should see to besides the tasks of their cases, above their queue; contributed by the rooms that know. */
public interface StaffReminders {

    /** What there is for the person with this login name; usually nothing. */
    List<Reminder> of(String username);

    /**
     * One reminder.
     *
     * @param textKey message key of the sentence
     * @param href    where it is seen to
     * @param linkKey message key of the link's text
     * @param about   what it is about, for the sentence; empty when the sentence says all
     */
    record Reminder(String textKey, String href, String linkKey, String about) {

        /** One whose sentence says all. */
        public Reminder(String textKey, String href, String linkKey) {
            this(textKey, href, linkKey, "");
        }
    }
}
