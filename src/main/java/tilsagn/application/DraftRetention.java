package tilsagn.application;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.core.BusinessTime;
import tilsagn.core.Retention;

/** Drafts that were never sent: some time after the call's deadline they are erased, as if their owner had thrown them away. */
@Component
class DraftRetention implements Retention {

    private static final List<String> TEAM = List.of("application_comment", "application_invitation", "application_member", "application_section",
        "application_sign_off", "application_team_deed");

    private final JdbcClient database;
    private final ApplicationRepository applications;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    DraftRetention(JdbcClient database, ApplicationRepository applications, BusinessTime time, ApplicationEventPublisher events) {
        this.database = database;
        this.applications = applications;
        this.time = time;
        this.events = events;
    }

    @Override
    public String kind() {
        return "DRAFTS";
    }

    @Override
    @Transactional(readOnly = true)
    public List<Kept> endedBefore(String county, Instant before, int most) {
        return database.sql("""
                select a.id, c.deadline from grant_application a join funding_call c on c.id = a.call_id
                where a.county = ? and a.status = 'NOT_SUBMITTED' and a.case_number is null and c.deadline < ?
                order by c.deadline, a.id fetch first ? rows only""")
            .params(county, before.atOffset(ZoneOffset.UTC), most)
            .query((row, n) -> new Kept(row.getObject("id", UUID.class).toString(), row.getObject("deadline", OffsetDateTime.class).toInstant())).list();
    }

    @Override
    public boolean isCase() {
        return false;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int erase(Kept kept) {
        UUID id = UUID.fromString(kept.subject());
        boolean erased = applications.findById(id).filter(draft -> draft.status() == ApplicationStatus.NOT_SUBMITTED)
            .filter(draft -> draft.discard(time.now().truncatedTo(ChronoUnit.MICROS))).map(draft -> {
                events.publishEvent(new Withdrawal.Discarded(id, draft.callId()));
                return true;
            }).orElse(false);
        return erased ? 1 + withoutItsTeam(id) : 0;
    }

    // Who was invited and what they said to each other goes with what they wrote.
    private int withoutItsTeam(UUID id) {
        int gone = database.sql("delete from application_comment where thread_id is not null and application_id = ?").param(id).update();
        for (String table : TEAM) {
            gone += database.sql("delete from " + table + " where application_id = ?").param(id).update();
        }
        return gone;
    }
}
