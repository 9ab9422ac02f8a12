package tilsagn.worklist;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import jakarta.persistence.EntityManager;

import tilsagn.account.User;
import tilsagn.core.BusinessTime;
import tilsagn.worklist.Narrowing.Due;
import tilsagn.worklist.WorklistQuery.View;

/**
 * The queue's one question, put together from the parts that were asked for. Only constants enter the text, values are always parameters.
 * Pages go by key: behind the cursor, never by offset.
 */
@Component
class WorkItemSearch {

    private final EntityManager database;
    private final WorklistPermissions permissions;
    private final Absences absences;
    private final BusinessTime time;

    WorkItemSearch(EntityManager database, WorklistPermissions permissions, Absences absences, BusinessTime time) {
        this.database = database;
        this.permissions = permissions;
        this.absences = absences;
        this.time = time;
    }

    List<WorkItem> page(User user, WorklistQuery query, int size) {
        Where where = matching(user, query).and(behind(query));
        String falling = query.isFalling() ? " desc" : "";
        String order = String.join(falling + ", ", order(user, query)) + falling;
        return where.fill(database.createQuery("select w from WorkItem w where " + where.text() + " order by " + order, WorkItem.class))
            .setMaxResults(size).getResultList();
    }

    // What is the same for every line of the list comes first: it changes nothing for the reader, and without it H2 sorts all that match
    // instead of reading an index from where it begins.
    private List<String> order(User user, WorklistQuery query) {
        List<String> order = new ArrayList<>(List.of("w.county", "w.state"));
        if (query.sort() == WorklistQuery.Sort.DUE) {
            order.addAll(same(user, query.view(), query.by()));
        }
        order.addAll(List.of(column(query.sort()), "w.taskId"));
        return order;
    }

    // Each of these is the beginning of an index that goes on by what is due.
    private List<String> same(User user, View view, Narrowing by) {
        List<String> free = view == View.UNASSIGNED && permissions.rolesOf(user).size() == 1 ? List.of("w.assignee", "w.role") : List.of();
        if (by.call() != null) {
            return Stream.concat(Stream.of("w.callId"), free.stream()).toList();
        }
        return by.municipality() != null ? List.of("w.municipality") : by.step() != null ? List.of("w.step") : free;
    }

    /** Stops at the cap. The order is none, since all lines are of one county; whichever index is read, it need not be sorted first. */
    int count(User user, WorklistQuery query) {
        return count(matching(user, query), "w.county", Counts.CAP);
    }

    /** What came to this list after the given instant. */
    int countNewer(User user, WorklistQuery query, Instant since, int most) {
        return count(matching(user, query).and("w.movedAt > :since", Map.of("since", since)), "w.county, w.state, w.movedAt", most);
    }

    /** What is open of what this person sees, by who has it and step. */
    List<OpenWork> open(User user, Narrowing by) {
        Where where = matching(user, WorklistQuery.of(View.ALL, by)).and("1 = 1", Map.of("late", start(time.today())));
        return where.fill(database.createQuery("select new tilsagn.worklist.OpenWork(w.assignee, w.step, count(*), "
            + "sum(case when w.dueSort <= :late then 1 else 0 end), min(w.createdAt)) from WorkItem w where " + where.text()
            + " group by w.assignee, w.step", OpenWork.class)).getResultList();
    }

    private int count(Where where, String order, int most) {
        return where.fill(database.createQuery("select count(*) from (select w.taskId as id from WorkItem w where " + where.text() + " order by "
            + order + " limit " + most + ") capped", Long.class)).getSingleResult().intValue();
    }

    private Where matching(User user, WorklistQuery query) {
        return visibleTo(user).and(inView(user, query.view())).and(filters(user, query.by()));
    }

    private Where visibleTo(User user) {
        Where open = Where.of("w.state = State.OPEN and w.county = :county", "county", user.county() == null ? "" : user.county())
            .and("not exists (select 1 from Exclusion e where e.key.caseNumber = w.caseNumber and e.key.username = :me)",
                Map.of("me", user.username()));
        if (permissions.seesAll(user)) {
            return open;
        }
        return permissions.rolesOf(user).isEmpty() ? open.and("w.assignee = :me", Map.of()) : open.and(doneBy(user));
    }

