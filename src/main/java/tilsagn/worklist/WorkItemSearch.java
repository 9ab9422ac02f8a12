package tilsagn.worklist;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import org.springframework.stereotype.Component;

import tilsagn.account.User;
import tilsagn.worklist.WorklistQuery.View;

/**
 * The queue's one question, put together from the parts that were asked for. Only constants enter the text, values are always parameters.
 * Pages go by key: behind the cursor, never by offset.
 */
@Component
class WorkItemSearch {

    private final EntityManager database;
    private final WorklistPermissions permissions;

    WorkItemSearch(EntityManager database, WorklistPermissions permissions) {
        this.database = database;
        this.permissions = permissions;
    }

    List<WorkItem> page(User user, WorklistQuery query, int size) {
        Where where = visibleTo(user).and(filters(user, query)).and(behind(query.after()));
        String key = column(query.sort());
        return where.fill(database.createQuery("select w from WorkItem w where " + where.text + " order by " + key + ", w.taskId",
            WorkItem.class))
            .setMaxResults(size).getResultList();
    }

    /** Stops at the cap; the order is the index's, so that stopping early is cheap. */
    int count(User user, WorklistQuery query) {
        Where where = visibleTo(user).and(filters(user, query));
        return where.fill(database.createQuery("select count(*) from (select w.taskId as id from WorkItem w where "
            + where.text + " order by w.dueSort limit " + Counts.CAP + ") capped", Long.class)).getSingleResult().intValue();
    }

    List<CallChoice> calls(User user) {
        Where where = visibleTo(user);
        return where.fill(database.createQuery("select distinct new tilsagn.worklist.CallChoice(w.callId, w.callTitle) "
            + "from WorkItem w where " + where.text + " order by 2", CallChoice.class)).setMaxResults(100).getResultList();
    }

    List<String> steps(User user) {
        Where where = visibleTo(user);
        return where.fill(database.createQuery("select distinct w.step from WorkItem w where " + where.text + " order by 1",
            String.class)).getResultList();
    }

    private Where visibleTo(User user) {
        Where open = new Where("w.state = State.OPEN and w.county = :county", Map.of("county", county(user)))
            .and("not exists (select 1 from Exclusion e where e.key.caseNumber = w.caseNumber and e.key.username = :me)",
            Map.of("me", user.username()));
        if (permissions.isGuest(user)) {
            return open.and("w.assignee = :guest", Map.of("guest", user.username()));
        }
        return permissions.seesAll(user) ? open : open.and(doneBy(user));
    }

    private Where doneBy(User user) {
        return new Where("w.role in :roles and (w.body is null or w.body = :body)",
            Map.of("roles", orNone(permissions.rolesOf(user)), "body", user.body() == null ? "" : user.body()));
    }

    private Where filters(User user, WorklistQuery query) {
        Where where = inView(user, query.view());
        if (query.call() != null) {
            where = where.and("w.callId = :call", Map.of("call", query.call()));
        }
        if (query.step() != null) {
            where = where.and("w.step = :step", Map.of("step", query.step()));
        }
        return query.hasText() ? where.and("w.searchText like :text escape '!'", Map.of("text", containing(query.text()))) : where;
    }

    private Where inView(User user, View view) {
        return switch (view) {
            case MINE -> new Where("w.assignee = :me", Map.of("me", user.username()));
            case UNASSIGNED -> new Where("w.assignee is null", Map.of()).and(doneBy(user));
            case ALL -> new Where("1 = 1", Map.of());
        };
    }

    private Where behind(Cursor cursor) {
        if (cursor == null) {
            return new Where("1 = 1", Map.of());
        }
        String key = column(cursor.sort());
        return new Where("(" + key + " > :key or " + key + " = :key and w.taskId > :last)",
            Map.of("key", cursor.value(), "last", cursor.taskId()));
    }

    private static String column(WorklistQuery.Sort sort) {
        return switch (sort) {
            case DUE -> "w.dueSort";
            case CREATED -> "w.createdAt";
            case APPLICANT -> "w.applicantSort";
        };
    }

    static String containing(String text) {
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private static String county(User user) {
        return user.county() == null ? "" : user.county();
    }

    private static Set<String> orNone(Set<String> roles) {
        return roles.isEmpty() ? Set.of("-") : roles;
    }

    /** Conditions and their values, side by side. */
    private record Where(String text, Map<String, Object> values) {

        Where and(Where other) {
            return and(other.text, other.values);
        }

        Where and(String condition, Map<String, Object> more) {
            Map<String, Object> both = new HashMap<>(values);
            both.putAll(more);
            return new Where(text + " and " + condition, both);
        }

        <Q extends Query> Q fill(Q query) {
            values.forEach(query::setParameter);
            return query;
        }
    }
}
