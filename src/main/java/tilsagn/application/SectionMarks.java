package tilsagn.application;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Accounts;
import tilsagn.account.User;
import tilsagn.core.BusinessTime;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;

/**
 * The sections as work that several people share: which version each has, who is to write it, who called it ready. A save from an older
 * version than the one that is there is refused, so that two people never overwrite each other.
 */
@Service
@Transactional
public class SectionMarks {

    /** Key of the refusal when a section was saved by somebody else meanwhile. */
    public static final String SAVED_MEANWHILE = "application.section.saved-meanwhile";

    private final SectionMarkRepository marks;
    private final ApplicationAccess access;
    private final TeamRoster roster;
    private final ActivityLog log;
    private final Accounts accounts;
    private final BusinessTime time;

    SectionMarks(SectionMarkRepository marks, ApplicationAccess access, TeamRoster roster, ActivityLog log, Accounts accounts, BusinessTime time) {
        this.marks = marks;
        this.access = access;
        this.roster = roster;
        this.log = log;
        this.accounts = accounts;
        this.time = time;
    }

    /** What is known about each section; every section has its entry. */
    @Transactional(readOnly = true)
    public Map<Section, SectionWork> of(User user, UUID id) {
        access.readable(user, id);
        Map<Section, SectionWork> work = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            work.put(section, SectionWork.NONE);
        }
        marks.findByApplicationId(id).forEach(mark -> work.put(mark.section(), SectionWork.of(mark)));
        return work;
    }

    /**
     * Notes that a section is saved. The application's row is locked by the caller, so of two at once the second is asked; what it had
     * written is rolled back with the refusal.
     *
     * @param changed whether it holds another content than before
     * @return the version it will have; the one it has when the very same content is there already
     * @throws Refusal {@link #SAVED_MEANWHILE} when somebody else saved another content since this one was loaded
     */
    long save(User user, UUID id, Section section, boolean changed, SectionBase base, Instant now) {
        SectionMark mark = mark(id, section);
        if (!changed) {
            return mark.version();
        }
        if (!mark.isStill(base)) {
            throw Refusal.conflict(SAVED_MEANWHILE, accounts.nameOf(mark.savedBy()), mark.savedAt());
        }
        return mark.saved(user.username(), now, base.sheet());
    }

    /** Gives a section of a draft to one of those who may write; to nobody when the name is empty. */
    public void assign(User user, UUID id, Section section, String username) {
        GrantApplication application = access.led(user, id);
        requireDraft(application);
        if (username == null || username.isBlank()) {
            mark(id, section).assign(null);
            log.note(id, user, TeamDeed.UNASSIGNED, null, section);
            return;
        }
        TeamView.Person person = roster.of(application).stream().filter(one -> one.username().equals(username)).findFirst()
            .orElseThrow(() -> new NotFound("member " + username));
        if (!person.role().isAtLeast(TeamRole.WRITER)) {
            throw Refusal.conflict("application.team.assignee-writes", person.name());
        }
        mark(id, section).assign(username);
        log.note(id, user, TeamDeed.ASSIGNED, person.name(), section);
    }

    /** Marks a section as ready, or takes the mark away. The next save of another content takes it away too. */
    public void markReady(User user, UUID id, Section section, boolean ready) {
        requireDraft(access.writable(user, id));
        SectionMark mark = mark(id, section);
        if (ready) {
            mark.ready(user.username(), time.now());
        } else {
            mark.notReady();
        }
        log.note(id, user, ready ? TeamDeed.READY : TeamDeed.NOT_READY, null, section);
    }

    // What is sent is nobody's to write any more.
    private static void requireDraft(GrantApplication application) {
        if (application.status() != ApplicationStatus.DRAFT) {
            throw Refusal.conflict("application.team.not-a-draft");
        }
    }

    void unassign(UUID id, String username) {
        marks.findByApplicationId(id).stream().filter(mark -> username.equals(mark.assignee())).forEach(mark -> mark.assign(null));
    }

    private SectionMark mark(UUID id, Section section) {
        return marks.findByApplicationIdAndSection(id, section).orElseGet(() -> marks.save(new SectionMark(id, section)));
    }
}
