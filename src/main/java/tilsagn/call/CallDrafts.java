package tilsagn.call;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.core.BusinessTime;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;

/**
 * The calls a county is setting up. Managers and administrators of the county see and write them; to everybody else they do not exist.
 * Announcing is a manager's: it binds the county's money.
 */
@Service
@Transactional
public class CallDrafts {

    /** Longest text any field may hold while it is a draft; what a call allows is told as a lack. */
    static final int LONGEST = 10_000;

    private final CallDraftRepository drafts;
    private final CallDraftSectionRepository sections;
    private final CallDraftDeedRepository deeds;
    private final Calls calls;
    private final DraftDesk desk;
    private final BusinessTime time;

    CallDrafts(CallDraftRepository drafts, CallDraftSectionRepository sections, CallDraftDeedRepository deeds, Calls calls, DraftDesk desk,
               BusinessTime time) {
        this.drafts = drafts;
        this.sections = sections;
        this.deeds = deeds;
        this.calls = calls;
        this.desk = desk;
        this.time = time;
    }

    /** Those somebody works on, the latest change first. */
    @Transactional(readOnly = true)
    public List<CallDraft> open(User user) {
        return drafts.findTop100ByCountyAndStatusOrderByChangedAtDesc(DraftDesk.county(user), CallDraft.Status.BEING_WRITTEN);
    }

    /** Begins a call: empty, or as the next round of one of the county's. @param source the call to copy, or {@code null} */
    public CallDraft begin(User user, UUID source) {
        Instant now = time.now();
        CallDraft draft = new CallDraft(DraftDesk.county(user), source, now);
        Map<DraftSection, DraftText> copy = source == null ? Map.of() : desk.copied(user, source);
        drafts.saveAndFlush(draft);
        copy.forEach((section, text) -> write(draft, section, text, 0, user, now));
        deeds.save(new CallDraftDeed(draft.id(), source == null ? CallDraftDeed.Kind.BEGUN : CallDraftDeed.Kind.COPIED, null, user, now));
        return draft;
    }

    /** A draft with everything in it, as somebody of the county's may see it. */
    @Transactional(readOnly = true)
    public DraftState state(User user, UUID id) {
        return desk.read(yours(user, id), sections.ofDraft(id));
    }

    /** What was done to a draft, the latest first. */
    @Transactional(readOnly = true)
    public List<CallDraftDeed> deeds(User user, UUID id) {
        return deeds.findTop50ByDraftIdOrderByIdDesc(yours(user, id).id());
    }

    /**
     * Keeps what was typed in a section, right or not.
     *
     * @param seen how often the section had been saved when it was read
     * @throws Refusal {@code call.draft.somebody-else} when somebody has saved it since, {@code call.draft.ended}, {@code call.draft.far-too-long}
     */
    public void save(User user, UUID id, DraftSection section, DraftText text, int seen) {
        CallDraft draft = locked(user, id);
        write(draft, section, text, seen, user, time.now());
        deeds.save(new CallDraftDeed(id, CallDraftDeed.Kind.SAVED, section, user, time.now()));
    }

    /** The same over what somebody else saved meanwhile: the person has been told, and wants theirs. */
    public void overwrite(User user, UUID id, DraftSection section, DraftText text) {
        CallDraft draft = locked(user, id);
        int newest = sections.findByDraftIdAndSection(id, section).map(one -> one.saved().version()).orElse(0);
        write(draft, section, text, newest, user, time.now());
        deeds.save(new CallDraftDeed(id, CallDraftDeed.Kind.OVERWRITTEN, section, user, time.now()));
    }

    private void write(CallDraft draft, DraftSection section, DraftText text, int seen, User user, Instant now) {
        if (text.longest() > LONGEST) {
            throw new Refusal("call.draft.far-too-long", String.valueOf(LONGEST));
        }
        CallDraftSection part = sections.findByDraftIdAndSection(draft.id(), section).orElseGet(() -> new CallDraftSection(draft.id(), section));
        part.save(text, seen, user, now);
        sections.save(part);
        draft.change(section == DraftSection.BASICS ? title(text) : draft.title(), now);
    }

    private static String title(DraftText basics) {
        String own = basics.text("title." + ("nn".equals(basics.text("language")) ? "nn" : "nb"));
        return own.isBlank() ? basics.text("title.nb") + basics.text("title.nn") : own;
    }

    /** Throws a draft away. @throws Refusal on {@code confirmed} unless the person said that they mean it */
    public void discard(User user, UUID id, boolean confirmed) {
        CallDraft draft = locked(user, id);
        if (!confirmed) {
            throw Refusal.onField("confirmed", "call.draft.confirm-discard");
        }
        draft.discard(time.now());
        deeds.save(new CallDraftDeed(id, CallDraftDeed.Kind.DISCARDED, null, user, time.now()));
    }

    /**
     * Makes the draft a call: its process begins and its pool is set in the same transaction, or nothing happens at all.
     *
     * @param seen {@link CallDraft#changes} of what the person has read
     * @throws Refusal {@code core.not-yours} for all but managers; {@code call.draft.changed} when somebody has saved something since;
     *                 {@code call.draft.incomplete} as long as anything lacks
     */
    public Call announce(User user, UUID id, int seen) {
        CallDraft draft = locked(user, id);
        NewCall wanted = announceable(user, draft, seen);
        Call call = calls.announce(wanted);
        draft.announce(call.id(), time.now());
        deeds.save(new CallDraftDeed(id, CallDraftDeed.Kind.ANNOUNCED, null, user, time.now()));
        return call;
    }

    private NewCall announceable(User user, CallDraft draft, int seen) {
        if (!user.has(Role.MANAGER)) {
            throw Refusal.conflict("core.not-yours");
        }
        if (!draft.isBeingWritten()) {
            throw Refusal.conflict("call.draft.ended");
        }
        DraftReading reading = desk.read(draft, sections.ofDraft(draft.id())).reading();
        if (!reading.isComplete()) {
            throw new Refusal("call.draft.incomplete", reading.lacks().size());
        }
        if (draft.changes() != seen) {
            throw Refusal.conflict("call.draft.changed");
        }
        return reading.call();
    }

    /** How the public would read it, if it were announced now; {@code null} while its scheme or its dates lack. */
    @Transactional(readOnly = true)
    public DraftPreview preview(User user, UUID id) {
        DraftReading reading = state(user, id).reading();
        return reading.call() == null ? null : desk.preview(reading.call());
    }

    private CallDraft yours(User user, UUID id) {
        return drafts.findById(id).filter(draft -> DraftDesk.isFor(user, draft)).orElseThrow(() -> new NotFound("call draft " + id));
    }

    private CallDraft locked(User user, UUID id) {
        return drafts.findLocked(id).filter(draft -> DraftDesk.isFor(user, draft)).orElseThrow(() -> new NotFound("call draft " + id));
    }
}
