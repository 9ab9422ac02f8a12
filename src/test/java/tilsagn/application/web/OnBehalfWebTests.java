package tilsagn.application.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.application.ApplicationStatus;
import tilsagn.application.BehalfDeed;
import tilsagn.application.Cases;
import tilsagn.application.DeficiencyDraft;
import tilsagn.application.DeficiencyNotices;
import tilsagn.application.GrantApplication;
import tilsagn.application.OnBehalf;
import tilsagn.assessment.Impartiality;
import tilsagn.call.Call;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.document.BadFiles;

/** The advisor's page for acting on a party's behalf, and the party's page of what was done. */
@HouseTest
class OnBehalfWebTests {

    private static final MockMultipartFile NOTE = new MockMultipartFile("evidence", "notat fra samtalen.pdf", null, BadFiles.pdf());

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    Cases cases;
    @Autowired
    OnBehalf behalf;
    @Autowired
    DeficiencyNotices notices;
    @Autowired
    Impartiality impartiality;
    @Autowired
    BusinessTime time;

    private Call call;
    private CaseNumber number;
    private String page;

    @BeforeEach
    void sent() {
        call = stage.openCall(Nok.of(2_300_000));
        number = stage.submits(CastOrganisation.MIKROLINJA, call, Nok.of(600_000));
        page = "/cases/" + number + "/on-behalf";
    }

    @Test
    void aWithdrawalIsRegisteredAndEverybodyConcernedReadsWhoDidItForWhom() throws Exception {
        assertThat(screen.get(Cast.ANNE, page).is(200).text()).contains(screen.says("application.behalf.kind.WITHDRAWAL"));
        assertThat(send(NOTE, filled("WITHDRAWAL")).is(303).location()).endsWith("/on-behalf");

        String whole = "Registrert av Anne Lindgård på vegne av " + application().organisationName();
        for (Cast reader : List.of(Cast.ANNE, Cast.METTE, Cast.ROLF)) {
            assertThat(screen.get(reader, page).is(200).text()).contains(whole, "notat fra samtalen.pdf", "De har fått penger et annet sted.");
        }
        assertThat(screen.get(Cast.ANNE, "/cases/" + number).is(200).text()).contains("Anne Lindgård på vegne av", "registrert av Anne Lindgård på vegne av søkeren");
        assertThat(screen.get(Cast.ANNE, "/cases/" + number + "/journal").is(200).text()).contains("Registrerte at søkeren trekker søknaden", "Hvordan: telefon");
        assertThat(screen.get(Cast.KARI, "/applications/" + application().id()).is(200).text()).contains("Søknaden ble trukket, registrert av Anne Lindgård på vegne av")
            .doesNotContain("Dere trakk søknaden");
    }

    @Test
    void thePartyAndTheCountyDownloadTheEvidenceAndNobodyElse() throws Exception {
        send(NOTE, filled("WITHDRAWAL")).is(303);
        BehalfDeed deed = behalf.of(number).get(0);
        assertThat(screen.get(Cast.ROLF, page + "/" + deed.id()).is(200).response().getContentAsByteArray()).hasSize((int) deed.size());
        String own = "/applications/" + application().id() + "/on-behalf/" + deed.id();
        assertThat(screen.get(Cast.KARI, own).is(200).text()).contains("på vegne av", "De har fått penger et annet sted.");
        assertThat(screen.get(Cast.KARI, own + "/evidence").is(200).response().getHeader("Content-Disposition")).startsWith("attachment");
        screen.get(Cast.SIRI, own).is(404);
        screen.get(Cast.SIRI, own + "/evidence").is(404);
        screen.get(Cast.VERA, page + "/" + deed.id()).is(404);
        CaseNumber other = stage.submits(CastOrganisation.MIKROLINJA, call, Nok.of(600_000));
        screen.get(Cast.ANNE, "/cases/" + other + "/on-behalf/" + deed.id()).is(404);
    }

