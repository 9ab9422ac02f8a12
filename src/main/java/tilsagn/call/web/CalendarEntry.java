package tilsagn.call.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Action;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;

/**
 * A date people put into their own calendar (RFC 5545), in UTC so that no calendar has to know our zone. The uid stays the same, so that
 * taking it twice gives one entry.
 *
 * @param location  where, or {@code null}
 * @param changes   when the date was moved; a calendar takes the entry with the most of them (SEQUENCE)
 * @param reminders how long before it should remind
 */
record CalendarEntry(String uid, Instant start, Instant end, String summary, String description, String location, List<Instant> changes, Duration... reminders) {

    private static final String PRODUCT = "-//Tilsagn//Utlysninger//NO";
    // Characters, where RFC 5545 counts 75 bytes: æ, ø and å are two each.
    private static final int LINE_LENGTH = 50;

    /** The file's bytes. @param stamp when it was made */
    byte[] file(Instant stamp) {
        Calendar calendar = new Calendar().withProdId(PRODUCT).withDefaults().withComponent(event(stamp)).getFluentTarget();
        try {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            new CalendarOutputter(false, LINE_LENGTH).output(calendar, file);
            return file.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private VEvent event(Instant stamp) {
        VEvent event = new VEvent(false);
        event.add(new Uid(uid));
        event.add(new DtStamp(stamp));
        event.add(new DtStart<>(start));
        event.add(new DtEnd<>(end));
        event.add(new Summary(summary));
        event.add(new Description(description));
        if (!changes.isEmpty()) {
            event.add(new Sequence(changes.size()));
            event.add(new LastModified(changes.get(changes.size() - 1)));
        }
        if (location != null) {
            event.add(new Location(location));
        }
        for (Duration before : reminders) {
            event.add(reminder(before));
        }
        return event;
    }

    private VAlarm reminder(Duration before) {
        VAlarm alarm = new VAlarm(before.negated());
        alarm.add(new Action(Action.VALUE_DISPLAY));
        alarm.add(new Description(summary));
        return alarm;
    }
}
