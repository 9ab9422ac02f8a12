package tilsagn.application.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.application.Applications;
import tilsagn.application.Attachment;
import tilsagn.application.Attachments;
import tilsagn.application.Cases;
import tilsagn.application.GrantApplication;
import tilsagn.call.Call;
import tilsagn.core.Nok;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.document.BadFiles;

/** Siri attaches: what is required, several files at once with an answer each, changed until it is sent, and nobody else's to fetch. */
@HouseTest
class AttachmentsWebTests {

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    Applications applications;
    @Autowired
    Attachments attachments;
    @Autowired
    Cases cases;
    @Autowired
    JdbcClient database;

    private Call call;
    private UUID id;

    @BeforeEach
    void siriHasADraft() {
        call = stage.openCall(Nok.of(2_300_000));
        id = stage.draft(CastOrganisation.PROSESSPARTNER, call, Nok.of(400_000));
    }

    @Test
    void whatIsRequiredIsListedWithItsReasonAndGrowsWithTheAmount() throws Exception {
        UUID large = stage.draft(CastOrganisation.PROSESSPARTNER, call, Nok.of(700_000));
        String small = screen.get(Cast.SIRI, page(id)).is(200).text();
        assertThat(small).contains("Prosjektplan", "Viser hvem som gjør hva når.", screen.says("application.attachment.no-scanner"),
            screen.says("application.attachment.not-assessed"));
        assertThat(small).contains(screen.says("application.attachment.since", "500 000 kr"));
        for (Attachment file : attachments.of(draft(large), call).stream().flatMap(group -> group.files().stream()).toList()) {
            screen.post(Cast.SIRI, page(large) + "/" + file.id() + "/remove").is(303);
        }
        assertThat(missing(large)).containsExactly("PROJECT_PLAN", "AGREEMENTS", "BUDGET", "BOARD_RESOLUTION", "STATUTES");
        assertThat(screen.get(Cast.SIRI, page(id)).pointersToNothing()).isEmpty();
    }

    @Test
    void withoutWhatIsRequiredNothingIsSent() throws Exception {
        Attachment plan = files("PROJECT_PLAN").get(0);
        screen.post(Cast.SIRI, page(id) + "/" + plan.id() + "/remove").is(303);

        String missing = screen.says("application.missing.attachment", "Prosjektplan");
        assertThat(screen.get(Cast.SIRI, "/applications/" + id + "/check").is(200).text()).contains(missing, page(id) + "#attachments-PROJECT_PLAN-");
        screen.post(Cast.SIRI, "/applications/" + id + "/submit").is(422);

        assertThat(upload("PROJECT_PLAN", file("plan.pdf", BadFiles.pdf())).is(303).location()).isEqualTo(page(id) + "#kind-PROJECT_PLAN");
        screen.post(Cast.SIRI, "/applications/" + id + "/submit").is(303);
    }

    @Test
    void someFilesOfAnUploadFailWithoutLosingTheOthers() throws Exception {
        Screen.Answer answer = upload("OTHER", file("en.pdf", BadFiles.pdf()), file("faktura.pdf", BadFiles.program()), file("to.pdf", BadFiles.pdf()),
            file("skript.pdf", BadFiles.scriptedPdf()), file("budsjett.xlsx", BadFiles.bomb()), file("låst.pdf", BadFiles.lockedPdf()),
            file("tom.pdf", new byte[0])).is(422);

        assertThat(files("OTHER")).extracting(Attachment::name).containsExactly("en.pdf", "to.pdf");
        assertThat(answer.error("attachments[OTHER]")).contains("«faktura.pdf» er et program", "«skript.pdf» inneholder skript",
            "«budsjett.xlsx» pakkes ut til mye mer", "«låst.pdf» er låst med passord", "«tom.pdf» er tom");
        assertThat(answer.text()).contains(screen.says("application.attachment.added", "2"));
    }

    @Test
    void theReasonIsGivenInTheLanguageOfTheScreen() throws Exception {
        MockMultipartHttpServletRequestBuilder request = request(page(id), "OTHER", file("faktura.pdf", BadFiles.program()));
        String nynorsk = screen.ask(Cast.SIRI, request.cookie(new Cookie("tilsagn-language", "nn"))).is(422).error("attachments[OTHER]");
        assertThat(nynorsk).startsWith("«faktura.pdf» er eit program. Vi kan ta imot");
    }

    @Test
    void aFileOfSixtyMegabytesIsRefusedOnItsFieldAndTheSmallOneBesideItIsKept() throws Exception {
        Screen.Answer answer = upload("OTHER", file("film.pdf", new byte[60 << 20]), file("en.pdf", BadFiles.pdf())).is(422);
        assertThat(answer.error("attachments[OTHER]")).isEqualTo(screen.says("document.refused.too-large", "film.pdf", "25"));
        assertThat(files("OTHER")).extracting(Attachment::name).containsExactly("en.pdf");
    }

