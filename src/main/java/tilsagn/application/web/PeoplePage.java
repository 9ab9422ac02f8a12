package tilsagn.application.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import tilsagn.account.Accounts;
import tilsagn.account.User;
import tilsagn.application.Applications;
import tilsagn.application.GrantApplication;
import tilsagn.application.Section;
import tilsagn.application.SectionMarks;
import tilsagn.application.SectionWork;
import tilsagn.application.Team;
import tilsagn.application.TeamRole;
import tilsagn.application.TeamView;
import tilsagn.call.Calls;
import tilsagn.core.NotFound;

/** What the page of the people shows. */
@Component
class PeoplePage {

    /** What one can be invited to, the most usual first. */
    static final List<TeamRole> INVITABLE = List.of(TeamRole.WRITER, TeamRole.COMMENTER, TeamRole.READER);
    private static final Set<String> DEEDS = Set.of("remove", "leave", "lead", "take-over");

    private final Applications applications;
    private final Calls calls;
    private final Team team;
    private final SectionMarks marks;
    private final Accounts accounts;

    PeoplePage(Applications applications, Calls calls, Team team, SectionMarks marks, Accounts accounts) {
        this.applications = applications;
        this.calls = calls;
        this.team = team;
        this.marks = marks;
        this.accounts = accounts;
    }

    String show(User user, UUID id, Typed form, Model model) {
        TeamView people = fill(user, id, model);
        model.addAttribute("form", form);
        model.addAttribute("invitable", INVITABLE);
        model.addAttribute("writers", writers(people));
        model.addAttribute("sections", Section.values());
        model.addAttribute("assignees", assignees(user, id));
        model.addAttribute("names", names(people));
        model.addAttribute("me", user.username());
        return "application/people";
    }

    String confirm(User user, UUID id, String deed, String username, Model model) {
        TeamView people = fill(user, id, model);
        model.addAttribute("deed", DEEDS.stream().filter(deed::equals).findFirst().orElseThrow(() -> new NotFound("deed " + deed)));
        model.addAttribute("person", people.people().stream().filter(one -> one.username().equals(username)).findFirst()
            .orElseThrow(() -> new NotFound("member " + username)));
        return "application/confirm";
    }

    private TeamView fill(User user, UUID id, Model model) {
        GrantApplication draft = applications.draft(user, id);
        TeamView people = team.of(user, id);
        model.addAttribute("draft", draft);
        model.addAttribute("call", calls.get(draft.callId()));
        model.addAttribute("team", people);
        model.addAttribute("may", people.mine());
        return people;
    }

    private static Map<String, String> writers(TeamView people) {
        Map<String, String> writers = new LinkedHashMap<>();
        people.people().stream().filter(one -> one.role().isAtLeast(TeamRole.WRITER)).forEach(one -> writers.put(one.username(), one.name()));
        return writers;
    }

    private Map<String, String> assignees(User user, UUID id) {
        Map<String, String> assignees = new LinkedHashMap<>();
        marks.of(user, id).forEach((section, work) -> assignees.put(section.name(), work.assignee() == null ? "" : work.assignee()));
        return assignees;
    }

    // Those who did something may have gone since: their names are still known.
    private Map<String, String> names(TeamView people) {
        Set<String> all = people.deeds().stream().map(TeamView.Deed::who).collect(Collectors.toSet());
        people.people().forEach(one -> all.add(one.username()));
        return accounts.namesOf(all);
    }

    void assign(User user, UUID id, Map<String, String> sent) {
        Map<Section, SectionWork> work = marks.of(user, id);
        for (Section section : Section.values()) {
            String wanted = sent.get("assignee." + section);
            String before = work.get(section).assignee() == null ? "" : work.get(section).assignee();
            if (wanted != null && !wanted.equals(before)) {
                marks.assign(user, id, section, wanted);
            }
        }
    }
}
