package tilsagn.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import com.icegreen.greenmail.util.GreenMail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.HouseTest;
import tilsagn.PostOffice;
import tilsagn.Stage;
import tilsagn.account.Accounts;
import tilsagn.call.Call;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.web.Languages;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.worklist.BulkAssignments;
import tilsagn.worklist.Worklist;

/** Whoever is given work hears of it once for each deed, in their language; nobody hears of what they did themselves. */
@HouseTest
class HandoverMailsTests {

    @Autowired
    Stage stage;
    @Autowired
    Worklist worklist;
    @Autowired
    BulkAssignments bulk;
    @Autowired
    Accounts accounts;
    @Autowired
    QueuedMails mails;
    @Autowired
    GreenMail server;

    private CaseNumber first;
    private CaseNumber second;

    @BeforeEach
    void twoCasesWaitForSomebody() {
        Call call = stage.openCall(Nok.of(2_300_000));
        first = stage.submits(CastOrganisation.PROSESSPARTNER, call, Nok.of(400_000));
        second = stage.submits(CastOrganisation.PROSESSPARTNER, call, Nok.of(400_000));
    }

    @AfterEach
    void everybodyReadsBokmal() {
        accounts.chooseLanguage(stage.user(Cast.BJORN), Languages.NB);
    }

    private String taskOf(CaseNumber number) {
        return stage.get(Cast.METTE, user -> worklist.ofCase(user, number)).get(0).taskId();
    }

    private List<String> mailsOn(CaseNumber number, Cast person) {
        mails.goOut();
        return PostOffice.mailsTo(server, person.email()).stream().map(mail -> mail.replace("\r\n", "\n")).filter(mail -> mail.contains(number.value())).toList();
    }

    @Test
    void oneTaskIsOneMailWithTheCaseItsTitleAndTheWayToTheQueue() {
        String title = stage.get(Cast.METTE, user -> worklist.ofCase(user, first)).get(0).title();
        stage.by(Cast.METTE, user -> worklist.assign(user, taskOf(first), "anne", "Ring Siri på 99 88 77 66"));
        assertThat(mailsOn(first, Cast.ANNE)).singleElement().satisfies(mail -> assertThat(mail)
            .startsWith("Mette Solberg har gitt deg en oppgave i sak " + first)
            .contains("– " + first + " " + title + ": Formalkontroll", "/worklist?view=mine")
            .doesNotContain("99 88 77 66", Cast.SIRI.fullName(), "400 000"));
        assertThat(mailsOn(first, Cast.METTE)).isEmpty();
        stage.by(Cast.METTE, user -> worklist.assign(user, taskOf(first), "anne", "Den er din alt"));
        assertThat(mailsOn(first, Cast.ANNE)).as("nothing changed hands").hasSize(1);
        stage.by(Cast.METTE, user -> worklist.assign(user, taskOf(first), "bjorn", ""));
        assertThat(mailsOn(first, Cast.BJORN)).hasSize(1);
        stage.by(Cast.METTE, user -> worklist.assign(user, taskOf(first), "anne", ""));
        assertThat(mailsOn(first, Cast.ANNE)).as("again is another deed").hasSize(2);
    }

    @Test
    void manyAtOnceAreOneMailForEachReceiverInTheirLanguage() {
        accounts.chooseLanguage(stage.user(Cast.BJORN), Languages.EN);
        Map<String, String> plan = Map.of(taskOf(first), "bjorn", taskOf(second), "bjorn", "nosuch", "anne");
        assertThat(bulk.carryOut(stage.user(Cast.METTE), plan, "").done()).isEqualTo(2);
        assertThat(mailsOn(first, Cast.BJORN)).singleElement().satisfies(mail -> assertThat(mail)
            .startsWith("Mette Solberg has given you 2 tasks").contains(second.value(), ": Formal check", "See your tasks:"));
        assertThat(mailsOn(first, Cast.ANNE)).isEmpty();
    }

    @Test
    void whoTakesOrGivesBackGetsNoMail() {
        stage.by(Cast.ANNE, user -> worklist.take(user, taskOf(first)));
        stage.by(Cast.ANNE, user -> worklist.giveBack(user, taskOf(first)));
        assertThat(mailsOn(first, Cast.ANNE)).isEmpty();
    }
}