    private Where doneBy(User user) {
        return new Where("w.role in :roles and (w.body is null or w.body = :body)",
            Map.of("roles", permissions.rolesOf(user), "body", user.body() == null ? "" : user.body()));
    }

    private Where inView(User user, View view) {
        return switch (view) {
            case MINE -> mine(user);
            case UNASSIGNED -> permissions.rolesOf(user).isEmpty() ? Where.NOTHING : Where.of("w.assignee is null").and(doneBy(user));
            case ALL -> Where.EVERYTHING;
        };
    }

    private Where mine(User user) {
        List<String> mine = new ArrayList<>(absences.coveredBy(user));
        mine.add(user.username());
        return Where.of("w.assignee in :mine", "mine", mine);
    }

    private Where filters(User user, Narrowing by) {
        Where where = Where.EVERYTHING;
        where = by.call() == null ? where : where.and("w.callId = :call", Map.of("call", by.call()));
        where = by.step() == null ? where : where.and("w.step = :step", Map.of("step", by.step()));
        where = by.due() == null ? where : where.and(due(by.due()));
        where = by.assignee() == null ? where : where.and(heldBy(user, by.assignee()));
        where = by.applicant() == null ? where : where.and(beginningWith(NorwegianOrder.prefix(by.applicant())));
        where = by.municipality() == null ? where : where.and("w.municipality = :municipality", Map.of("municipality", by.municipality()));
        where = by.tag() == null ? where : where.and("w.caseNumber in (select t.key.caseNumber from CaseTag t where t.county = :county and t.key.code = :tag)",
            Map.of("tag", by.tag()));
        return by.text().isEmpty() ? where : where.and("w.searchText like :text escape '!'", Map.of("text", containing(by.text())));
    }

    private static Where heldBy(User user, String assignee) {
        return Narrowing.NOBODY.equals(assignee) ? Where.of("w.assignee is null")
            : Where.of("w.assignee = :holder", "holder", Narrowing.ME.equals(assignee) ? user.username() : assignee);
    }

    // Hexadecimal digits end with f: what begins alike lies below the same letters with a g.
    private static Where beginningWith(String prefix) {
        return new Where("w.applicantSort >= :from and w.applicantSort < :to", Map.of("from", prefix, "to", prefix + "g"));
    }

    // By the sort key: what waits and what has no date lies behind every day there is. A due date is exclusive, the end of its day.
    private Where due(Due due) {
        LocalDate today = time.today();
        return switch (due) {
            case LATE -> Where.of("w.dueSort <= :until", "until", start(today));
            case TODAY -> between(today, today.plusDays(1));
            case WEEK -> between(today, today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
            case NONE -> Where.of("w.dueSort = :until", "until", WorkItem.NO_DUE_DATE);
        };
    }

    private static Where between(LocalDate from, LocalDate to) {
        return new Where("w.dueSort > :since and w.dueSort <= :until", Map.of("since", start(from), "until", start(to)));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(BusinessTime.ZONE).toInstant();
    }

    // The first half alone bounds the range an index is read in; the second leaves out what is level with the last one.
    private static Where behind(WorklistQuery query) {
        Cursor cursor = query.after();
        if (cursor == null) {
            return Where.EVERYTHING;
        }
        String key = column(cursor.sort());
        String sign = query.isFalling() ? "<" : ">";
        return new Where(key + " " + sign + "= :key and (" + key + " " + sign + " :key or w.taskId " + sign + " :last)",
            Map.of("key", cursor.value(), "last", cursor.taskId()));
    }

    private static String column(WorklistQuery.Sort sort) {
        return switch (sort) {
            case DUE -> "w.dueSort";
            case CREATED -> "w.createdAt";
            case APPLICANT -> "w.applicantSort";
            case AMOUNT -> "w.amount";
        };
    }

    static String containing(String text) {
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