    @Test
    void everyMissingThingIsSaidOnItsFieldAndWhatWasTypedIsKept() throws Exception {
        Screen.Answer empty = send(null, "deed", "WITHDRAWAL").is(422);
        for (String field : List.of("saidBy", "channel", "saidOn", "said", "evidence", "confirmed")) {
            assertThat(empty.error(field)).as(field).isNotBlank();
        }
        assertThat(empty.pointersToNothing()).isEmpty();
        Screen.Answer wrong = send(NOTE, "deed", "WITHDRAWAL", "saidBy", "Kari <b>Fjellheim</b>", "channel", "LETTER", "saidOn", "31.2.2022", "said", "Kort",
            "confirmed", "true").is(422);
        assertThat(wrong.value("saidBy")).isEqualTo("Kari <b>Fjellheim</b>");
        assertThat(wrong.value("saidOn")).isEqualTo("31.2.2022");
        assertThat(wrong.value("said")).isEqualTo("Kort");
        assertThat(wrong.error("saidOn")).isEqualTo(screen.says("application.behalf.day.missing"));
        assertThat(wrong.text()).contains(screen.says("application.behalf.evidence.again"));
        send(NOTE, "saidBy", "Kari").is(422);
        assertThat(application().status()).isEqualTo(ApplicationStatus.SUBMITTED);
    }

    @Test
    void aDayInTheFutureAndABadFileAreRefused() throws Exception {
        String[] tomorrow = filled("WITHDRAWAL");
        tomorrow[7] = time.today().plusDays(1).toString();
        assertThat(send(NOTE, tomorrow).is(422).error("saidOn")).isEqualTo(screen.says("application.behalf.day.future"));
        for (byte[] bad : List.of("MZ\u0090 program".getBytes(), new byte[0], BadFiles.scriptedPdf(), new byte[26 * 1024 * 1024])) {
            Screen.Answer answer = send(new MockMultipartFile("evidence", "notat.pdf", null, bad), filled("WITHDRAWAL")).is(422);
            assertThat(answer.error("evidence")).contains("notat.pdf");
            assertThat(answer.value("said")).isEqualTo("De har fått penger et annet sted.");
        }
        assertThat(behalf.of(number)).isEmpty();
    }

    @Test
    void theFieldsOfANoticeAreFilledInAndSentOnThePage() throws Exception {
        notice("summary", "objectives");
        Screen.Answer form = screen.get(Cast.ANNE, page, "deed", "ANSWER").is(200);
        assertThat(form.value("summary")).isEqualTo(application().summary());
        assertThat(form.hasField("title")).isFalse();
        assertThat(form.pointersToNothing()).isEmpty();

        Screen.Answer row = send(null, "deed", "ANSWER", "said", "Kari ringte.", "summary", "Nytt", "addRow", "objectives", "objectives[0].goal", "Et mål").is(200);
        assertThat(row.hasField("objectives[1].goal")).isTrue();
        assertThat(row.value("summary")).isEqualTo("Nytt");

        assertThat(send(NOTE, filled("ANSWER", "summary", "", "objectives[0].goal", "Et mål")).is(422).error("summary")).isNotBlank();
        send(NOTE, filled("ANSWER", sameAsBefore(form))).is(409);
        assertThat(notices.last(number)).hasValueSatisfying(open -> assertThat(open.isOpen()).isTrue());
        send(NOTE, filled("ANSWER", "summary", "Et klarere sammendrag.", "objectives[0].goal", "Ti bedrifter i testhallen", "objectives[0].indicator", "Antall",
            "objectives[0].target", "10", "objectives[0].measureDate", "1.12.2023")).is(303);
        assertThat(application().summary()).isEqualTo("Et klarere sammendrag.");
        assertThat(screen.get(Cast.ANNE, "/cases/" + number + "/versions").is(200).text()).contains("Anne Lindgård på vegne av");
        assertThat(send(NOTE, filled("ANSWER", "summary", "En gang til.")).is(409).value("said")).as("what was typed is not lost").isNotBlank();
    }

