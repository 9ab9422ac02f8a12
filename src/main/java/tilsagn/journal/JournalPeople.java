package tilsagn.journal;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.ForgottenRows;
import tilsagn.core.CaseNumber;
import tilsagn.core.CasePeople;

/** Every line of the journal stays with its day; who of the party did it, and what was written in it, is forgotten. The only way to change one. */
@Component
class JournalPeople implements CasePeople {

    /** An amount, a day, a code or an id. */
    private static final Pattern NO_TEXT = Pattern.compile("[-0-9.,:%TZ\\s\\u00a0kr]*|true|false|[A-Z][A-Z0-9_]*|[0-9a-f]{8}-[-0-9a-f]{27}");

    private final ForgottenRows rows;
    private final JdbcClient database;

    JournalPeople(ForgottenRows rows, JdbcClient database) {
        this.rows = rows;
        this.database = database;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int forget(CaseNumber number) {
        record Line(long id, String details) { }
        List<Line> written = database.sql("select id, details from journal_entry where case_number = ? and details <> ''").param(number.value())
            .query((row, at) -> new Line(row.getLong(1), row.getString(2))).list().stream()
            .filter(line -> !withoutPeople(line.details()).equals(line.details())).toList();
        written.forEach(line -> database.sql("update journal_entry set details = ? where id = ?").params(withoutPeople(line.details()), line.id()).update());
        return rows.of(number).people("journal_entry", "case_number = :number", "actor_username", "actor_name").things() + written.size();
    }

    private static String withoutPeople(String details) {
        return details.lines().map(line -> {
            int equals = line.indexOf('=');
            return equals < 0 || NO_TEXT.matcher(line.substring(equals + 1)).matches() ? line : line.substring(0, equals + 1) + ForgottenRows.GONE;
        }).collect(Collectors.joining("\n", "", "\n"));
    }
}
