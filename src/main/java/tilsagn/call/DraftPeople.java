package tilsagn.call;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

import tilsagn.core.Nok;

/** Whom one may ask, where the county explains the call, what there is to give, and who must sign. */
record DraftPeople(List<InformationMeeting> meetings, List<Contact> contacts, Nok pool, SignOffRule signOff) {

    private static final int LONGEST_MEETING = 600;

    /**
     * @param deadline first instant that is too late, {@code null} while it cannot be read
     */
    static DraftPeople read(SectionReader people, SectionReader money, Instant deadline, Instant now) {
        List<Contact> contacts = new ArrayList<>();
        for (int row = 0; row < people.text().rows("contacts").size(); row++) {
            String stem = "contacts[" + row + "].";
            contacts.add(new Contact(people.required(stem + "name", 200), people.required(stem + "title", 200)));
        }
        if (contacts.isEmpty()) {
            people.lack("contacts", "call.draft.nobody-to-ask");
        }
        Nok from = money.from("signOff");
        SignOffRule signOff = from == null ? SignOffRule.NONE : new SignOffRule(true, from.isPositive() ? from : null);
        return new DraftPeople(meetings(people, deadline, now), contacts, money.amount("pool"), signOff);
    }

    private static List<InformationMeeting> meetings(SectionReader people, Instant deadline, Instant now) {
        List<InformationMeeting> meetings = new ArrayList<>();
        for (int row = 0; row < people.text().rows("meetings").size(); row++) {
            String stem = "meetings[" + row + "].";
            LocalDate day = people.day(stem + "day");
            LocalTime clock = people.clock(stem + "clock");
            int minutes = people.number(stem + "minutes", 1, LONGEST_MEETING);
            String channel = people.required(stem + "channel", 100);
            if (day != null && clock != null) {
                InformationMeeting meeting = InformationMeeting.planned(CallDates.at(day, clock), Duration.ofMinutes(minutes), channel);
                judge(people, stem + "day", meeting.startsAt(), meetings, deadline, now);
                meetings.add(meeting);
            }
        }
        return meetings;
    }

    // The same three that are refused of a meeting of a call that is announced already.
    private static void judge(SectionReader people, String field, Instant startsAt, List<InformationMeeting> before, Instant deadline, Instant now) {
        if (!startsAt.isAfter(now)) {
            people.lack(field, "call.draft.meeting-passed");
        } else if (deadline != null && !startsAt.isBefore(deadline)) {
            people.lack(field, "call.draft.meeting-late", deadline.minusSeconds(1));
        } else if (before.stream().anyMatch(meeting -> meeting.startsAt().equals(startsAt))) {
            people.lack(field, "call.draft.meeting-there");
        }
    }
}