    @Test
    void longerTimeAndAWrongTelephoneNumberAreRegistered() throws Exception {
        send(NOTE, filled("CONTACT", "contactName", "Kari Fjellheim", "contactEmail", "ingen adresse", "contactPhone", "")).is(422);
        send(NOTE, filled("CONTACT", "contactName", "Kari F. Berg", "contactEmail", "kari.berg@tilsagn.example", "contactPhone", "90 00 00 00")).is(303);
        assertThat(application().applicant().contactName()).isEqualTo("Kari F. Berg");
        notice("summary");
        assertThat(screen.get(Cast.ANNE, page, "deed", "MORE_TIME").is(200).text()).contains("Svarfristen flyttes én gang");
        send(NOTE, filled("MORE_TIME")).is(303);
        assertThat(notices.last(number).orElseThrow().isExtended()).isTrue();
    }

    @Test
    void othersThanAdvisorsOfTheCountyMayNot() throws Exception {
        for (Cast reader : List.of(Cast.METTE, Cast.DAG, Cast.ROLF)) {
            assertThat(screen.get(reader, page, "deed", "WITHDRAWAL").is(200).hasField("said")).isFalse();
            send(reader, NOTE, filled("WITHDRAWAL")).is(409);
        }
        screen.get(Cast.VERA, page).is(404);
        send(Cast.VERA, NOTE, filled("WITHDRAWAL")).is(404);
        screen.get(Cast.KARI, page).is(404);

        stage.by(Cast.ANNE, user -> impartiality.declare(user, number, false, "Sitter i styret hos søkeren."));
        screen.get(Cast.ANNE, page).is(404);
        send(NOTE, filled("WITHDRAWAL")).is(404);
        CaseNumber undeclared = stage.submitsUndeclared(CastOrganisation.MIKROLINJA, call, Nok.of(600_000));
        page = "/cases/" + undeclared + "/on-behalf";
        assertThat(screen.get(Cast.BJORN, page).is(303).location()).contains("impartiality");
        send(Cast.BJORN, NOTE, filled("WITHDRAWAL")).is(409);
        assertThat(cases.get(undeclared).status()).isEqualTo(ApplicationStatus.SUBMITTED);
    }

    private void notice(String... fields) {
        stage.deadlinePasses(call);
        stage.beginsFormalCheck(number);
        stage.by(Cast.ANNE, user -> notices.issue(user, number, new DeficiencyDraft(List.of(fields), "Dette må bli klarere.", time.today().plusDays(14))));
        stage.machineryRuns();
    }

    // What stands in the form when it is opened, sent back as it is.
    private static String[] sameAsBefore(Screen.Answer form) {
        List<String> fields = new ArrayList<>(List.of("summary", form.value("summary")));
        for (int row = 0; form.hasField("objectives[" + row + "].goal"); row++) {
            for (String leaf : List.of("goal", "indicator", "target", "measureDate")) {
                String name = "objectives[" + row + "]." + leaf;
                fields.addAll(List.of(name, form.value(name)));
            }
        }
        return fields.toArray(String[]::new);
    }

    private String[] filled(String deed, String... more) {
        List<String> fields = new ArrayList<>(List.of("deed", deed, "saidBy", "Kari Fjellheim", "channel", "PHONE", "saidOn", time.today().toString(),
            "said", "De har fått penger et annet sted.", "confirmed", "true"));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    private Screen.Answer send(MockMultipartFile evidence, String... fields) throws Exception {
        return send(Cast.ANNE, evidence, fields);
    }

    private Screen.Answer send(Cast person, MockMultipartFile evidence, String... fields) throws Exception {
        MockMultipartHttpServletRequestBuilder request = MockMvcRequestBuilders.multipart(URI.create(page));
        if (evidence != null) {
            request.file(evidence);
        }
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return screen.ask(person, request.with(csrf()));
    }

    private GrantApplication application() {
        return cases.get(number);
    }
}
