package tilsagn.decision.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import tilsagn.HouseTest;
import tilsagn.Stage;
import tilsagn.application.Cases;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.decision.Allocations;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.document.PdfConformance;

/** A meeting on the screen and on paper, and the page where a case is sent another way. */
@HouseTest
class BatchPagesWebTests {

    private static final Nok APPLIED = Nok.of(600_000);

    @Autowired
    MockMvc browser;
    @Autowired
    Stage stage;
    @Autowired
    Allocations allocations;
    @Autowired
    Calls calls;
    @Autowired
    Cases cases;
    @Autowired
    BusinessTime time;

    private Call call;
    private CaseNumber first;
    private CaseNumber second;
    private String meeting;

    @BeforeEach
    void aMeetingWithTwoCases() throws Exception {
        call = stage.openCall(Nok.of(1_150_000));
        first = stage.submits(CastOrganisation.PROSESSPARTNER, call, APPLIED);
        second = stage.submits(CastOrganisation.PROSESSPARTNER, call, APPLIED);
        stage.deadlinePasses(call);
        stage.isAssessed(first, APPLIED, Stage.GOOD);
        stage.isAssessed(second, APPLIED, Stage.GOOD);
        stage.by(Cast.METTE, user -> allocations.propose(user, first, APPLIED, null));
        stage.by(Cast.METTE, user -> allocations.propose(user, second, Nok.of(550_000), "Prosjektet kan klare seg med litt mindre."));
        MockHttpServletResponse planned = send(Cast.METTE, post("/rankings/" + call.slug() + "/batches").param("body", "STANDING_COMMITTEE")
            .param("meetingOn", time.today().toString()));
        assertThat(planned.getStatus()).isEqualTo(303);
        meeting = planned.getRedirectedUrl();
    }

