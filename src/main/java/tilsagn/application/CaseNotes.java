package tilsagn.application;

import java.util.List;
import java.util.Locale;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;

/**
 * The internal notes of a case (offentleglova § 14), for the county's own people. Those who read a case may read them; advisors, managers
 * and decision makers write. Nothing here is ever part of what the party gets to see.
 */
@Service
@Transactional
public class CaseNotes {

    private final CaseNoteRepository notes;
    private final Cases cases;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    CaseNotes(CaseNoteRepository notes, Cases cases, BusinessTime time, ApplicationEventPublisher events) {
        this.notes = notes;
        this.cases = cases;
        this.time = time;
        this.events = events;
    }

    /** The notes with these words, pinned ones first, then the latest; all of them for no words. */
    @Transactional(readOnly = true)
    public List<CaseNote> of(User user, CaseNumber caseNumber, String words) {
        cases.visibleTo(user).get(caseNumber);
        String bare = words == null ? "" : words.strip().toLowerCase(Locale.ROOT);
        return notes.found(caseNumber, "%" + bare.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
    }

    /** Whether the person writes notes. */
    public boolean mayWrite(User user) {
        return user.has(Role.ADVISOR) || user.has(Role.MANAGER) || user.has(Role.DECISION_MAKER);
    }

    /** Writes a note. The same words from the same person just before are a second click. Refused on {@code note}. */
    public void write(User user, CaseNumber caseNumber, String typed) {
        requireWriter(user, caseNumber);
        String text = text(typed);
        if (notes.findFirstByCaseNumberOrderByIdDesc(caseNumber).filter(last -> last.repeats(user.username(), text)).isEmpty()) {
            notes.saveAndFlush(new CaseNote(caseNumber, user, text, time.now()));
            events.publishEvent(new CaseNote.Kept(caseNumber, "written"));
        }
    }

    /** Changes one's own fresh note. Refuses {@code application.note.settled}. */
    public void change(User user, CaseNumber caseNumber, long id, String typed) {
        requireWriter(user, caseNumber);
        get(caseNumber, id).change(user, text(typed), time.now());
        events.publishEvent(new CaseNote.Kept(caseNumber, "changed"));
    }

    /** Keeps a note on top, or lets it go. */
    public void pin(User user, CaseNumber caseNumber, long id, boolean pinned) {
        requireWriter(user, caseNumber);
        if (get(caseNumber, id).pin(pinned)) {
            events.publishEvent(new CaseNote.Kept(caseNumber, pinned ? "pinned" : "unpinned"));
        }
    }

    private CaseNote get(CaseNumber caseNumber, long id) {
        return notes.findByIdAndCaseNumber(id, caseNumber).orElseThrow(() -> new NotFound("note " + id + " of " + caseNumber));
    }

    private void requireWriter(User user, CaseNumber caseNumber) {
        cases.visibleTo(user).get(caseNumber);
        if (!mayWrite(user)) {
            throw Refusal.conflict("core.not-yours");
        }
    }

    private static String text(String typed) {
        String text = typed == null ? "" : typed.replace("\r\n", "\n").replace('\r', '\n').strip();
        if (text.isEmpty()) {
            throw Refusal.onField("note", "application.note.empty");
        }
        if (text.length() > CaseNote.LONGEST) {
            throw Refusal.onField("note", "application.note.long", CaseNote.LONGEST);
        }
        return text;
    }
}