    @Test
    void anUploadTheServerCannotEvenReadIsSentBackToItsPageWithTheReason() throws Exception {
        MockMultipartHttpServletRequestBuilder request = request(page(id), "OTHER", file("film.pdf", new byte[1]));
        request.header("Referer", "http://localhost" + page(id)).with(sent -> {
            sent.setContent(new byte[(200 << 20) + 1]);
            return sent;
        });
        Screen.Answer back = screen.ask(Cast.SIRI, request).is(303);
        assertThat(back.location()).isEqualTo(page(id) + "?too-large=200");
        assertThat(screen.get(Cast.SIRI, page(id), "too-large", "200").is(200).text()).contains(screen.says("look.too-large", "200"));
    }

    @Test
    void nothingChosenIsSaidOnTheField() throws Exception {
        assertThat(upload("OTHER", file("", new byte[0])).is(422).error("attachments[OTHER]")).isEqualTo(screen.says("application.attachment.none"));
        screen.post(Cast.SIRI, page(id), "kind", "OTHER").is(422);
        upload("NO_SUCH_KIND", file("en.pdf", BadFiles.pdf())).is(404);
    }

    @Test
    void noMoreFilesThanTheCallTakes() throws Exception {
        upload("CV", file("1.pdf", BadFiles.pdf()), file("2.pdf", BadFiles.pdf())).is(303);
        assertThat(upload("CV", file("3.pdf", BadFiles.pdf())).is(422).error("attachments[CV]")).isEqualTo(screen.says("application.attachment.full", "2"));
        assertThat(files("CV")).hasSize(2);
    }

    @Test
    void withJavaScriptEachFileIsAnsweredInWords() throws Exception {
        MockMultipartHttpServletRequestBuilder good = request(page(id), "OTHER", file("en.pdf", BadFiles.pdf()));
        assertThat(screen.ask(Cast.SIRI, good.header("X-Requested-With", "XMLHttpRequest")).is(200).html()).contains("\"attached\":true");
        MockMultipartHttpServletRequestBuilder bad = request(page(id), "OTHER", file("to.pdf", BadFiles.program()));
        assertThat(screen.ask(Cast.SIRI, bad.header("X-Requested-With", "XMLHttpRequest")).is(422).html())
            .contains("\"attached\":false", "«to.pdf» er et program");
    }

    @Test
    void aReplacedOrRemovedFileIsDeletedToTheLastByte() throws Exception {
        Attachment plan = files("PROJECT_PLAN").get(0);
        long parts = count("stored_file_part");
        long stored = count("stored_file");
        screen.ask(Cast.SIRI, MockMvcRequestBuilders.multipart(URI.create(page(id) + "/" + plan.id() + "/replace"))
            .file(new MockMultipartFile("file", "ny plan.pdf", null, BadFiles.pdf())).with(csrf())).is(303);
        assertThat(files("PROJECT_PLAN")).extracting(Attachment::name).containsExactly("ny plan.pdf");
        assertThat(count("stored_file")).isEqualTo(stored);

        String remove = page(id) + "/" + plan.id() + "/remove";
        assertThat(screen.get(Cast.SIRI, remove).is(200).text()).contains("«ny plan.pdf» blir slettet");
        screen.post(Cast.SIRI, remove).is(303);
        assertThat(files("PROJECT_PLAN")).isEmpty();
        assertThat(count("stored_file")).isEqualTo(stored - 1);
        assertThat(count("stored_file_part")).isEqualTo(parts - 1);
        screen.post(Cast.SIRI, remove).is(404);
    }

