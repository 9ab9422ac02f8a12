package tilsagn.call;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tilsagn.account.User;
import tilsagn.core.BusinessTime;
import tilsagn.core.Fault;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.document.Documents;
import tilsagn.document.Received;

/**
 * What a manager may do with a call after it was announced, and the log of it. Each deed holds the call's row, asks {@link ChangeRule} and
 * writes one {@link CallChange}. The deadline has a room of its own ({@link CallDeadlines}), and so has calling it off
 * ({@link CallCancellations}).
 */
@Service
@Transactional
public class CallChanges {

    private static final String FILE_KIND = "call";
    private static final int LONGEST_MEETING_HOURS = 12;

    private final CallRepository calls;
    private final CallChangeRepository changes;
    private final Documents documents;
    private final BusinessTime time;

    CallChanges(CallRepository calls, CallChangeRepository changes, Documents documents, BusinessTime time) {
        this.calls = calls;
        this.changes = changes;
        this.documents = documents;
        this.time = time;
    }

    /**
     * Puts a text in other words.
     *
     * @param seen how many changes the call had when the text was shown
     * @throws Refusal {@code core.not-yours}; {@code call.change.why.…} when it stands; {@code call.change.meanwhile} when this text was
     *                 changed since; on {@code words} and {@code reason}
     */
    public CallChange reword(User user, UUID callId, CallPart part, int seen, String words, String reason) {
        Call call = held(user, callId, part);
        String before = call.words(part);
        String typed = words == null ? "" : words.strip().replace("\r\n", "\n");
        String after = part == CallPart.TITLE ? typed.replaceAll("\\s+", " ") : typed;
        if (changesOf(callId).stream().anyMatch(change -> change.part() == part && change.number() > seen)) {
            throw Refusal.conflict("call.change.meanwhile");
        }
        List<Fault> faults = new ArrayList<>(faultsOfWords("words", part, after));
        if (faults.isEmpty() && after.equals(before.strip().replace("\r\n", "\n"))) {
            faults.add(Fault.on("words", "call.change.same"));
        }
        faults.addAll(CallDeadlines.faultsOfReason("reason", reason));
        refuse(faults);
        call.reword(part, after);
        return log(call, new CallChange.What(part, before, after, reason.strip()), user);
    }

    /** One more person whom applicants may ask. Refuses on {@code name} and {@code title}. */
    public CallChange addContact(User user, UUID callId, String name, String title) {
        Call call = held(user, callId, CallPart.CONTACTS);
        List<Fault> faults = new ArrayList<>(faultsOfWords("name", CallPart.CONTACTS, stripped(name)));
        faults.addAll(faultsOfWords("title", CallPart.CONTACTS, stripped(title)));
        refuse(faults);
        Contact contact = new Contact(stripped(name), stripped(title));
        if (call.contacts().contains(contact)) {
            throw Refusal.onField("name", "call.change.contact-there", contact.name());
        }
        call.attach(contact);
        return log(call, CallChange.What.added(CallPart.CONTACTS, contact.name() + ", " + contact.title()), user);
    }

    /** One more information meeting, ahead and before the deadline. Refuses on {@code meetingDate}, {@code minutes} and {@code channel}. */
    public CallChange addMeeting(User user, UUID callId, Instant startsAt, Duration length, String channel) {
        Call call = held(user, callId, CallPart.MEETINGS);
        List<Fault> faults = new ArrayList<>();
        if (startsAt == null || !startsAt.isAfter(time.now()) || !startsAt.isBefore(call.deadline())) {
            faults.add(Fault.on("meetingDate", "call.change.meeting-when", call.deadline().minusSeconds(1)));
        } else if (call.meetings().stream().anyMatch(meeting -> meeting.startsAt().equals(startsAt))) {
            faults.add(Fault.on("meetingDate", "call.change.meeting-there"));
        }
        if (length == null || length.isZero() || length.toHours() >= LONGEST_MEETING_HOURS) {
            faults.add(Fault.on("minutes", "call.change.meeting-length"));
        }
        faults.addAll(faultsOfWords("channel", CallPart.MEETINGS, stripped(channel)));
        refuse(faults);
        call.attach(InformationMeeting.planned(startsAt, length, stripped(channel)));
        return log(call, CallChange.What.added(CallPart.MEETINGS, startsAt.toString()), user);
    }

    /** What was shown at a meeting. Refuses {@code call.meeting-not-held} before it begins. @param meeting from 0 */
    public CallChange addPresentation(User user, UUID callId, int meeting, Received file) {
        Call call = held(user, callId, CallPart.DOCUMENTS);
        if (meeting < 0 || meeting >= call.meetings().size() || call.meetings().get(meeting).hasPresentation()) {
            throw new NotFound("meeting " + meeting + " of call " + callId);
        }
        call.attachPresentation(meeting, documents.keep(file, FILE_KIND), now());
        return log(call, CallChange.What.added(CallPart.DOCUMENTS, file.name()), user);
    }

    /** One more document. Refuses on {@code title}. */
    public CallChange addDocument(User user, UUID callId, String title, Received file) {
        Call call = held(user, callId, CallPart.DOCUMENTS);
        refuse(faultsOfWords("title", CallPart.DOCUMENTS, stripped(title)));
        call.attach(new CallDocument(documents.keep(file, FILE_KIND), stripped(title), now()));
        return log(call, CallChange.What.added(CallPart.DOCUMENTS, stripped(title)), user);
    }

    /** What was changed in a call, the latest first. */
    @Transactional(readOnly = true)
    public List<CallChange> changesOf(UUID callId) {
        return changes.findByCallIdOrderByNumberDesc(callId);
    }

    /** Writes a line of the log; the call's row is held. */
    CallChange log(Call call, CallChange.What what, User user) {
        calls.flush();
        return changes.saveAndFlush(new CallChange(call, changes.countByCallId(call.id()) + 1, what, user, now()));
    }

    private Call held(User user, UUID callId, CallPart part) {
        Call call = CallDeadlines.manageable(user, calls.findLocked(callId).orElseThrow(() -> new NotFound("call " + callId)));
        ChangeRule.require(part, call.statusAt(time.now()));
        return call;
    }

    private Instant now() {
        return time.now().truncatedTo(ChronoUnit.MICROS);
    }

    private static List<Fault> faultsOfWords(String field, CallPart part, String words) {
        return words.isEmpty() || words.length() > part.longest() ? List.of(Fault.on(field, "call.change.words", part.longest())) : List.of();
    }

    private static String stripped(String words) {
        return words == null ? "" : words.strip();
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
    }
}
