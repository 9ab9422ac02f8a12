package tilsagn.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import com.icegreen.greenmail.util.GreenMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import tilsagn.HouseTest;
import tilsagn.PostOffice;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.application.Cases;
import tilsagn.assessment.Assessments;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.journal.Journal;
import tilsagn.journal.JournalEntry;
import tilsagn.worklist.Worklist;

/** Messages on a case, as the two sides meet them. */
@HouseTest
class CaseMessagesWebTests {

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    Cases cases;
    @Autowired
    Assessments assessments;
    @Autowired
    Worklist worklist;
    @Autowired
    Journal journal;
    @Autowired
    MessageMails mails;
    @Autowired
    BusinessTime time;
    @Autowired
    GreenMail server;
    @Autowired
    JdbcClient database;

    private CaseNumber number;
    private String party;
    private String county;

    @BeforeEach
    void sent() {
        number = stage.submits(CastOrganisation.FJORDVATN, stage.openCall(Nok.of(2_300_000)), Nok.of(400_000));
        party = "/applications/" + cases.get(number).id() + "/messages";
        county = "/cases/" + number + "/messages";
    }

    @Test
    void eitherSideBeginsAndTheOtherSeesItAsNewOnce() throws Exception {
        assertThat(screen.post(Cast.ANNE, county, "message", "Mangler vedlegg 2.\r\nKan dere sende det?").is(303).location()).isEqualTo(county);
        assertThat(screen.get(Cast.NILS, "/applications").is(200).text()).contains(screen.says("application.list.messages", 1),
            screen.says("application.next.message"));

        String first = screen.get(Cast.NILS, party).is(200).text();
        assertThat(first).contains("Mangler vedlegg 2.\nKan dere sende det?", Cast.ANNE.fullName(), "Vestfold og Telemark",
            ">" + screen.says("correspondence.messages.new") + "<");
        assertThat(screen.get(Cast.NILS, party).is(200).text()).doesNotContain(">" + screen.says("correspondence.messages.new") + "<");

        screen.post(Cast.NILS, party, "message", "Det kjem i morgon.").is(303);
        assertThat(screen.get(Cast.ANNE, "/cases/" + number).is(200).text()).contains(screen.says("look.unread", 1));
        String thread = screen.get(Cast.BJORN, county).is(200).text();
        assertThat(thread.indexOf("Mangler vedlegg")).isLessThan(thread.indexOf("Det kjem i morgon."));
        assertThat(thread).contains(Cast.NILS.fullName(), CastOrganisation.FJORDVATN.fullName());
        assertThat(screen.get(Cast.ANNE, "/cases/" + number).is(200).text()).doesNotContain(screen.says("look.unread", 1));
    }

    @Test
    void theJournalTellsThatItWasWrittenAndReadAndNeverWhat() throws Exception {
        screen.post(Cast.NILS, party, "message", "Hemmeleg innhald").is(303);
        screen.get(Cast.ROLF, county).is(200);
        screen.get(Cast.ANNE, county).is(200);
        List<JournalEntry> entries = journal.of(number);
        assertThat(entries).extracting(JournalEntry::what).startsWith("message.read-by-county", "message.from-party");
        assertThat(entries.get(0).actorUsername()).as("an auditor reads along without being the reader").isEqualTo("anne");
        assertThat(entries).allSatisfy(entry -> assertThat(entry.details().toString()).doesNotContain("Hemmeleg"));
        assertThat(database.sql("select read_by from case_message where case_number = ?").param(number.value()).query(String.class).single())
            .isEqualTo("anne");
    }

