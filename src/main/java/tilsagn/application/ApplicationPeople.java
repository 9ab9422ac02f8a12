package tilsagn.application;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.ForgottenRows;
import tilsagn.core.CaseNumber;
import tilsagn.core.CasePeople;
import tilsagn.document.ForgottenFiles;

/**
 * Takes the people out of an application in every version: who to write to, who wrote it, what they wrote freely, and every file they sent.
 * The organisation, the title, the plan's amounts and what the county concluded stay.
 */
@Component
class ApplicationPeople implements CasePeople {

    /** A figure, a date, a code, an id: what a sent text may keep. */
    private static final Pattern NO_TEXT = Pattern.compile("[-0-9.,]*|true|false|[A-Z][A-Z0-9_]*|[0-9a-f]{8}-[-0-9a-f]{27}");
    private static final Pattern KEPT = Pattern.compile("(?:call|organisationNumber|organisationName|title"
        + "|(?:partners|financeLines)\\[\\d+]\\.name|costLines\\[\\d+]\\.what)=.*");
    private static final Pattern PERSONAL = Pattern.compile("(?:contact|projectManager|.*[sS]alary|.*[rR]esponsible).*");

    private static final String ID = """
        in (select a.id from grant_application a where a.case_number = :number or a.version_of in
            (select b.id from grant_application b where b.case_number = :number))""";
    private static final String OF = "application_id " + ID;
    private static final String CASE = "case_number = :number";

    private final ForgottenRows rows;
    private final ForgottenFiles files;
    private final JdbcClient database;

    ApplicationPeople(ForgottenRows rows, ForgottenFiles files, JdbcClient database) {
        this.rows = rows;
        this.files = files;
        this.database = database;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int forget(CaseNumber number) {
        List<UUID> held = files.of(number, "select distinct file_id from application_attachment where " + OF);
        List<UUID> shown = files.of(number, "select distinct file_id from application_on_behalf where " + CASE);
        int texts = written(number) + team(number) + sent(number);
        return texts + files.discard(unused(held)) + files.discard(shown);
    }

    private int written(CaseNumber number) {
        return rows.of(number)
            .values("grant_application", "id " + ID, "contact_name", "contact_email", "contact_phone", "project_manager")
            .texts("grant_application", "id " + ID, "started_by", "submitted_by", "resubmitted_by", "withdrawn_by", "withdrawal_reason", "summary",
                "background", "green_transition", "strategy_goal", "smart_specialisation", "county_effect")
            .values("application_cost_line", OF, "annual_salary").texts("application_cost_line", OF, "basis")
            .texts("application_activity", OF, "responsible").texts("application_secret", OF, "what", "reason")
            .texts("application_answer", OF + " and char_length(answer) > 20", "answer")
            .texts("deficiency_notice", CASE, "message", "answered_by").texts("case_note", CASE, "content")
            .texts("application_on_behalf", CASE, "on_behalf_of", "said_by", "said", "file_name").things();
    }

    private int team(CaseNumber number) {
        return rows.of(number).rows("application_comment", "thread_id is not null and " + OF).rows("application_comment", OF)
            .rows("application_member", OF).rows("application_invitation", OF).rows("application_team_deed", OF).rows("application_section", OF)
            .texts("application_sign_off", OF, "signed_by").rows("application_attachment", OF).things();
    }

    // The fingerprint stays: whoever has a copy can show that it is what was sent.
    private int sent(CaseNumber number) {
        record Sent(UUID id, int version, String text) { }
        List<Sent> all = database.sql("select application_id, version, content from submitted_content where " + OF).param("number", number.value())
            .query((row, at) -> new Sent(row.getObject(1, UUID.class), row.getInt(2), row.getString(3))).list();
        all.forEach(one -> database.sql("update submitted_content set content = ?, sent_by = ? where application_id = ? and version = ?")
            .params(withoutPeople(one.text()), ForgottenRows.GONE, one.id(), one.version()).update());
        return all.size();
    }

    /** The text of an application with its figures and codes, and without what somebody wrote. */
    static String withoutPeople(String text) {
        return text.lines().map(ApplicationPeople::line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(String line) {
        int equals = line.indexOf('=');
        boolean stays = equals < 0 || KEPT.matcher(line).matches()
            || !PERSONAL.matcher(line.substring(0, equals)).matches() && NO_TEXT.matcher(line.substring(equals + 1)).matches();
        return stays ? line : line.substring(0, equals + 1) + ForgottenRows.GONE;
    }

    // A copy of the application by the same party may still show one of them.
    private List<UUID> unused(List<UUID> held) {
        return held.stream().filter(file -> database.sql("select count(*) from application_attachment where file_id = ?").param(file)
            .query(Integer.class).single() == 0).toList();
    }
}
