package tilsagn.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;

import tilsagn.core.CaseNumber;

/**
 * Which lines of a ledger one wants to see; {@code null} leaves a question open.
 *
 * @param side       only what changes this sum
 * @param kind       only this kind of movement
 * @param area       only this budget area
 * @param caseNumber only this case
 * @param nothing    matches no line, like the number of a case that does not exist
 */
public record PoolFilter(PoolSide side, PoolEntry.Kind kind, UUID area, CaseNumber caseNumber, boolean nothing) {

    public PoolFilter(PoolSide side, PoolEntry.Kind kind, UUID area, CaseNumber caseNumber) {
        this(side, kind, area, caseNumber, false);
    }

    /** The same question for somebody for whom the case does not exist. */
    public PoolFilter matchingNothing() {
        return new PoolFilter(side, kind, area, caseNumber, true);
    }

    /** Every line. */
    public static final PoolFilter ALL = new PoolFilter(null, null, null, null);

    /** The condition, over columns of the table with this alias. */
    String sql(String alias) {
        List<String> conditions = new ArrayList<>(List.of(nothing ? "1 = 0" : "1 = 1"));
        if (side != null) {
            conditions.add(alias + ".kind in (" + side.kinds().stream().map(one -> "'" + one.name() + "'").collect(Collectors.joining(", ")) + ")");
        }
        if (kind != null) {
            conditions.add(alias + ".kind = '" + kind.name() + "'");
        }
        if (area != null) {
            conditions.add(alias + ".area_id = :area");
        }
        if (caseNumber != null) {
            conditions.add(alias + ".case_number = :number");
        }
        return String.join(" and ", conditions);
    }

    JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
        JdbcClient.StatementSpec bound = area == null ? statement : statement.param("area", area);
        return caseNumber == null ? bound : bound.param("number", caseNumber.value());
    }
}
