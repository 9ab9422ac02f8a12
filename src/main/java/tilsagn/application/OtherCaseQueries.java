package tilsagn.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.OrganisationNumber;

/** Reads other cases of one county, each list by one bounded query. What nobody sent has no case number and is never read. */
@Component
class OtherCaseQueries {

    /** More rows than a county gets in the years that are looked at; a bound, not a page. */
    private static final int MOST = 2_000;

    private static final String COLUMNS = "select a.case_number, a.call_id, a.organisation_number, a.organisation_name, a.title, a.summary, "
        + "a.applied_amount, a.granted_amount, a.status, a.submitted_at, a.contact_email, a.submitted_by from grant_application a ";
    private static final String OTHERS = " a.county = :county and a.case_number is not null and a.case_number <> :own ";

    private final JdbcClient database;

    OtherCaseQueries(JdbcClient database) {
        this.database = database;
    }

    /** What was sent by organisations with one of these numbers or names, the latest first. */
    List<OtherCase> ofApplicants(GrantApplication own, Collection<OrganisationNumber> numbers, Collection<String> names) {
        return database.sql(COLUMNS + "where" + OTHERS + "and (a.organisation_number in (:numbers) or lower(a.organisation_name) in (:names)) "
                + "order by a.submitted_at desc fetch first 100 rows only")
            .param("county", own.county()).param("own", own.caseNumber().value()).param("numbers", digits(numbers))
            .param("names", orNone(names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList())).query(OtherCaseQueries::read).list();
    }

    /** What was sent to the county since then, the latest first. */
    List<OtherCase> since(GrantApplication own, Instant since) {
        return database.sql(COLUMNS + "where" + OTHERS + "and a.submitted_at >= :since order by a.submitted_at desc fetch first " + MOST + " rows only")
            .param("county", own.county()).param("own", own.caseNumber().value()).param("since", OffsetDateTime.ofInstant(since, ZoneOffset.UTC))
            .query(OtherCaseQueries::read).list();
    }

    /** Partners with one of these numbers in other cases since then. */
    List<PartnerOf> partners(GrantApplication own, Collection<OrganisationNumber> numbers, Instant since) {
        return database.sql("select a.case_number, p.organisation_number, p.name from application_partner p "
                + "join grant_application a on a.id = p.application_id where" + OTHERS
                + "and a.submitted_at >= :since and p.organisation_number in (:numbers) order by a.submitted_at desc, p.line_no fetch first "
                + MOST + " rows only")
            .param("county", own.county()).param("own", own.caseNumber().value()).param("since", OffsetDateTime.ofInstant(since, ZoneOffset.UTC))
            .param("numbers", digits(numbers))
            .query((row, at) -> new PartnerOf(CaseNumber.parse(row.getString(1)), new OrganisationNumber(row.getString(2)), row.getString(3))).list();
    }

    /** An organisation that takes part in another case. */
    record PartnerOf(CaseNumber caseNumber, OrganisationNumber number, String name) {
    }

    private static OtherCase read(ResultSet row, int at) throws SQLException {
        Long granted = row.getObject("granted_amount", Long.class);
        return new OtherCase(CaseNumber.parse(row.getString("case_number")), row.getObject("call_id", UUID.class),
            new OrganisationNumber(row.getString("organisation_number")), row.getString("organisation_name"), row.getString("title"),
            row.getString("summary"), Nok.of(row.getLong("applied_amount")), granted == null ? null : Nok.of(granted),
            ApplicationStatus.valueOf(row.getString("status")), row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
            row.getString("contact_email"), row.getString("submitted_by"));
    }

    private static List<String> digits(Collection<OrganisationNumber> numbers) {
        return orNone(numbers.stream().map(OrganisationNumber::digits).toList());
    }

    // An empty list is no SQL; nobody is called this.
    private static List<String> orNone(List<String> values) {
        return values.isEmpty() ? List.of("-") : values;
    }
}
