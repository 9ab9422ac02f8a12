package tilsagn.correspondence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;

import com.icegreen.greenmail.util.GreenMail;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tilsagn.HouseTest;
import tilsagn.PostOffice;
import tilsagn.Stage;
import tilsagn.account.Accounts;
import tilsagn.account.Language;
import tilsagn.call.Call;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.correspondence.Letter;
import tilsagn.correspondence.LetterKind;
import tilsagn.correspondence.Letters;
import tilsagn.decision.Decisions;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.document.Documents;
import tilsagn.document.PdfConformance;

/** The party reads its letters and nobody else's; that it did is known from the first time, and only then. */
@HouseTest
class LetterWebTests {

    private static final Nok APPLIED = Nok.of(400_000);

    @Autowired
    MockMvc web;
    @Autowired
    Accounts accounts;
    @Autowired
    JdbcClient database;
    @Autowired
    Stage stage;
    @Autowired
    Letters letters;
    @Autowired
    Decisions decisions;
    @Autowired
    Documents documents;
    @Autowired
    GreenMail postOffice;

    @Test
    void thePartysFirstReadingIsNotedAndNoLaterOne() throws Exception {
        CaseNumber number = submitted();
        Letter receipt = letter(number, LetterKind.ACKNOWLEDGEMENT);
        assertThat(receipt.openedAt()).isNull();

        read(Cast.NILS, receipt).andExpect(status().isOk())
            .andExpect(content().string(allOf(containsString("Vi har fått søknaden"), containsString(number.value()),
                containsString("lang=\"nn\""))));
        Letter opened = letter(number, LetterKind.ACKNOWLEDGEMENT);
        assertThat(opened.openedBy()).isEqualTo(Cast.NILS.username());
        read(Cast.NILS, receipt).andExpect(status().isOk());
        assertThat(letter(number, LetterKind.ACKNOWLEDGEMENT).openedAt()).isEqualTo(opened.openedAt());
    }

    @Test
    void othersFindNothing() throws Exception {
        Letter receipt = letter(submitted(), LetterKind.ACKNOWLEDGEMENT);
        read(Cast.OLA, receipt).andExpect(status().isNotFound());
        read(Cast.ANNE, receipt).andExpect(status().isNotFound());
        web.perform(get("/cases/{n}/letters/{id}/letter.pdf", receipt.caseNumber(), receipt.id()).with(user(stage.user(Cast.VERA))))
            .andExpect(status().isNotFound());
        assertThat(letter(receipt.caseNumber(), LetterKind.ACKNOWLEDGEMENT).openedAt()).isNull();
    }

    @Test
    void theCountySeesItsLettersWithoutOpeningThemForTheParty() throws Exception {
        CaseNumber number = submitted();
        Letter receipt = letter(number, LetterKind.ACKNOWLEDGEMENT);
        web.perform(get("/cases/{n}/letters", number).with(user(stage.user(Cast.ROLF)))).andExpect(status().isOk())
            .andExpect(content().string(allOf(containsString("Kvittering for søknad"), containsString("Ikke åpnet ennå"))));
        web.perform(get("/cases/{n}/letters/{id}/letter.pdf", number, receipt.id()).with(user(stage.user(Cast.ROLF)))).andExpect(status()
            .isOk())
            .andExpect(content().contentType("application/pdf")).andExpect(header().string("Cache-Control", containsString("no-store")));
        assertThat(letter(number, LetterKind.ACKNOWLEDGEMENT).openedAt()).isNull();
    }

    @Test
    void aDecisionIsHiddenUntilThePartyWasToldAndWrittenOnceHoweverOftenTheStepRuns() throws Exception {
        Call call = stage.openCall(Nok.of(2_300_000));
        CaseNumber number = stage.submits(CastOrganisation.FJORDVATN, call, APPLIED);
        stage.deadlinePasses(call);
        stage.isAssessed(number, APPLIED, Stage.GOOD);
        stage.isAllocated(number, APPLIED, null);
        stage.by(Cast.EVA, chief -> decisions.decide(chief, number, APPLIED, "Prosjektet svarar på måla i utlysinga.",
            "Rapport kvart halvår."));
        letters.issueDecisionLetter(number);
        Letter written = letter(number, LetterKind.DECISION);
        read(Cast.NILS, written).andExpect(status().isNotFound());

        stage.machineryRuns();
        letters.issueDecisionLetter(number);
        letters.notifyApplicant(number);
        assertThat(letters.of(number)).extracting(Letter::kind).containsExactlyInAnyOrder(LetterKind.ACKNOWLEDGEMENT, LetterKind.DECISION);
        assertThat(PostOffice.mailsTo(postOffice, Cast.NILS.email()).stream().filter(mail ->
            mail.contains("vedtak til dykk i sak " + number))).hasSize(1);

        read(Cast.NILS, written).andExpect(status().isOk()).andExpect(content().string(allOf(containsString("Tilsegn om tilskot"),
            containsString("Siste dag for å klage"))));
        assertThat(PdfConformance.faults(documents.get(written.documentId()).content())).isEmpty();
    }

    @Test
    void theMailIsInTheLanguageOfItsReaderAndTheLetterInThatOfTheParty() throws Exception {
        accounts.chooseLanguage(stage.user(Cast.NILS), Locale.ENGLISH);
        try {
            CaseNumber number = submitted();
            String mail = PostOffice.mailsTo(postOffice, Cast.NILS.email()).stream().filter(text -> text.contains(number.value())).findFirst()
                .orElseThrow();
            assertThat(mail).contains("Receipt").containsPattern("\\d{4} at \\d\\d:\\d\\d:\\d\\d").doesNotContain("Kvittering", " kl. ");
            assertThat(letter(number, LetterKind.ACKNOWLEDGEMENT).language()).isEqualTo(Language.NN);
        } finally {
            database.sql("update person set language = null, version = version + 1 where username = 'nils'").update();
        }
    }

    private CaseNumber submitted() {
        return stage.submits(CastOrganisation.FJORDVATN, stage.openCall(Nok.of(2_300_000)), APPLIED);
    }

    private Letter letter(CaseNumber number, LetterKind kind) {
        return letters.of(number).stream().filter(letter -> letter.kind() == kind).findFirst().orElseThrow();
    }

    private ResultActions read(Cast person, Letter letter) throws Exception {
        return web.perform(get("/applications/letters/{id}", letter.id()).with(user(stage.user(person))));
    }
}
