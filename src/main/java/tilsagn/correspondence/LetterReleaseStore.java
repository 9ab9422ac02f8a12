package tilsagn.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.User;
import tilsagn.core.CaseNumber;
import tilsagn.correspondence.LetterRelease.Obstacle;
import tilsagn.correspondence.LetterRelease.Refused;

/** The releases and their letters as they lie in the database. */
@Component
@Transactional
class LetterReleaseStore {

    private final JdbcClient database;
    private final JdbcTemplate batches;

    LetterReleaseStore(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** The constraint lets a call have one that runs. */
    UUID start(UUID callId, User by, Collection<CaseNumber> numbers, Instant now) {
        UUID id = UUID.randomUUID();
        database.sql("""
                insert into letter_release (id, call_id, running_call_id, started_by, started_by_name, started_at)
                values (?, ?, ?, ?, ?, ?)""")
            .params(id, callId, callId, by.username(), by.name(), at(now)).update();
        batches.batchUpdate("insert into letter_release_item (release_id, case_number, state, attempts) values (?, ?, 'WAITING', 0)",
            numbers.stream().map(number -> new Object[] {id, number.value()}).toList());
        return id;
    }

    Optional<LetterRelease> find(UUID id) {
        return read("r.id = ?", id);
    }

    Optional<LetterRelease> latest(UUID callId) {
        return read("r.call_id = ? order by r.started_at desc fetch first 1 row only", callId);
    }

    private Optional<LetterRelease> read(String where, UUID key) {
        return database.sql("""
                select r.*, (select count(*) from letter_release_item i where i.release_id = r.id) as letters,
                    (select count(*) from letter_release_item i where i.release_id = r.id and i.state = 'RELEASED') as released
                from letter_release r where\s""" + where).param(key).query(this::release).optional();
    }

    private LetterRelease release(ResultSet row, int at) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new LetterRelease(id, row.getObject("call_id", UUID.class), row.getString("started_by"), row.getString("started_by_name"),
            instant(row.getObject("started_at", OffsetDateTime.class)), instant(row.getObject("finished_at", OffsetDateTime.class)),
            row.getInt("letters"), row.getInt("released"), refused(id));
    }

    private List<Refused> refused(UUID id) {
        return database.sql("select case_number, obstacle from letter_release_item where release_id = ? and state = 'REFUSED' order by case_number")
            .param(id).query((row, at) -> new Refused(new CaseNumber(row.getString(1)), Obstacle.valueOf(row.getString(2)))).list();
    }

    /** The letter that is next: one that was tried already first, so that it uses up its attempts and the engine's retries reach the others. */
    Optional<CaseNumber> next(UUID id) {
        return database.sql("""
                select case_number from letter_release_item where release_id = ? and state = 'WAITING'
                order by attempts desc, case_number fetch first 1 row only""")
            .param(id).query((row, at) -> new CaseNumber(row.getString(1))).optional();
    }

    /** Counted apart, so that it stands also when the attempt fails. @return the how-manieth it is */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public int attempt(UUID id, CaseNumber number) {
        database.sql("update letter_release_item set attempts = attempts + 1 where release_id = ? and case_number = ?")
            .params(id, number.value()).update();
        return database.sql("select attempts from letter_release_item where release_id = ? and case_number = ?").params(id, number.value())
            .query(Integer.class).single();
    }

    void released(UUID id, CaseNumber number, Instant now) {
        database.sql("update letter_release_item set state = 'RELEASED', done_at = ? where release_id = ? and case_number = ?")
            .params(at(now), id, number.value()).update();
    }

    void refused(UUID id, CaseNumber number, Obstacle why, Instant now) {
        database.sql("update letter_release_item set state = 'REFUSED', obstacle = ?, done_at = ? where release_id = ? and case_number = ?")
            .params(why.name(), at(now), id, number.value()).update();
    }

    void finish(UUID id, Instant now) {
        database.sql("update letter_release set running_call_id = null, finished_at = ? where id = ? and finished_at is null").params(at(now), id).update();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(OffsetDateTime stored) {
        return stored == null ? null : stored.toInstant();
    }
}
