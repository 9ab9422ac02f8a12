package tilsagn.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;

/**
 * How the cases of a call stand, for lists of hundreds: the same arithmetic as one case's result, on points that are read without the
 * texts beside them. Three statements however many cases.
 */
@Service
@Transactional(readOnly = true)
public class CaseStandings {

    private final JdbcClient database;

    CaseStandings(JdbcClient database) {
        this.database = database;
    }

    /** Those of the call's cases that have a result. */
    public List<CaseStanding> of(UUID callId) {
        Map<String, Points> points = points(callId);
        agreed(callId, points);
        List<CaseStanding> standings = new ArrayList<>();
        database.sql("select case_number, assessors, consensus_spread, recommended_amount from assessment where call_id = :call").param("call", callId)
            .query(row -> {
                Points given = points.get(row.getString(1));
                if (given != null && given.sheets() == row.getInt(2)) {
                    standings.add(CaseStanding.of(given.result(CaseNumber.parse(row.getString(1)), row.getInt(3)), amount(row)));
                }
            });
        return standings;
    }

    private static Nok amount(ResultSet row) throws SQLException {
        long kroner = row.getLong(4);
        return row.wasNull() ? null : Nok.of(kroner);
    }

    private Map<String, Points> points(UUID callId) {
        Map<String, Points> byCase = new HashMap<>();
        database.sql("select a.case_number, s.slot, c.criterion, c.weight, c.points from assessment a "
                + "join score_sheet s on s.case_number = a.case_number join score c on c.sheet_id = s.id "
                + "where a.call_id = :call and s.submitted_at is not null order by a.case_number, c.criterion, s.slot").param("call", callId)
            .query(row -> {
                int points = row.getInt(5);
                byCase.computeIfAbsent(row.getString(1), number -> new Points())
                    .give(row.getInt(2), row.getString(3), row.getInt(4), row.wasNull() ? null : points);
            });
        return byCase;
    }

    private void agreed(UUID callId, Map<String, Points> byCase) {
        database.sql("select a.case_number, n.criterion, n.points, n.left_out from assessment a "
                + "join consensus_note n on n.assessment_id = a.id where a.call_id = :call").param("call", callId)
            .query(row -> {
                int points = row.getInt(3);
                Integer settled = row.wasNull() ? null : points;
                Points given = byCase.get(row.getString(1));
                if (given != null) {
                    given.agreed.put(row.getString(2), new AgreedScore("", settled, row.getBoolean(4)));
                }
            });
    }

    /** What one case was given. */
    private static final class Points {

        private final Map<String, List<Integer>> given = new LinkedHashMap<>();
        private final Map<String, Integer> weights = new HashMap<>();
        private final Map<String, AgreedScore> agreed = new HashMap<>();
        private final Set<Integer> slots = new HashSet<>();

        void give(int slot, String criterion, int weight, Integer points) {
            given.computeIfAbsent(criterion, code -> new ArrayList<>()).add(points);
            weights.putIfAbsent(criterion, weight);
            slots.add(slot);
        }

        int sheets() {
            return slots.size();
        }

        AssessmentResult result(CaseNumber number, int wideSpread) {
            List<CriterionResult> criteria = given.entrySet().stream().map(entry -> new CriterionResult(entry.getKey(), weights.get(entry.getKey()),
                entry.getValue(), List.of(), agreed.get(entry.getKey()), wideSpread)).toList();
            return new AssessmentResult(number, WeightedScore.of(criteria.stream().map(CriterionResult::weighed).toList()), criteria, null);
        }
    }
}
