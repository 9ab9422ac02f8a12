package tilsagn.decision;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;

/**
 * Cases recommended without funding: good enough, but the frame does not reach them. Their proposal is nothing; what becomes free is offered
 * in the order of the ranking.
 */
@Component
class ReserveList {

    private final JdbcClient database;
    private final BusinessTime time;

    ReserveList(JdbcClient database, BusinessTime time) {
        this.database = database;
        this.time = time;
    }

    Set<CaseNumber> of(UUID callId) {
        return new HashSet<>(database.sql("select case_number from reserve_place where call_id = ?").param(callId)
            .query((row, at) -> CaseNumber.parse(row.getString(1))).list());
    }

    /** Puts it there. @return false when it was there already */
    boolean put(UUID callId, CaseNumber number, String by) {
        if (database.sql("select count(*) from reserve_place where case_number = ?").param(number.value()).query(Long.class).single() > 0) {
            return false;
        }
        database.sql("insert into reserve_place (case_number, call_id, placed_by, placed_at) values (?, ?, ?, ?)")
            .params(number.value(), callId, by, OffsetDateTime.ofInstant(time.now(), ZoneOffset.UTC)).update();
        return true;
    }

    /** Takes it away; it may never have been there. */
    void remove(CaseNumber number) {
        database.sql("delete from reserve_place where case_number = ?").param(number.value()).update();
    }
}