    @Test
    void theMeetingIsPlannedFilledRecordedAndCarriedOut() throws Exception {
        assertThat(read(Cast.METTE, meeting)).contains("Saker som kan meldes opp", first.value(), second.value());
        assertThat(status(Cast.METTE, post(meeting + "/cases").param("case", first.value(), second.value()))).isEqualTo(303);
        assertThat(read(Cast.METTE, meeting)).contains("1 150 000 kr", "til 2 av 2 saker", "Ta av listen").doesNotContain("Lagre og fatt vedtakene");
        assertThat(read(Cast.ANNE, meeting)).contains(first.value()).doesNotContain("Ta av listen");

        MockHttpServletResponse wrong = send(Cast.DAG, outcome("OTHER_AMOUNT", "700 000", "nei").param("carryOut", "true"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(text(wrong)).contains("#amount-" + second, "#remark-" + second, "700 000", "Skriv hvorfor, med minst 10 tegn");

        assertThat(status(Cast.DAG, outcome("OTHER_AMOUNT", "580 000", "Utvalget gir rom for én partner til.").param("carryOut", "true"))).isEqualTo(303);
        assertThat(read(Cast.DAG, meeting)).contains("Vedtatt", "Ført inn, ikke vedtatt", "550 000 kr er ledig", "1 vedtak er fattet, og 1 gjenstår");

        assertThat(status(Cast.DAG, outcome("OTHER_AMOUNT", "500 000", "Utvalget ser at det er lite igjen.").param("carryOut", "true"))).isEqualTo(303);
        assertThat(read(Cast.DAG, meeting)).contains("500 000 kr", "2 vedtatt, 0 ført inn, 0 venter");
        assertThat(read(Cast.DAG, "/cases/" + second + "/decision")).contains("lite igjen", "500 000 kr");
    }

    private MockHttpServletRequestBuilder outcome(String verdict, String amount, String remark) throws Exception {
        String page = read(Cast.DAG, meeting);
        return post(meeting + "/outcome").param("seen-" + first, seen(page, first)).param("seen-" + second, seen(page, second)).param("verdict-" + first, "AS_PROPOSED").param("amount-" + first, "").param("remark-" + first, "")
            .param("verdict-" + second, verdict).param("amount-" + second, amount).param("remark-" + second, remark);
    }

    @Test
    void thePapersCanBeArchivedAndReadAloudAndKeepWhatIsExemptApart() throws Exception {
        send(Cast.METTE, post(meeting + "/cases").param("case", first.value(), second.value()));
        byte[] whole = send(Cast.DAG, get(meeting + "/pack.pdf")).getContentAsByteArray();

        assertThat(PdfConformance.faults(whole)).isEmpty();
        String words = words(whole);
        assertThat(words).contains("Hovedutvalget", "svarer godt", "litt mindre", "70,83", "Unntatt offentlighet");
        assertThat(words.indexOf("Poengene fra hver vurderer")).isGreaterThan(words.lastIndexOf("litt mindre"));
        byte[] open = send(Cast.DAG, get(meeting + "/pack.pdf?public=true")).getContentAsByteArray();
        assertThat(words(open)).contains("svarer godt").doesNotContain("Unntatt offentlighet", "Poengene fra hver");
        assertThat(status(Cast.VIDAR, get(meeting + "/pack.pdf"))).isEqualTo(404);
    }

    @Test
    void aCaseIsSentBackWithAWordThatTheManagerReads() throws Exception {
        send(Cast.METTE, post(meeting + "/cases").param("case", first.value()));
        String page = "/cases/" + first + "/decision/turn";
        assertThat(read(Cast.DAG, page)).contains("Tilbake til lederen", "Tilbake til rådgiveren").doesNotContain("Løft saken");
        assertThat(read(Cast.ANNE, page)).contains("Du kan ikke flytte saken nå");
        assertThat(status(Cast.DAG, post(page).param("reason", "Utvalget vil vite mer."))).isEqualTo(422);
        assertThat(status(Cast.DAG, post(page).param("way", "MANAGER").param("reason", "Utvalget vil vite mer."))).isEqualTo(303);
        assertThat(read(Cast.METTE, "/cases/" + first + "/decision/allocation")).contains("Saken er sendt tilbake", "Utvalget vil vite mer.");
        assertThat(read(Cast.METTE, meeting)).contains("Tatt av listen");
    }

    @Test
    void aQuestionOfPrincipleGoesToTheCommitteeAlthoughTheAmountIsTheDelegates() throws Exception {
        CaseNumber small = stage.submits(CastOrganisation.PROSESSPARTNER, stage.openCall(Nok.of(1_000_000)), Nok.of(300_000));
        Call own = calls.get(cases.get(small).callId());
        stage.deadlinePasses(own);
        stage.isAssessed(small, Nok.of(300_000), Stage.GOOD);
        String page = "/cases/" + small + "/decision/allocation";
        assertThat(status(Cast.METTE, post(page).param("amount", "300 000"))).isEqualTo(303);
        assertThat(read(Cast.METTE, page)).contains("vedtas saken av: Fylkesdirektøren");
        assertThat(status(Cast.METTE, post(page).param("amount", "300 000").param("principle", "true"))).isEqualTo(303);
        assertThat(read(Cast.METTE, page)).contains("vedtas saken av: Hovedutvalget").containsPattern("name=\"principle\"[^>]*checked");

        assertThat(read(Cast.METTE, meetingOf(own, "CHIEF_EXECUTIVE"))).doesNotContain("Saker som kan meldes opp");
        String committee = meetingOf(own, "STANDING_COMMITTEE");
        assertThat(read(Cast.METTE, committee)).contains("Saker som kan meldes opp", small.value());
        assertThat(status(Cast.METTE, post(committee + "/cases").param("case", small.value()))).isEqualTo(303);
        assertThat(read(Cast.DAG, "/cases/" + small + "/decision")).contains("Hovedutvalget", "Prinsipiell sak");
        assertThat(read(Cast.METTE, "/cases/" + small + "/journal")).contains("Lederen kalte saken prinsipiell");
        assertThat(read(Cast.ANNE, "/cases/" + small + "/process")).contains("Prinsipiell sak");
    }

    private String meetingOf(Call own, String body) throws Exception {
        return send(Cast.METTE, post("/rankings/" + own.slug() + "/batches").param("body", body).param("meetingOn", time.today().toString())).getRedirectedUrl();
    }

    private static String seen(String page, CaseNumber number) {
        Matcher field = Pattern.compile("name=\"seen-" + number + "\" value=\"([^\"]+)\"").matcher(page);
        return field.find() ? field.group(1) : "";
    }

    private static String words(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ').replaceAll("\\s+", " ");
        }
    }

    private String read(Cast reader, String path) throws Exception {
        MockHttpServletResponse answer = send(reader, get(path));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        assertThat(text(answer)).as("every word of " + path + " is known").doesNotContain("??");
        return text(answer);
    }

    private int status(Cast person, MockHttpServletRequestBuilder request) throws Exception {
        return send(person, request).getStatus();
    }

    private MockHttpServletResponse send(Cast person, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(csrf()).with(user(stage.user(person)))).andReturn().getResponse();
    }

    // Amounts carry U+00A0; the tests write a plain space.
    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8).replace('\u00a0', ' ');
    }
}
