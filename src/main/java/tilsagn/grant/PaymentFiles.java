package tilsagn.grant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tilsagn.core.Nok;
import tilsagn.core.NotFound;

/** The files to the bank. Added, never changed. */
@Repository
class PaymentFiles {

    private static final int MOST = 50;

    private final JdbcClient database;

    PaymentFiles(JdbcClient database) {
        this.database = database;
    }

    void add(PaymentFile file) {
        database.sql("""
            insert into payment_file (id, county, message_id, pay_on, total, payments, made_by, made_at) values (?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(file.id(), file.county(), file.messageId(), file.payOn(), file.total().kroner(), file.payments(), file.madeBy(),
                file.madeAt().atOffset(ZoneOffset.UTC)).update();
    }

    List<PaymentFile> latest(String county) {
        return database.sql("select * from payment_file where county = ? order by made_at desc fetch first " + MOST + " rows only").param(county)
            .query((row, n) -> file(row)).list();
    }

    PaymentFile get(String county, UUID id) {
        return database.sql("select * from payment_file where county = ? and id = ?").params(county, id).query((row, n) -> file(row)).optional()
            .orElseThrow(() -> new NotFound("payment file " + id));
    }

    private static PaymentFile file(ResultSet row) throws SQLException {
        return new PaymentFile(row.getObject("id", UUID.class), row.getString("county"), row.getString("message_id"),
            row.getObject("pay_on", LocalDate.class), Nok.of(row.getLong("total")), row.getInt("payments"), row.getString("made_by"),
            row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
