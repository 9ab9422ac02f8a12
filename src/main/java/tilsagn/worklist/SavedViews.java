package tilsagn.worklist;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.core.BusinessTime;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;

/** Lists one comes back to, each with its own link. One that is neither one's own nor shared with one's county does not exist. */
@Service
@Transactional
public class SavedViews {

    /** Letters of a name. */
    public static final int LONGEST_NAME = 60;
    private static final int LONGEST_ADDRESS = 1000;
    private static final int MOST = 20;

    private final SavedViewRepository views;
    private final DefaultViewRepository defaults;
    private final BusinessTime time;

    SavedViews(SavedViewRepository views, DefaultViewRepository defaults, BusinessTime time) {
        this.defaults = defaults;
        this.views = views;
        this.time = time;
    }

    /** The person's own and those shared with their county, by name. */
    @Transactional(readOnly = true)
    public List<SavedView> of(User user) {
        return views.of(user.username(), String.valueOf(user.county()));
    }

    /** The one with this link. */
    @Transactional(readOnly = true)
    public SavedView get(User user, UUID id) {
        return views.findById(id).filter(view -> view.isFor(user)).orElseThrow(() -> new NotFound("view " + id));
    }

    /** The list the person wants to begin with, if they chose one that is still there for them. */
    @Transactional(readOnly = true)
    public Optional<SavedView> firstOf(User user) {
        return views.defaultOf(user.username()).filter(view -> view.isFor(user));
    }

    /**
     * Keeps a list.
     *
     * @throws Refusal {@code worklist.saved.name-missing}, {@code worklist.saved.many}, {@code worklist.saved.address}
     */
    public SavedView save(User user, String name, String address, boolean shared) {
        if (views.countByOwner(user.username()) >= MOST) {
            throw Refusal.onField("name", "worklist.saved.many", MOST);
        }
        if (shared && user.has(Role.AUDITOR)) {
            throw Refusal.onField("shared", "core.auditor-reads");
        }
        if (address.length() > LONGEST_ADDRESS) {
            throw Refusal.onField("name", "worklist.saved.address");
        }
        return views.save(new SavedView(user, named(name), address, shared, time.now()));
    }

    /** Gives one's own list another name. */
    public void rename(User user, UUID id, String name) {
        own(user, id).rename(named(name));
    }

    /** Forgets one's own list; whoever began with it begins with the ordinary one. */
    public void delete(User user, UUID id) {
        views.delete(own(user, id));
    }

    /** Begins with this list from now on, or with {@code null} with the ordinary one. */
    public void beginWith(User user, UUID id) {
        if (id == null) {
            defaults.deleteById(user.username());
        } else {
            defaults.save(new DefaultView(user.username(), get(user, id).id()));
        }
    }

    private SavedView own(User user, UUID id) {
        SavedView view = get(user, id);
        if (!view.isOf(user)) {
            throw Refusal.conflict("core.not-yours");
        }
        return view;
    }

    private static String named(String typed) {
        String name = typed == null ? "" : typed.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Refusal.onField("name", "worklist.saved.name-missing", LONGEST_NAME);
        }
        return name;
    }
}
