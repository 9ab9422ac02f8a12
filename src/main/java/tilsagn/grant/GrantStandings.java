package tilsagn.grant;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.application.AwardStandings;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.decision.Commitment;
import tilsagn.decision.PoolCommitments;

/** Tells other rooms how an award stands. What is left of one that lapsed or was ended is what the pool still has committed to the case. */
@Component
@Transactional(readOnly = true)
class GrantStandings implements AwardStandings {

    private final JdbcClient database;
    private final PoolCommitments money;

    GrantStandings(JdbcClient database, PoolCommitments money) {
        this.database = database;
        this.money = money;
    }

    @Override
    public Map<CaseNumber, Standing> of(Collection<CaseNumber> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        List<Held> held = database.sql("select case_number, status, amount from grant_case where case_number in (:numbers)")
            .param("numbers", numbers.stream().map(CaseNumber::value).toList())
            .query((row, at) -> new Held(new CaseNumber(row.getString(1)), GrantStatus.valueOf(row.getString(2)), Nok.of(row.getLong(3)))).list();
        List<CaseNumber> over = held.stream().filter(one -> one.status().isOver()).map(Held::number).toList();
        Map<CaseNumber, Commitment> left = over.isEmpty() ? Map.of() : money.of(over);
        Map<CaseNumber, Standing> standings = new LinkedHashMap<>();
        held.forEach(one -> standings.put(one.number(), one.standing(left.get(one.number()))));
        return standings;
    }

    private record Held(CaseNumber number, GrantStatus status, Nok amount) {

        Standing standing(Commitment left) {
            Nok now = !status.isOver() ? amount : left == null ? Nok.ZERO : left.amount();
            return new Standing("grant.status." + status, status.colour(), status.isOver(), now);
        }
    }
}
