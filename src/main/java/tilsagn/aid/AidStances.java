package tilsagn.aid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Accounts;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.decision.DecisionResults;

/** Which calls give no state aid at all. Nothing said means that every award is assessed before its letter goes out; what was said is kept. */
@Service
@Transactional(readOnly = true)
public class AidStances {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 2000;
    private static final String ROWS = "select call_id, no_aid, grounds, said_by, said_at from aid_stance s where ";

    private final JdbcClient database;
    private final Calls calls;
    private final DecisionResults results;
    private final Accounts accounts;
    private final BusinessTime time;

    AidStances(JdbcClient database, Calls calls, DecisionResults results, Accounts accounts, BusinessTime time) {
        this.database = database;
        this.calls = calls;
        this.results = results;
        this.accounts = accounts;
        this.time = time;
    }

    /** What counts for a call, if anything was said. */
    public Optional<AidStance> of(UUID callId) {
        return database.sql(ROWS + "call_id = :call order by id desc fetch first 1 row only").param("call", callId).query(AidStances::stance).optional();
    }

    /** Whether the call's awards are no aid, so that nobody assesses them one by one. */
    public boolean noAid(UUID callId) {
        return of(callId).filter(AidStance::noAid).isPresent();
    }

    /** The county's calls, the newest first, with what counts for each. */
    public List<OfCall> calls(User user) {
        requireReader(user);
        List<Call> own = calls.ofCounty(user.county());
        Map<UUID, AidStance> said = said(own);
        Map<String, String> names = accounts.namesOf(said.values().stream().map(AidStance::saidBy).collect(Collectors.toSet()));
        return own.stream().map(call -> {
            AidStance stance = said.get(call.id());
            return new OfCall(call, stance, stance == null ? null : names.get(stance.saidBy()), mayWrite(user));
        }).toList();
    }

    private Map<UUID, AidStance> said(List<Call> own) {
        return own.isEmpty() ? Map.of() : database.sql(ROWS + "call_id in (:calls) and id = (select max(id) from aid_stance o where o.call_id = s.call_id)")
            .param("calls", own.stream().map(Call::id).toList()).query(AidStances::stance).list().stream()
            .collect(Collectors.toMap(AidStance::callId, Function.identity()));
    }

    /** One of them; another county's call does not exist. */
    public OfCall call(User user, UUID callId) {
        return calls(user).stream().filter(one -> one.call().id().equals(callId)).findFirst().orElseThrow(() -> new NotFound("call " + callId));
    }

    private static boolean mayWrite(User user) {
        return user.has(Role.MANAGER);
    }

    private static void requireReader(User user) {
        if (!user.isStaff() || user.has(Role.EXTERNAL_ASSESSOR)) {
            throw new NotFound("calls of the state-aid desk");
        }
    }

    /**
     * A call and what counts for it.
     *
     * @param stance     or {@code null} where nothing was said: each award is assessed
     * @param saidByName the name of whoever said it, or {@code null}
     * @param maySay     the reader may say otherwise
     */
    public record OfCall(Call call, AidStance stance, String saidByName, boolean maySay) {
    }

    private static AidStance stance(ResultSet row, int at) throws SQLException {
        return new AidStance(row.getObject(1, UUID.class), row.getBoolean(2), row.getString(3), row.getString(4), row.getObject(5, OffsetDateTime.class).toInstant());
    }

    /**
     * Says whether the awards of a call are no aid at all; only before the first of its cases is decided, since awards of one call are treated alike.
     *
     * @throws Refusal {@code core.not-yours}, {@code aid.call.decided}, on {@code grounds}
     */
    @Transactional
    public void say(User user, UUID callId, boolean noAid, String grounds) {
        Call call = call(user, callId).call();
        if (!mayWrite(user)) {
            throw Refusal.conflict("core.not-yours");
        }
        String why = grounds == null ? "" : grounds.strip();
        if (why.length() < SHORTEST || why.length() > LONGEST) {
            throw Refusal.onField("grounds", "aid.grounds-length", SHORTEST, LONGEST);
        }
        if (!results.in(callId).isEmpty()) {
            throw Refusal.conflict("aid.call.decided", call.title());
        }
        database.sql("insert into aid_stance (call_id, no_aid, grounds, said_by, said_at) values (:call, :noAid, :grounds, :by, :at)").param("call", callId)
            .param("noAid", noAid).param("grounds", why).param("by", user.username()).param("at", time.now().atOffset(ZoneOffset.UTC)).update();
    }
}