    @Test
    void aDownloadIsTheSameBytesUnderASafeNameAndNeverShownInTheBrowser() throws Exception {
        byte[] content = BadFiles.pdf();
        upload("OTHER", file("../mappe/Årsplan \u202Efdp\r\n.exe", content)).is(303);
        Attachment other = files("OTHER").get(0);
        MockHttpServletResponse file = screen.get(Cast.SIRI, page(id) + "/" + other.id()).is(200).response();
        assertThat(other.name()).isEqualTo("Årsplan _fdp__.exe.pdf");
        assertThat(file.getContentAsByteArray()).isEqualTo(content);
        assertThat(file.getContentType()).isEqualTo("application/pdf");
        assertThat(file.getHeader("Content-Disposition")).startsWith("attachment;").contains("filename*=UTF-8''%C3%85rsplan%20_fdp__.exe.pdf");
        assertThat(file.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void aLargeFileComesBackWholeInSeveralParts() throws Exception {
        byte[] content = java.util.Arrays.copyOf(BadFiles.pdf(), 1_300_000);
        upload("OTHER", file("stor.pdf", content)).is(303);
        MockHttpServletResponse file = screen.get(Cast.SIRI, page(id) + "/" + files("OTHER").get(0).id()).is(200).response();
        assertThat(file.getContentAsByteArray()).isEqualTo(content);
        assertThat(file.getContentLength()).isEqualTo(content.length);
    }

    @Test
    void theFilesOfOthersDoNotExist() throws Exception {
        UUID other = stage.draft(CastOrganisation.KODEVERKET, call, Nok.of(400_000));
        Attachment siris = files("PROJECT_PLAN").get(0);
        screen.get(Cast.OLA, page(id)).is(404);
        screen.get(Cast.OLA, page(id) + "/" + siris.id()).is(404);
        screen.get(Cast.OLA, page(other) + "/" + siris.id()).is(404);
        screen.post(Cast.OLA, page(other) + "/" + siris.id() + "/remove").is(404);
        screen.ask(Cast.OLA, request(page(id), "OTHER", file("en.pdf", BadFiles.pdf()))).is(404);
        screen.get(Cast.SIRI, page(id) + "/" + UUID.randomUUID()).is(404);
    }

    @Test
    void onceSentNothingIsChangedAndTheCountyReadsWhatWasSent() throws Exception {
        Attachment plan = files("PROJECT_PLAN").get(0);
        screen.post(Cast.SIRI, "/applications/" + id + "/submit").is(303);
        GrantApplication sent = application();
        upload("OTHER", file("en.pdf", BadFiles.pdf())).is(409);
        screen.ask(Cast.SIRI, request(page(id), "OTHER", file("en.pdf", BadFiles.pdf())).header("X-Requested-With", "XMLHttpRequest")).is(409);
        screen.post(Cast.SIRI, page(id) + "/" + plan.id() + "/remove").is(409);
        screen.get(Cast.SIRI, page(id)).is(303);
        assertThat(cases.submittedContent(sent.caseNumber())).contains("attachments[0].kind=PROJECT_PLAN", "attachments[0].name=Prosjektplan.pdf",
            "attachments[0].sha256=" + plan.sha256());

        stage.isDeclaredByAll(sent.caseNumber());
        String opened = "/cases/" + sent.caseNumber() + "/attachments/" + plan.id();
        assertThat(screen.get(Cast.ANNE, "/cases/" + sent.caseNumber()).is(200).text()).contains(opened, plan.sha256());
        screen.get(Cast.ANNE, opened).is(200);
        screen.get(Cast.VERA, opened).is(404);
        screen.get(Cast.SIRI, page(id) + "/" + plan.id()).is(200);
        try (PDDocument paper = Loader.loadPDF(screen.get(Cast.ANNE, "/cases/" + sent.caseNumber() + "/application.pdf").is(200).response()
            .getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(paper).replaceAll("\\s+", " ")).contains("Vedlegg", "Prosjektplan.pdf", plan.sha256());
        }
    }

    @Test
    void theCallSaysBeforehandWhatMustBeAttached() throws Exception {
        assertThat(screen.get(null, "/calls/" + call.slug()).is(200).text()).contains(screen.says("call.attachments.lead"), "Prosjektplan",
            screen.says("call.attachment.always"), screen.says("call.attachment.from", "500 000 kr"), "Vedtekter og medlemsliste");
    }

    private static String page(UUID id) {
        return "/applications/" + id + "/attachments";
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("files", name, "application/pdf", content);
    }

    private static MockMultipartHttpServletRequestBuilder request(String path, String kind, MockMultipartFile... files) {
        MockMultipartHttpServletRequestBuilder request = MockMvcRequestBuilders.multipart(URI.create(path));
        List.of(files).forEach(request::file);
        request.param("kind", kind).with(csrf());
        return request;
    }

    private Screen.Answer upload(String kind, MockMultipartFile... files) throws Exception {
        return screen.ask(Cast.SIRI, request(page(id), kind, files));
    }

    private GrantApplication application() {
        return draft(id);
    }

    private GrantApplication draft(UUID draft) {
        return stage.get(Cast.SIRI, user -> applications.draft(user, draft));
    }

    private List<String> missing(UUID draft) {
        return attachments.of(draft(draft), call).stream().filter(group -> group.isMissing()).map(group -> group.asked().code()).toList();
    }

    private List<Attachment> files(String kind) {
        return attachments.of(application(), call).stream().filter(group -> group.asked().code().equals(kind)).flatMap(group -> group.files().stream()).toList();
    }

    private long count(String table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }
}
