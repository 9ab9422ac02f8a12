package tilsagn.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.application.Cases;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.journal.Journal;
import tilsagn.journal.JournalEntry;

/** Internal notes: written, changed for a quarter of an hour, pinned, searched, and never the party's to see. */
@HouseTest
class NotesWebTests {

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    Cases cases;
    @Autowired
    Journal journal;
    @Autowired
    BusinessTime time;

    private CaseNumber number;
    private String notes;

    @BeforeEach
    void sent() {
        number = stage.submits(CastOrganisation.FJORDVATN, stage.openCall(Nok.of(2_300_000)), Nok.of(400_000));
        notes = "/cases/" + number + "/notes";
    }

    @Test
    void aNoteIsWrittenOnceAndColleaguesReadItAsText() throws Exception {
        String nasty = "<script>alert(1)</script> ${7*7} æøå 🌱";
        screen.post(Cast.ANNE, notes, "note", nasty).is(303);
        screen.post(Cast.ANNE, notes, "note", nasty).is(303);
        Screen.Answer page = screen.get(Cast.BJORN, notes).is(200);
        assertThat(page.html()).doesNotContain("<script>alert").contains("${7*7}");
        assertThat(page.all("<p class=\"(thread-head)\">")).hasSize(1);
        assertThat(page.text()).contains(Cast.ANNE.fullName());
    }

    @Test
    void itsAuthorChangesItForAQuarterOfAnHourAndNobodyAfterwards() throws Exception {
        screen.post(Cast.ANNE, notes, "note", "Ringt Nils").is(303);
        String one = notes + "/" + noteId();
        assertThat(screen.get(Cast.ANNE, notes, "change", noteId()).is(200).value("note")).isEqualTo("Ringt Nils");
        screen.post(Cast.BJORN, one, "note", "Ringt Kari").is(409);
        screen.post(Cast.ANNE, one, "note", "Ringt Nils to ganger").is(303);
        time.forward(Duration.ofMinutes(16));
        assertThat(screen.post(Cast.ANNE, one, "note", "Aldri ringt").is(409).text()).contains(screen.says("application.note.settled", "15"));
        assertThat(screen.get(Cast.ANNE, notes).is(200).text()).contains("Ringt Nils to ganger").doesNotContain("?change=", "Aldri ringt");
    }

    @Test
    void aPinnedNoteComesFirstAndWordsFindIt() throws Exception {
        screen.post(Cast.ANNE, notes, "note", "Viktig: 100 % avklart").is(303);
        String first = noteId();
        screen.post(Cast.BJORN, notes, "note", "Mindre viktig").is(303);
        screen.post(Cast.METTE, notes + "/" + first + "/pin", "pinned", "true").is(303);
        String page = screen.get(Cast.ANNE, notes).is(200).text();
        assertThat(page.indexOf("100 % avklart")).isLessThan(page.indexOf("Mindre viktig"));
        assertThat(screen.get(Cast.ANNE, notes, "q", "100 % AV").is(200).text()).contains("100 % avklart").doesNotContain("Mindre viktig");
        assertThat(screen.get(Cast.ANNE, notes, "q", "100_").is(200).text()).contains(screen.says("application.note.not-found"));
    }

    @Test
    void badInputIsShownAgain() throws Exception {
        assertThat(screen.post(Cast.ANNE, notes, "note", " \n").is(422).error("note")).isEqualTo(screen.says("application.note.empty"));
        String tooLong = "å".repeat(4001);
        assertThat(screen.post(Cast.ANNE, notes, "note", tooLong).is(422).value("note")).isEqualTo(tooLong);
        screen.post(Cast.ANNE, notes + "/999999", "note", "x").is(404);
        screen.post(Cast.ANNE, notes + "/x", "note", "x").is(404);
    }

    @Test
    void readersReadStrangersAndTheShieldedDoNot() throws Exception {
        screen.post(Cast.ANNE, notes, "note", "Internt").is(303);
        assertThat(screen.get(Cast.ROLF, notes).is(200).hasField("note")).isFalse();
        screen.post(Cast.ROLF, notes, "note", "x").is(409);
        screen.get(Cast.VERA, notes).is(404);
        screen.post(Cast.VERA, notes, "note", "x").is(404);
        screen.post(Cast.CATO, "/cases/" + number + "/assessment/impartiality", "impartial", "no", "reason", "Sitter i styret hos søkeren.").is(303);
        screen.get(Cast.CATO, notes).is(404);
        screen.post(Cast.CATO, notes, "note", "x").is(404);
    }

    @Test
    void thePartyNeverSeesThemNorDoesTheJournalRepeatThem() throws Exception {
        String secret = "Hemmelig vurdering av styrelederen";
        screen.post(Cast.ANNE, notes, "note", secret).is(303);
        screen.post(Cast.ANNE, notes + "/" + noteId() + "/pin", "pinned", "true").is(303);
        String application = "/applications/" + cases.get(number).id();
        for (String path : List.of(application, application + "/read", application + "/messages", application + "/versions", application + "/receipt",
            application + "/application.pdf", "/applications")) {
            assertThat(screen.get(Cast.NILS, path).is(200).html()).as(path).doesNotContain(secret, "styrelederen");
        }
        screen.get(Cast.NILS, notes).is(404);
        List<JournalEntry> entries = journal.of(number);
        assertThat(entries).extracting(JournalEntry::what).startsWith("note.pinned", "note.written");
        assertThat(entries).allSatisfy(entry -> assertThat(entry.details().toString()).doesNotContain("styrelederen"));
    }

    private String noteId() throws Exception {
        return screen.get(Cast.ANNE, notes).all(" id=\"note-(\\d+)\"").get(0);
    }
}
