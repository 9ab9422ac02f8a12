package tilsagn.application.web;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import tilsagn.account.Accounts;
import tilsagn.account.User;
import tilsagn.application.CommentThread;
import tilsagn.application.Comments;
import tilsagn.application.GrantApplication;
import tilsagn.application.Section;
import tilsagn.application.SectionWork;
import tilsagn.application.Team;
import tilsagn.core.BusinessTime;
import tilsagn.core.web.Wording;

/** Who else works on a section: what one may do, who wrote here just now, who called it ready, and what is said about it. */
@Component
class SectionPeople {

    private static final Duration JUST_NOW = Duration.ofMinutes(10);

    private final Team team;
    private final Comments comments;
    private final Accounts accounts;
    private final BusinessTime time;
    private final Wording wording;

    SectionPeople(Team team, Comments comments, Accounts accounts, BusinessTime time, Wording wording) {
        this.team = team;
        this.comments = comments;
        this.accounts = accounts;
        this.time = time;
        this.wording = wording;
    }

    void fill(Model model, User user, GrantApplication draft, Section section, SectionWork work) {
        UUID id = draft.id();
        List<CommentThread> threads = comments.of(user, id, section);
        Map<String, String> names = names(threads, work);
        model.addAttribute("may", team.standing(user, id));
        model.addAttribute("work", work);
        model.addAttribute("threads", threads);
        model.addAttribute("names", names);
        model.addAttribute("presence", presence(user, work, names));
    }

    private Map<String, String> names(List<CommentThread> threads, SectionWork work) {
        Set<String> all = new HashSet<>();
        threads.forEach(thread -> thread.entries().forEach(entry -> all.add(entry.by())));
        threads.forEach(thread -> all.add(thread.resolvedBy()));
        all.add(work.savedBy());
        all.add(work.assignee());
        all.add(work.readyBy());
        all.removeIf(Objects::isNull);
        return all.isEmpty() ? Map.of() : accounts.namesOf(all);
    }

    // Only what another has saved a moment ago; nobody is told about themselves.
    private String presence(User user, SectionWork work, Map<String, String> names) {
        if (work.savedAt() == null || user.username().equals(work.savedBy())) {
            return null;
        }
        Duration since = Duration.between(work.savedAt(), time.now());
        if (since.isNegative() || since.compareTo(JUST_NOW) > 0) {
            return null;
        }
        String name = names.getOrDefault(work.savedBy(), work.savedBy());
        return since.toMinutes() == 0 ? wording.of("application.presence.now", List.of(name))
            : wording.of("application.presence", List.of(name, String.valueOf(since.toMinutes())));
    }
}
