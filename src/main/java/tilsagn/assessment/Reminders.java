package tilsagn.assessment;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;

/** A manager reminds assessors of the sheets they owe. Nobody is reminded twice on one day, however many managers and calls there are. */
@Service
@Transactional
public class Reminders {

    private final ProgressDesk desk;
    private final JdbcClient database;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    Reminders(ProgressDesk desk, JdbcClient database, BusinessTime time, ApplicationEventPublisher events) {
        this.desk = desk;
        this.database = database;
        this.time = time;
        this.events = events;
    }

    /**
     * Reminds one person of all their open sheets in the call.
     *
     * @throws Refusal {@code assessment.remind.today}, {@code assessment.remind.nothing}
     */
    public void remind(User manager, String slug, String username) {
        Progress progress = forManager(manager, slug);
        if (!progress.waitedFor().containsKey(username)) {
            throw Refusal.conflict("assessment.remind.nothing");
        }
        if (!tell(manager, progress, username)) {
            throw Refusal.conflict("assessment.remind.today", progress.waitedFor().get(username));
        }
    }

    /** Reminds everybody with a late sheet in the call; says how many, without those who were reminded today already. */
    public long remindLate(User manager, String slug) {
        Progress progress = forManager(manager, slug);
        return progress.late().keySet().stream().filter(username -> tell(manager, progress, username)).count();
    }

    private Progress forManager(User manager, String slug) {
        if (!manager.has(Role.MANAGER)) {
            throw new NotFound("reminders of " + slug);
        }
        return desk.of(manager, slug);
    }

    private boolean tell(User manager, Progress progress, String username) {
        if (!isFirstToday(manager, username)) {
            return false;
        }
        List<CaseNumber> owed = progress.rows().stream()
            .filter(row -> row.cells().stream().anyMatch(cell -> cell.isOpen() && username.equals(cell.username()))).map(Progress.Row::caseNumber).toList();
        owed.forEach(number -> events.publishEvent(new Reminded(number, username, progress.waitedFor().get(username))));
        events.publishEvent(new ReminderWanted(username, progress.call().title(), owed, time.today().toString()));
        return true;
    }

    // The primary key decides between two managers who press at once.
    private boolean isFirstToday(User manager, String username) {
        try {
            return database.sql("insert into assessor_reminder (username, reminded_on, reminded_by, reminded_at) "
                + "select cast(:who as varchar(80)), cast(:day as date), cast(:by as varchar(80)), cast(:at as timestamp with time zone) "
                + "where not exists (select 1 from assessor_reminder r where r.username = :who and r.reminded_on = :day)")
                .param("who", username).param("day", time.today()).param("by", manager.username()).param("at", time.now().atOffset(ZoneOffset.UTC))
                .update() == 1;
        } catch (DuplicateKeyException atOnce) {
            throw Refusal.conflict("assessment.remind.today", username);
        }
    }

    /** Those of these people who have been reminded today. */
    @Transactional(readOnly = true)
    public Set<String> remindedToday() {
        return Set.copyOf(database.sql("select username from assessor_reminder where reminded_on = ?").param(time.today()).query(String.class).list());
    }

    /** A manager reminded an assessor of the case. */
    public record Reminded(CaseNumber caseNumber, String username, String name) implements CaseEvent {

        @Override
        public String what() {
            return "assessment.reminded";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("username", username, "assessor", name);
        }
    }

    /**
     * One mail to one person.
     *
     * @param call  title of the call
     * @param cases what is owed
     * @param day   of the reminder, part of what makes it one mail
     */
    public record ReminderWanted(String username, String call, List<CaseNumber> cases, String day) {
    }
}
