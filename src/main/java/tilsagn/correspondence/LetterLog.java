package tilsagn.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tilsagn.core.CaseNumber;

/** What is known of a call's decision letters without reading them: a letter is long, and a call has hundreds. */
@Component
class LetterLog {

    private static final String KEY_END = "/" + LetterKind.DECISION;

    private final JdbcClient database;

    LetterLog(JdbcClient database) {
        this.database = database;
    }

    /** A letter's dates. */
    record Entry(UUID id, CaseNumber caseNumber, boolean held, Integer template, Instant writtenAt, Instant releasedAt, Instant sentAt, Instant openedAt,
                 Instant renewedAt) {

        LetterDesk.State state() {
            if (openedAt != null) {
                return LetterDesk.State.OPENED;
            }
            if (sentAt != null) {
                return LetterDesk.State.SENT;
            }
            return held && releasedAt == null ? LetterDesk.State.WAITING : LetterDesk.State.ON_ITS_WAY;
        }
    }

    List<Entry> of(UUID callId) {
        return database.sql("""
                select l.id, l.case_number, l.held, t.number as template, l.created_at, l.released_at, l.sent_at, l.opened_at, l.notice_renewed_at
                from letter l left join letter_template_version t on t.id = l.template_version_id
                where l.call_id = ? and l.kind = 'DECISION' order by l.case_number""")
            .param(callId).query((row, at) -> entry(row)).list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(row.getObject("id", UUID.class), new CaseNumber(row.getString("case_number")), row.getBoolean("held"),
            (Integer) row.getObject("template"), instant(row.getObject("created_at", OffsetDateTime.class)), instant(row.getObject("released_at", OffsetDateTime.class)),
            instant(row.getObject("sent_at", OffsetDateTime.class)), instant(row.getObject("opened_at", OffsetDateTime.class)),
            instant(row.getObject("notice_renewed_at", OffsetDateTime.class)));
    }

    /** Why the e-mail about a decision has not left, where it has not. */
    Map<CaseNumber, String> failures(Collection<CaseNumber> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        return database.sql("select case_number, failure from outgoing_mail where mail_key in (:keys) and sent_at is null and failed_at is not null")
            .param("keys", numbers.stream().map(number -> number + KEY_END).toList())
            .query((row, at) -> Map.entry(new CaseNumber(row.getString(1)), String.valueOf(row.getString(2)))).list().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Instant instant(OffsetDateTime stored) {
        return stored == null ? null : stored.toInstant();
    }
}
