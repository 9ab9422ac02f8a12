package tilsagn.correspondence.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.correspondence.MessageTemplate;
import tilsagn.correspondence.MessageTemplates;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** A county keeps its templates, and an advisor writes with them in the party's standard. */
@HouseTest
class TemplatesWebTests {

    private static final String PAGE = "/cases/templates";

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    BusinessTime time;
    @Autowired
    MessageTemplates templates;

    private CaseNumber number;
    private String messages;

    @BeforeEach
    void sent() {
        number = stage.submits(CastOrganisation.FJORDVATN, stage.openCall(Nok.of(2_300_000)), Nok.of(400_000));
        messages = "/cases/" + number + "/messages";
    }

    @Test
    void fourAreThereFromTheStartAndSayThatNobodyAtTheCountyWroteThem() throws Exception {
        String page = screen.get(Cast.VERA, PAGE).is(200).text();
        assertThat(page).contains("Spørsmål til søknaden", "Søknaden er under behandling", screen.says("correspondence.template.configured"));
        assertThat(stage.get(Cast.VERA, templates::of)).filteredOn(MessageTemplate::isConfigured).hasSize(4)
            .allSatisfy(one -> assertThat(one.content().textNn()).isNotEqualTo(one.content().textNb()));
    }

    @Test
    void theTextIsFilledInInThePartysStandardAndCanBeChangedBeforeItIsSent() throws Exception {
        long id = idOf("Spørsmål til søknaden", Cast.ANNE);
        String day = time.today().plusDays(30).format(DateTimeFormatter.ofPattern("d. MMMM uuuu", Locale.forLanguageTag("nn-NO")));
        Screen.Answer page = screen.post(Cast.ANNE, messages + "/template", "template", "" + id, "deadline", time.today().plusDays(30).format(DateTimeFormatter.ofPattern("dd.MM.uuuu"))).is(200);
        assertThat(page.value("message")).contains("Vi handsamar søknaden " + number, "innan " + day, "Helsing " + Cast.ANNE.fullName());
        assertThat(screen.post(Cast.ANNE, messages + "/template", "template", "" + id, "standard", "NB").is(200).value("message"))
            .contains("Vi behandler søknaden", "innen {frist}");
        String filled = page.value("message");
        assertThat(screen.post(Cast.ANNE, messages, "message", filled).is(422).error("message"))
            .isEqualTo(screen.says("correspondence.messages.unfilled", "[skriv spørsmålet her]"));
        screen.post(Cast.ANNE, messages, "message", filled.replaceAll("\\[skriv[^\\]]*]", "Hva betyr [1] i vedlegget?")).is(303);
        assertThat(screen.get(Cast.ANNE, messages).is(200).text()).contains("innan " + day, "[1]");
    }

    @Test
    void whatIsWrittenAlreadyStaysBeforeTheText() throws Exception {
        long id = idOf("Spørsmål til søknaden", Cast.ANNE);
        assertThat(screen.post(Cast.ANNE, messages + "/template", "template", "" + id, "message", "Takk for sist.").is(200).value("message"))
            .startsWith("Takk for sist.").contains("Vi handsamar søknaden " + number);
        Screen.Answer refused = screen.post(Cast.ANNE, messages + "/template", "template", "" + id, "deadline", "01.01.2020", "message", "Takk for sist.").is(422);
        assertThat(refused.error("deadline")).isEqualTo(screen.says("correspondence.template.deadline.passed"));
        assertThat(refused.value("message")).isEqualTo("Takk for sist.");
    }

    @Test
    void aFieldLeftOpenIsNotSentAndADayThatDoesNotExistIsRefused() throws Exception {
        assertThat(screen.post(Cast.ANNE, messages, "message", "Svar innen {frist}.").is(422).error("message"))
            .isEqualTo(screen.says("correspondence.messages.unfilled", "{frist}"));
        long id = idOf("Spørsmål til søknaden", Cast.ANNE);
        assertThat(screen.post(Cast.ANNE, messages + "/template", "template", "" + id, "deadline", "31.02.2022").is(422).error("deadline"))
            .isEqualTo(screen.says("correspondence.template.deadline.unreadable"));
        screen.post(Cast.ANNE, messages + "/template", "template", "x").is(400);
        screen.post(Cast.ANNE, messages + "/template", "template", "" + idOf("Spørsmål til søknaden", Cast.VERA)).is(404);
    }

    @Test
    void aTemplateIsWrittenChangedAndTakenAway() throws Exception {
        String name = "Møte " + UUID.randomUUID();
        screen.post(Cast.METTE, PAGE, "name", name, "textNb", "Hei {søker}", "textNn", "Hei {søkjar}").is(303);
        long id = idOf(name, Cast.ANNE);
        assertThat(screen.get(Cast.ANNE, PAGE, "edit", "" + id).is(200).value("textNn")).isEqualTo("Hei {søkjar}");
        screen.post(Cast.ANNE, PAGE, "edit", "" + id, "name", name, "textNb", "Hallo {søker}", "textNn", "Hallo {søkjar}").is(303);
        assertThat(screen.post(Cast.ANNE, messages + "/template", "template", "" + id).is(200).value("message")).isEqualTo("Hallo " + CastOrganisation.FJORDVATN.fullName());
        screen.post(Cast.VERA, PAGE + "/" + id + "/remove").is(404);
        screen.post(Cast.ANNE, PAGE + "/" + id + "/remove").is(303);
        screen.post(Cast.ANNE, messages + "/template", "template", "" + id).is(404);
        assertThat(screen.get(Cast.ANNE, PAGE).is(200).text()).doesNotContain(name);
    }

    @Test
    void fieldsThatDoNotExistEmptyTextsAndTakenNamesAreRefusedWithWhatWasTyped() throws Exception {
        Screen.Answer page = screen.post(Cast.ANNE, PAGE, "name", "spørsmål til søknaden", "textNb", "Hei {fødselsnummer}", "textNn", " ").is(422);
        assertThat(page.error("name")).isEqualTo(screen.says("correspondence.template.name.taken", "spørsmål til søknaden"));
        assertThat(page.error("textNb")).isEqualTo(screen.says("correspondence.template.unknown", "{fødselsnummer}"));
        assertThat(page.error("textNn")).isEqualTo(screen.says("correspondence.template.text.needed"));
        assertThat(page.value("textNb")).isEqualTo("Hei {fødselsnummer}");
        screen.post(Cast.ANNE, PAGE, "name", "x".repeat(101), "textNb", "Hei", "textNn", "Hei").is(422);
    }

    @Test
    void readersReadAndDoNotKeepThem() throws Exception {
        assertThat(screen.get(Cast.ROLF, PAGE).is(200).hasField("textNb")).isFalse();
        screen.post(Cast.ROLF, PAGE, "name", "Revisjon", "textNb", "Hei", "textNn", "Hei").is(409);
        screen.get(Cast.NILS, PAGE).is(404);
        screen.get(null, PAGE).is(302);
        assertThat(screen.get(Cast.ROLF, messages).is(200).text()).doesNotContain(screen.says("correspondence.template.use"));
    }

    private long idOf(String name, Cast person) {
        List<MessageTemplate> all = stage.get(person, templates::of);
        return all.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow().id();
    }
}
