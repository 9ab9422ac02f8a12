package tilsagn.aid;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tilsagn.application.AidType;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.OrganisationNumber;

/** What advisors have found of earlier aid, which lines are set aside, and the rows a decision locks. */
@Component
class EarlierAidStore {

    /** More lines than any applicant has had aid. */
    static final int MOST = 200;

    private final JdbcClient database;

    EarlierAidStore(JdbcClient database) {
        this.database = database;
    }

    List<Entry> entries(CaseNumber number) {
        return database.sql("select id, receiver, giver, scheme, granted_on, amount, rate, aid_type, source from aid_entry where case_number = :number order by id "
            + "fetch first " + MOST + " rows only").param("number", number.value()).query(EarlierAidStore::entry).list();
    }

    private static Entry entry(ResultSet row, int at) throws SQLException {
        return new Entry(row.getLong(1), new NewEarlierAid(row.getString(2), row.getString(3), row.getString(4), row.getObject(5, LocalDate.class),
            Nok.of(row.getLong(6)), row.getBigDecimal(7), AidType.valueOf(row.getString(8)), row.getString(9)));
    }

    int count(CaseNumber number) {
        return database.sql("select count(*) from aid_entry where case_number = :number").param("number", number.value()).query(Integer.class).single();
    }

    void add(CaseNumber number, NewEarlierAid aid, String by, Instant at) {
        database.sql("insert into aid_entry (case_number, receiver, giver, scheme, granted_on, amount, rate, aid_type, source, entered_by, entered_at) "
                + "values (:number, :receiver, :giver, :scheme, :grantedOn, :amount, :rate, :type, :source, :by, :at)")
            .param("number", number.value()).param("receiver", aid.receiver().strip()).param("giver", aid.giver().strip())
            .param("scheme", aid.scheme() == null || aid.scheme().isBlank() ? null : aid.scheme().strip()).param("grantedOn", aid.grantedOn())
            .param("amount", aid.amount().kroner()).param("rate", aid.rate()).param("type", aid.type().name()).param("source", aid.source().strip())
            .param("by", by).param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC)).update();
    }

    /** Why each line that is set aside is. */
    Map<String, String> setAside(CaseNumber number) {
        Map<String, String> reasons = new HashMap<>();
        database.sql("select line_key, reason from aid_set_aside where case_number = :number").param("number", number.value())
            .query((row, at) -> reasons.put(row.getString(1), row.getString(2))).list();
        return reasons;
    }

    void setAside(CaseNumber number, String key, String reason, String by, Instant at) {
        countAgain(number, key);
        database.sql("insert into aid_set_aside (case_number, line_key, reason, set_by, set_at) values (:number, :key, :reason, :by, :at)")
            .param("number", number.value()).param("key", key).param("reason", reason).param("by", by)
            .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC)).update();
    }

    boolean countAgain(CaseNumber number, String key) {
        return database.sql("delete from aid_set_aside where case_number = :number and line_key = :key").param("number", number.value()).param("key", key).update() > 0;
    }

    /** Makes sure that the organisations can be locked. */
    void know(Collection<OrganisationNumber> numbers) {
        new TreeSet<>(numbers.stream().map(OrganisationNumber::digits).toList()).forEach(digits -> database.sql("""
            insert into aid_receiver (organisation_number) select :digits where not exists (select 1 from aid_receiver where organisation_number = :digits)""")
            .param("digits", digits).update());
    }

    /** Whoever else counts aid of one of these organisations waits until this transaction is over. */
    void lock(Collection<OrganisationNumber> numbers) {
        if (!numbers.isEmpty()) {
            database.sql("select organisation_number from aid_receiver where organisation_number in (:numbers) order by organisation_number for update")
                .param("numbers", numbers.stream().map(OrganisationNumber::digits).toList()).query(String.class).list();
        }
    }

    /** What an advisor has entered. */
    record Entry(long id, NewEarlierAid aid) {
    }
}
