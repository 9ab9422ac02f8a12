package tilsagn.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import tilsagn.YearsTest;
import tilsagn.Stage;
import tilsagn.application.ApplicationStatus;
import tilsagn.application.Applications;
import tilsagn.application.Cases;
import tilsagn.call.Call;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.correspondence.CaseMessages;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** Years pass: what has been kept long enough goes by itself at night, where somebody has said so, and no person is left in it. */
@YearsTest
class RetentionTests {

    private static final Duration SIX_YEARS = Duration.ofDays(6 * 366);

    @Autowired
    Stage stage;
    @Autowired
    GrantsOnStage grants;
    @Autowired
    ArchiveDesk desk;
    @Autowired
    Retentions retentions;
    @Autowired
    RetentionNight night;
    @Autowired
    GrantRetention grantRetention;
    @Autowired
    Applications applications;
    @Autowired
    Cases cases;
    @Autowired
    CaseMessages messages;
    @Autowired
    BusinessTime time;
    @Autowired
    JdbcClient database;

    @Test
    void aGrantIsKeptTenYearsAndThenHasNoPeopleInIt() {
        CaseNumber number = aClosedGrant();
        List<String> before = placesOfPeople(number);
        assertThat(before).contains("payment_claim.sent_by", "grant_report.sent_by_name", "grant_acceptance.accepted_by_name", "grant_application.contact_name",
            "submitted_content.content", "case_message.author_name", "journal_entry.actor_name", "letter.content");
        stage.by(Cast.ADA, user -> retentions.nights(user, true, true));
        after(SIX_YEARS, () -> assertThat(placesOfPeople(number)).as("state aid is kept ten years").isEqualTo(before));
        assertThat(accounts(number)).isNotEmpty().doesNotContain("00000000000");

        after(SIX_YEARS.multipliedBy(2), () -> {
            assertThat(placesOfPeople(number)).isEmpty();
            assertThat(grantOf(number)).as("the money stays").isEqualTo(400_000);
            assertThat(accounts(number)).as("nobody's account").containsOnly("00000000000");
            assertThat(stage.get(Cast.ROLF, retentions::log)).anySatisfy(line -> {
                assertThat(line.subject()).isEqualTo(number.value());
                assertThat(line.by()).isEqualTo("system");
                assertThat(line.things()).isGreaterThan(30);
            });
            assertThat(stage.get(Cast.ROLF, retentions::runs)).filteredOn(run -> run.kind().equals("STATE_AID")).first()
                .satisfies(run -> assertThat(run.erased()).isPositive().isEqualTo(run.due() - run.remaining()));
        });
    }

    @Test
    void aNightThatNobodyApprovedErasesNothing() {
        UUID draft = aForgottenDraft();
        stage.by(Cast.ADA, user -> retentions.nights(user, false, false));
        after(SIX_YEARS, () -> assertThat(status(draft)).isEqualTo(ApplicationStatus.NOT_SUBMITTED));
        stage.by(Cast.ADA, user -> retentions.nights(user, true, true));
        after(SIX_YEARS, () -> {
            assertThat(status(draft)).isEqualTo(ApplicationStatus.DISCARDED);
            assertThat(database.sql("select count(*) from application_member where application_id = ?").param(draft).query(Integer.class).single()).isZero();
        });
    }

    private List<String> accounts(CaseNumber number) {
        return database.sql("select account from grant_payment where case_number = :number union all select digits from grant_bank_account where case_number = :number")
            .param("number", number.value()).query(String.class).list();
    }

    /** A county that keeps people for a shorter time than its bookkeeping waits for the bookkeeping, which ends with a year. */
    @Test
    void nothingIsForgottenWhileTheLastPaymentsBookkeepingIsKept() {
        CaseNumber number = aClosedGrant();
        int paid = time.today().getYear();
        Instant before = time.now();
        try {
            database.sql("update aid_registration set keep_until = ? where case_number = ?").params(time.today(), number.value()).update();
            time.moveTo(LocalDate.of(paid + 5, 12, 31).atTime(9, 0).atZone(BusinessTime.ZONE).toInstant());
            assertThat(due(number)).isFalse();
            time.moveTo(LocalDate.of(paid + 6, 1, 1).atTime(9, 0).atZone(BusinessTime.ZONE).toInstant());
            assertThat(due(number)).isTrue();
        } finally {
            time.moveTo(before);
        }
    }

    private boolean due(CaseNumber number) {
        return grantRetention.endedBefore("38", time.now(), 1000).stream().anyMatch(kept -> kept.subject().equals(number.value()));
    }

    private CaseNumber aClosedGrant() {
        CaseNumber number = grants.running(Nok.of(400_000));
        stage.by(Cast.SIRI, user -> messages.writeAsParty(user, cases.get(number).id(), "Ring Siri."));
        grants.projectEnds(number);
        grants.isPaid(number, Nok.of(500_000));
        grants.reports(number);
        grants.isSettled(number, Nok.of(800_000));
        grants.isClosed(number);
        stage.by(Cast.ANNE, user -> desk.handOver(user, number, "Fylkesarkivet, sak 22/1234"));
        return number;
    }

    private UUID aForgottenDraft() {
        Call call = stage.openCall(Nok.of(2_300_000));
        UUID draft = stage.draft(CastOrganisation.PROSESSPARTNER, call, Nok.of(400_000));
        stage.deadlinePasses(call);
        return draft;
    }

    private ApplicationStatus status(UUID draft) {
        return stage.get(Cast.SIRI, user -> applications.draft(user, draft)).status();
    }

    private long grantOf(CaseNumber number) {
        return database.sql("select sum(amount) from grant_payment where case_number = ?").param(number.value()).query(Long.class).single();
    }

    // The clock is everybody's: a night passes so much later, and then it is today again.
    private void after(Duration years, Runnable then) {
        Instant today = time.now();
        try {
            time.moveTo(today.plus(years));
            night.passes();
            then.run();
        } finally {
            time.moveTo(today);
        }
    }

    /** Every column of every table with a row of this case in which the party's person is found by login name, name, address or telephone. */
    private List<String> placesOfPeople(CaseNumber number) {
        List<String> found = new ArrayList<>();
        database.sql("""
            select lower(c.table_name) || '.' || lower(c.column_name) from information_schema.columns c
            join information_schema.tables t on t.table_name = c.table_name and t.table_schema = c.table_schema
            where t.table_type = 'BASE TABLE' and lower(t.table_schema) = 'public' and c.data_type = 'CHARACTER VARYING' and lower(c.table_name) not like 'act_%'
              and exists (select 1 from information_schema.columns o where o.table_name = c.table_name and lower(o.column_name) in ('case_number', 'application_id'))
            """).query(String.class).list().forEach(column -> {
            String table = column.substring(0, column.indexOf('.'));
            String name = column.substring(column.indexOf('.') + 1);
            boolean byCase = database.sql("select count(*) from information_schema.columns where lower(table_name) = ? and lower(column_name) = 'case_number'")
                .param(table).query(Integer.class).single() > 0;
            String where = byCase ? "case_number = :number" : "application_id in (select id from grant_application where case_number = :number)";
            if (database.sql("select count(*) from %s where %s and (%s = :login or %s like :name or %s like :mail)".formatted(table, where, name, name, name))
                .param("number", number.value()).param("login", Cast.SIRI.username()).param("name", "%" + Cast.SIRI.fullName() + "%")
                .param("mail", "%" + Cast.SIRI.email() + "%").query(Integer.class).single() > 0) {
                found.add(column);
            }
        });
        return found.stream().sorted().toList();
    }
}
