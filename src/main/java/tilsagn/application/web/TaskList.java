package tilsagn.application.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import tilsagn.account.Accounts;
import tilsagn.account.User;
import tilsagn.application.Applications;
import tilsagn.application.Comments;
import tilsagn.application.Section;
import tilsagn.application.SectionMarks;
import tilsagn.application.SectionWork;

/** The sections of an application with their state, who works on them, and what is still open. */
@Component
class TaskList {

    private final Applications applications;
    private final SectionMarks marks;
    private final Comments comments;
    private final Accounts accounts;

    TaskList(Applications applications, SectionMarks marks, Comments comments, Accounts accounts) {
        this.applications = applications;
        this.marks = marks;
        this.comments = comments;
        this.accounts = accounts;
    }

    List<SectionTask> of(User user, UUID id) {
        Map<Section, SectionWork> work = marks.of(user, id);
        Set<String> people = work.values().stream().flatMap(one -> Stream.of(one.assignee(), one.readyBy()).filter(Objects::nonNull))
            .collect(Collectors.toSet());
        Map<String, String> names = people.isEmpty() ? Map.of() : accounts.namesOf(people);
        return SectionTask.of(applications.states(user, id), work, comments.unresolved(user, id), names);
    }
}
