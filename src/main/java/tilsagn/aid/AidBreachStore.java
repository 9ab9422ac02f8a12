package tilsagn.aid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;

/** Awards that did not hold after the letter, and what became of them. Nothing is deleted. */
@Component
class AidBreachStore {

    private final JdbcClient database;

    AidBreachStore(JdbcClient database) {
        this.database = database;
    }

    Optional<AidBreach> newest(CaseNumber number) {
        return database.sql("select * from aid_breach where case_number = ? order by found_at desc, id desc fetch first 1 row only").param(number.value())
            .query((row, at) -> breach(row)).optional();
    }

    /** For whoever is about to end it: the second of two clicks waits here. */
    Optional<AidBreach> lockOpen(CaseNumber number) {
        return database.sql("select * from aid_breach where open_case = ? for update").param(number.value()).query((row, at) -> breach(row)).optional();
    }

    UUID add(CaseNumber number, Instant at) {
        UUID id = UUID.randomUUID();
        database.sql("insert into aid_breach (id, case_number, open_case, found_at) values (?, ?, ?, ?)").params(id, number.value(), number.value(), utc(at)).update();
        return id;
    }

    void gone(UUID id, Instant at) {
        database.sql("update aid_breach set open_case = null, gone_at = ? where id = ?").params(utc(at), id).update();
    }

    void decide(UUID id, AidBreach.Decision decision, Nok lowerTo, String reasons, By by, Nok counted, Instant at) {
        database.sql("update aid_breach set open_case = null, decision = :decision, lowered_to = :to, reasons = :reasons, decided_by = :by, "
                + "decided_by_name = :name, decided_at = :at, aid_counted = :counted where id = :id")
            .param("decision", decision.name()).param("to", lowerTo == null ? null : lowerTo.kroner()).param("reasons", reasons)
            .param("by", by.username()).param("name", by.name()).param("at", utc(at)).param("counted", counted.kroner()).param("id", id).update();
    }

    /** How much aid there was when it was decided that the award stands; empty where that was not the last decision, or was not kept then. */
    Optional<Nok> keptWith(CaseNumber number) {
        return newest(number).filter(breach -> breach.decision() == AidBreach.Decision.KEEP)
            .flatMap(breach -> database.sql("select aid_counted from aid_breach where id = ?").param(breach.id())
                .query((row, at) -> Optional.ofNullable(row.getObject(1, Long.class)).map(Nok::of)).single());
    }

    /** The smallest amount it was lowered to, as long as no later decision gave it back. */
    Optional<Nok> most(CaseNumber number) {
        return database.sql("select min(lowered_to) from aid_breach where case_number = ? and lifted_at is null").param(number.value())
            .query((row, at) -> Optional.ofNullable(row.getObject(1, Long.class)).map(Nok::of)).single();
    }

    void lift(CaseNumber number, Instant at) {
        database.sql("update aid_breach set lifted_at = ? where case_number = ? and lowered_to is not null and lifted_at is null")
            .params(utc(at), number.value()).update();
    }

    /** Awards assessed late that nobody has weighed since there is such a task. */
    List<CaseNumber> unweighed() {
        return database.sql("select case_number from aid_registration where weighed = false order by case_number").query((row, at) -> new CaseNumber(row.getString(1))).list();
    }

    void weighed(CaseNumber number) {
        database.sql("update aid_registration set weighed = true where case_number = ?").param(number.value()).update();
    }

    /** Whoever decided: login name, and the name people read. */
    record By(String username, String name) {
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static AidBreach breach(ResultSet row) throws SQLException {
        String decision = row.getString("decision");
        Long lowered = row.getObject("lowered_to", Long.class);
        return new AidBreach(row.getObject("id", UUID.class), new CaseNumber(row.getString("case_number")), instant(row, "found_at"), instant(row, "gone_at"),
            decision == null ? null : AidBreach.Decision.valueOf(decision), lowered == null ? null : Nok.of(lowered), row.getString("reasons"),
            row.getString("decided_by_name"), instant(row, "decided_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