    @Test
    void whatSomebodyWroteIsTextAndASecondClickIsNotASecondMessage() throws Exception {
        String nasty = "<script>alert(1)</script> ${7*7} 'x' \u202E æøå 🌱";
        screen.post(Cast.NILS, party, "message", nasty).is(303);
        screen.post(Cast.NILS, party, "message", nasty).is(303);
        Screen.Answer page = screen.get(Cast.ANNE, county).is(200);
        assertThat(page.html()).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)&lt;/script&gt;", "${7*7}", "🌱");
        assertThat(page.all("<p class=\"(thread-head)\">")).hasSize(1);
    }

    @Test
    void nothingIsLostOnBadInput() throws Exception {
        assertThat(screen.post(Cast.NILS, party, "message", "  \n ").is(422).error("message")).isEqualTo(screen.says("correspondence.messages.empty"));
        String tooLong = "å".repeat(4001);
        Screen.Answer refused = screen.post(Cast.ANNE, county, "message", tooLong).is(422);
        assertThat(refused.error("message")).isEqualTo(screen.says("correspondence.messages.long", 4000));
        assertThat(refused.value("message")).isEqualTo(tooLong);
        screen.post(Cast.ANNE, county, "message", "å".repeat(4000)).is(303);
    }

    @Test
    void whoReadsOnlyIsNotAskedToWriteAndWhoHasAConflictReadsNothing() throws Exception {
        assertThat(screen.get(Cast.ROLF, county).is(200).hasField("message")).isFalse();
        screen.post(Cast.ROLF, county, "message", "Hei").is(409);
        screen.get(Cast.VERA, county).is(404);
        screen.get(Cast.OLA, party).is(404);
        screen.post(Cast.OLA, party, "message", "Hei").is(404);
        stage.by(Cast.CATO, user -> assessments.declareImpartiality(user, number, false, "Satt i styret hos søkeren til i fjor."));
        screen.get(Cast.CATO, county).is(404);
        screen.post(Cast.CATO, county, "message", "Hei").is(404);
    }

    @Test
    void theOtherSideIsToldByMailThatAMessageIsThereAndNotWhatItSays() throws Exception {
        screen.post(Cast.ANNE, county, "message", "Innholdet står bare her").is(303);
        mails.sendDue();
        mails.sendDue();
        assertThat(PostOffice.mailsTo(server, Cast.NILS.email())).filteredOn(mail -> mail.contains("melding til dykk i sak " + number)).hasSize(1)
            .allSatisfy(mail -> assertThat(mail).contains(party).doesNotContain("Innholdet"));

        String task = worklist.ofCase(stage.user(Cast.BJORN), number).get(0).taskId();
        stage.by(Cast.BJORN, user -> worklist.take(user, task));
        screen.post(Cast.NILS, party, "message", "Eit svar").is(303);
        mails.sendDue();
        assertThat(PostOffice.mailsTo(server, Cast.BJORN.email())).filteredOn(mail -> mail.contains("i sak " + number)).hasSize(1)
            .allSatisfy(mail -> assertThat(mail).contains(county));
    }

    @Test
    void aBadAddressKeepsNobodyElseFromBeingToldAndIsGivenUpAfterAWeek() throws Exception {
        database.sql("update grant_application set contact_email = 'ingen adresse@' where case_number = ?").param(number.value()).update();
        screen.post(Cast.ANNE, county, "message", "Hei").is(303);
        mails.sendDue();
        assertThat(PostOffice.mailsTo(server, Cast.NILS.email())).filteredOn(mail -> mail.contains("melding til dykk i sak " + number)).hasSize(1);
        assertThat(due()).isEqualTo(1);
        time.forward(Duration.ofDays(8));
        mails.sendDue();
        assertThat(due()).isZero();
        assertThat(PostOffice.mailsTo(server, Cast.NILS.email())).filteredOn(mail -> mail.contains("melding til dykk i sak " + number)).hasSize(1);
    }

    private long due() {
        return database.sql("select count(*) from case_message where case_number = ? and mail_due_at is not null").param(number.value())
            .query(Long.class).single();
    }

    @Test
    void aCaseNobodyHasTakenIsMarkedInTheQueue() throws Exception {
        screen.post(Cast.NILS, party, "message", "Eit spørsmål").is(303);
        assertThat(screen.get(Cast.ANNE, "/worklist", "view", "unassigned", "q", number.value()).is(200).text())
            .contains(screen.says("correspondence.messages.unread"));
        screen.get(Cast.ANNE, county).is(200);
        assertThat(screen.get(Cast.ANNE, "/worklist", "view", "unassigned", "q", number.value()).is(200).text())
            .doesNotContain(screen.says("correspondence.messages.unread"));
    }

    @Test
    void aDraftHasNoMessages() throws Exception {
        String draft = "/applications/" + stage.draft(CastOrganisation.FJORDVATN, stage.openCall(Nok.of(2_300_000)), Nok.of(400_000));
        assertThat(screen.get(Cast.NILS, draft + "/messages").is(409).text()).contains(screen.says("correspondence.messages.not-sent"));
    }
}
