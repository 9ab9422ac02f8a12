package tilsagn.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;

/** Reads the rows of a selection. */
final class SelectedCases {

    private SelectedCases() {
    }

    static SelectedCase read(ResultSet row) throws SQLException {
        long granted = row.getLong("granted_amount");
        Nok told = row.wasNull() ? null : Nok.of(granted);
        return new SelectedCase(CaseNumber.parse(row.getString("case_number")), row.getObject("call_id", UUID.class),
            ApplicationStatus.valueOf(row.getString("status")), row.getString("organisation_name"), row.getString("title"),
            row.getString("organisation_municipality"), Nok.of(row.getLong("applied_amount")), told,
            row.getObject("submitted_at", OffsetDateTime.class).toInstant(), row.getString("number"));
    }
}
