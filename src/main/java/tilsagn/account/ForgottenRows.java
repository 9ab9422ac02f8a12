package tilsagn.account;

import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tilsagn.core.AccountNumber;
import tilsagn.core.Actor;
import tilsagn.core.CaseNumber;

/**
 * Takes people out of the rows of a case. A text becomes {@link #GONE}, which says in every language that something stood there; what has a
 * form of its own becomes empty. The county's own people stay: what they did in office belongs to the case.
 */
@Component
public class ForgottenRows {

    /** What stands where something about a person stood. */
    public static final String GONE = "***";

    private static final String PARTYS = " not in (select p.username from person p where p.county is not null) and ";

    private final JdbcClient database;

    ForgottenRows(JdbcClient database) {
        this.database = database;
    }

    /** Begins with a case. */
    public Rows of(CaseNumber number) {
        return new Rows(number);
    }

    /** The rows of one case; a condition asks for {@code :number}. */
    public final class Rows {

        private final Map<String, Object> asked;
        private int things;

        private Rows(CaseNumber number) {
            this.asked = Map.of("number", number.value(), "gone", GONE, "system", Actor.SYSTEM, "nobodys", AccountNumber.FORGOTTEN.digits());
        }

        /** Texts by or about the party's people. */
        public Rows texts(String table, String where, String... columns) {
            for (String column : columns) {
                things += run("update %1$s set %2$s = :gone where %2$s <> :gone and %3$s".formatted(table, column, where));
            }
            return this;
        }

        /** What is not a text, or is used as more than one: an address, a salary. */
        public Rows values(String table, String where, String... columns) {
            for (String column : columns) {
                things += run("update %1$s set %2$s = null where %2$s is not null and %3$s".formatted(table, column, where));
            }
            return this;
        }

        /** Account numbers. */
        public Rows accounts(String table, String where, String... columns) {
            for (String column : columns) {
                things += run("update %1$s set %2$s = :nobodys where %2$s <> :nobodys and %3$s".formatted(table, column, where));
            }
            return this;
        }

        /** Login names, and the name beside each or {@code null}; only of people who are not the county's. */
        public Rows people(String table, String where, String username, String name) {
            String whose = username + PARTYS + username + " not in (:gone, :system) and " + where;
            if (name != null) {
                things += run("update %s set %s = :gone where %s".formatted(table, name, whose));
            }
            things += run("update %s set %s = :gone where %s".formatted(table, username, whose));
            return this;
        }

        /** Rows that are nothing without the person. */
        public Rows rows(String table, String where) {
            things += run("delete from %s where %s".formatted(table, where));
            return this;
        }

        /** How many things were taken out. */
        public int things() {
            return things;
        }

        private int run(String sql) {
            return database.sql(sql).params(asked).update();
        }
    }
}
