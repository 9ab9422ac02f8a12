package tilsagn.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.core.BusinessTime;

/**
 * The memory of who did what with people and rights. A line is written in the transaction of the deed itself; there is no way to change one or
 * to take it away.
 */
@Component
public class StaffLog {

    /** Lines on one page. */
    public static final int PAGE = 100;

    private static final String COLUMNS = "select id, happened_at, actor_name, person_id, person_name, what, old_value, new_value, reason, own from staff_log ";

    private final JdbcClient database;
    private final BusinessTime time;

    StaffLog(JdbcClient database, BusinessTime time) {
        this.database = database;
        this.time = time;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void write(User by, Person about, StaffDeed what, String oldValue, String newValue, String reason) {
        database.sql("insert into staff_log (county, happened_at, actor_username, actor_name, person_id, person_name, what, old_value, new_value, "
                + "reason, own) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .params(about.county(), time.now().atOffset(ZoneOffset.UTC), by.username(), by.name(), about.id(), about.name(), what.name(), oldValue,
                newValue, reason, by.id().equals(about.id()))
            .update();
    }

    /** The county's log, the latest first, from behind a line on; for who looks after the people and who controls. */
    @Transactional(readOnly = true)
    public List<StaffEntry> of(User reader, long before) {
        Administration.requireReader(reader);
        return database.sql(COLUMNS + "where county = ? and id < ? order by id desc limit " + (PAGE + 1)).params(reader.county(), before)
            .query(StaffLog::entry).list();
    }

    /** What was done with one person, the latest first. */
    @Transactional(readOnly = true)
    public List<StaffEntry> about(User reader, UUID person) {
        Administration.requireReader(reader);
        return database.sql(COLUMNS + "where county = ? and person_id = ? order by id desc limit " + PAGE).params(reader.county(), person)
            .query(StaffLog::entry).list();
    }

    private static StaffEntry entry(ResultSet row, int at) throws SQLException {
        return new StaffEntry(row.getLong("id"), row.getObject("happened_at", OffsetDateTime.class).toInstant(), row.getString("actor_name"),
            row.getObject("person_id", UUID.class), row.getString("person_name"), StaffDeed.valueOf(row.getString("what")), row.getString("old_value"),
            row.getString("new_value"), row.getString("reason"), row.getBoolean("own"));
    }
}
