package tilsagn.application.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.application.ApplicantSection;
import tilsagn.application.Applications;
import tilsagn.application.GoalsSection;
import tilsagn.application.GrantApplication;
import tilsagn.application.Objective;
import tilsagn.application.Partner;
import tilsagn.application.PartnersSection;
import tilsagn.assessment.Assessments;
import tilsagn.call.Call;
import tilsagn.core.Nok;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.document.PdfConformance;

/** The application as a file: what was sent, in the applicant's Norwegian, readable by ear, and nobody else's to fetch. */
@HouseTest
class ApplicationPdfWebTests {

    private static final Nok APPLIED = Nok.of(400_000);
    private static final String HOSTILE = "<script>alert('hei')</script> ]]> &amp; \ud83d\ude9c\ud83d\udc69\u200d\ud83c\udf3e שלום {0} ${7*7}\n";

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    Applications applications;
    @Autowired
    Assessments assessments;

    @Test
    void theFileHoldsEverythingThatWasSentAndCanBeArchivedAndReadAloud() throws Exception {
        GrantApplication sent = sends(CastOrganisation.MIKROLINJA, draft(CastOrganisation.MIKROLINJA));

        MockHttpServletResponse file = screen.get(Cast.KARI, party(sent)).is(200).response();

        assertThat(file.getContentType()).isEqualTo("application/pdf");
        assertThat(file.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"soknad-" + sent.caseNumber() + ".pdf\"");
        assertThat(file.getHeaders("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(file.getHeader("Cache-Control")).contains("no-store").contains("private");
        assertThat(PdfConformance.faults(file.getContentAsByteArray())).isEmpty();
        assertThat(text(file)).contains("Søknad om tilskudd " + sent.caseNumber(), "Referanse " + sent.caseNumber(),
            "Kontrollsum (SHA-256) " + sent.contentHash(), "Søker Mikrolinja klynge", "Organisasjonsnummer 310 123 455", "Felles testhall", "Bedriftene har hver for seg", "Antall prosjekter med forskningspartner", "Elvekant Automasjon",
            "Deltakernes egne timer", "Kostnadsplan", "800 000 kr", "Deltakerbedriftene", screen.says("application.authorised"));
    }

    @Test
    void nynorskIsWrittenToThoseWhoWriteItAlsoOnABokmalScreen() throws Exception {
        GrantApplication sent = sends(CastOrganisation.FJORDVATN, draft(CastOrganisation.FJORDVATN));

        MockHttpServletResponse file = screen.ask(Cast.NILS, get(party(sent)).cookie(new Cookie("tilsagn-language", "nb"))).is(200).response();

        assertThat(PdfConformance.faults(file.getContentAsByteArray())).isEmpty();
        assertThat(text(file)).contains("Søknad om tilskot " + sent.caseNumber(), sent.contentHash(), "Motteken av serveren")
            .containsPattern("\\d kl\\. \\d\\d\\.\\d\\d\\.\\d\\d").doesNotContain("tilskudd " + sent.caseNumber(), "Received", " of at most ");
        assertThat(text(screen.get(Cast.ANNE, county(sent)).is(200).response())).isEqualTo(text(file));
    }

    @Test
    void whoReadsEnglishGetsItInEnglishAndTheCountyInThePartysNorwegian() throws Exception {
        GrantApplication sent = sends(CastOrganisation.FJORDVATN, draft(CastOrganisation.FJORDVATN));
        Cookie english = new Cookie("tilsagn-language", "en");

        MockHttpServletResponse file = screen.ask(Cast.NILS, get(party(sent)).cookie(english)).is(200).response();

        assertThat(PdfConformance.faults(file.getContentAsByteArray())).isEmpty();
        assertThat(text(file)).contains(sent.contentHash(), "Received").doesNotContain("Motteken av serveren", "Mottatt");
        assertThat(text(screen.ask(Cast.ANNE, get(county(sent)).cookie(english)).is(200).response())).contains("Søknad om tilskot");
    }

    @Test
    void whateverWasTypedIsTextOnPaperToo() throws Exception {
        UUID id = draft(CastOrganisation.MIKROLINJA);
        String endless = "Æ".repeat(4_000 - HOSTILE.length());
        stage.by(Cast.KARI, user -> {
            applications.save(user, id, new ApplicantSection(HOSTILE.strip(), "kari@example.org", "900 00 000", HOSTILE.strip()));
            GrantApplication written = applications.draft(user, id);
            Objective first = written.objectives().get(0);
            applications.save(user, id, new GoalsSection(HOSTILE + endless, List.of(
                new Objective(HOSTILE + endless.substring(0, 400), endless.substring(0, 200), endless.substring(0, 200), first.measureDate())),
                written.activities()));
            applications.save(user, id, new PartnersSection(written.partners().stream().map(one -> one.name().startsWith("Elvekant")
                ? new Partner(one.number(), endless.substring(0, 200), one.grouping(), one.role(), one.sme(), one.letterOfIntent()) : one).toList()));
        });
        GrantApplication sent = sends(CastOrganisation.MIKROLINJA, id);
        MockHttpServletResponse file = screen.get(Cast.KARI, party(sent)).is(200).response();

        assertThat(PdfConformance.faults(file.getContentAsByteArray())).isEmpty();
        assertThat(text(file)).contains("<script>alert('hei')</script> ]]> &amp;", "{0} ${7*7}", sent.contentHash());
        assertThat(text(file).chars().filter(letter -> letter == 'Æ').count()).isEqualTo(endless.length() + 400 + 200 + 200 + 200);
    }

    @Test
    void beforeItIsSentThereIsNoFile() throws Exception {
        Call call = stage.openCall(Nok.of(2_300_000));
        UUID id = stage.draft(CastOrganisation.PROSESSPARTNER, call, APPLIED);
        screen.get(Cast.SIRI, "/applications/" + id + "/application.pdf").is(404);
        stage.deadlinePasses(call);
        screen.get(Cast.SIRI, "/applications/" + id + "/application.pdf").is(404);
        assertThat(screen.get(Cast.SIRI, "/applications/" + id).is(200).html()).doesNotContain("application.pdf");
    }

    @Test
    void othersFindNothingAndAPersonWithAConflictOfInterestNeither() throws Exception {
        GrantApplication sent = sends(CastOrganisation.PROSESSPARTNER, draft(CastOrganisation.PROSESSPARTNER));
        stage.passesFormalCheck(sent.caseNumber());
        screen.get(Cast.BJORN, county(sent)).is(200);
        stage.by(Cast.BJORN, user -> assessments.declareImpartiality(user, sent.caseNumber(), false, "Sitter i styret hos søkeren."));

        for (Cast other : List.of(Cast.OLA, Cast.ANNE, Cast.ADA)) {
            screen.get(other, party(sent)).is(404);
        }
        for (Cast other : List.of(Cast.SIRI, Cast.OLA, Cast.VERA, Cast.BJORN)) {
            screen.get(other, county(sent)).is(404);
        }
        assertThat(screen.get(null, party(sent)).status()).isBetween(302, 303);
    }

    @Test
    void theFileIsOfferedWhereTheApplicationIsFollowedAndRead() throws Exception {
        GrantApplication sent = sends(CastOrganisation.PROSESSPARTNER, draft(CastOrganisation.PROSESSPARTNER));
        String words = screen.says("application.pdf.download");
        for (String page : List.of("", "/receipt")) {
            assertThat(screen.get(Cast.SIRI, "/applications/" + sent.id() + page).is(200).text()).contains("href=\"" + party(sent) + "\"", words);
        }
        assertThat(screen.get(Cast.ANNE, "/cases/" + sent.caseNumber()).is(200).text()).contains("href=\"" + county(sent) + "\"", words);
    }

    private UUID draft(CastOrganisation organisation) {
        return stage.draft(organisation, stage.openCall(Nok.of(2_300_000)), APPLIED);
    }

    private GrantApplication sends(CastOrganisation organisation, UUID id) {
        stage.by(organisation.member(), user -> applications.submit(user, id));
        stage.machineryRuns();
        GrantApplication sent = stage.get(organisation.member(), user -> applications.draft(user, id));
        stage.isDeclaredByAll(sent.caseNumber());
        return sent;
    }

    private static String party(GrantApplication sent) {
        return "/applications/" + sent.id() + "/application.pdf";
    }

    private static String county(GrantApplication sent) {
        return "/cases/" + sent.caseNumber() + "/application.pdf";
    }

    private static String text(MockHttpServletResponse file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.getContentAsByteArray())) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
        }
    }
}
