package tilsagn.call.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.Vectors;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;
import tilsagn.core.Nok;
import tilsagn.demo.TestCalls;

/** The real call as the public reads it on the morning of 5 September 2022, and what one can take home from it. */
@HouseTest
class CallPagesWebTests {

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    TestCalls testCalls;
    @Autowired
    Calls calls;
    @Autowired
    BusinessTime time;

    private Call real;
    private Instant before;

    @BeforeEach
    void fourHoursBeforeTheMeeting() {
        before = time.now();
        time.moveTo(Instant.parse("2022-09-05T07:00:00Z"));
        real = testCalls.theRealOne();
    }

    @AfterEach
    void theClockGoesOnWhereItWas() {
        time.moveTo(before);
    }

    @Test
    void theRealCallsFactsStandOnItsPage() throws Exception {
        String page = screen.get(null, "/calls/" + real.slug()).is(200).text();

        assertThat(page).contains("Vestfold og Telemark", "Bedriftsnettverk og klyngemidler", "2 300 000 kr", "fredag 16. september 2022 kl. 23.59",
            "mandag 5. september 2022 kl. 13.00", "Teams", "Anette Norborg", "Stein Erik Fjeldstad", "Rådgiver (FIN-strategien)",
                "Geir Morten Johansen",
            "Prosessindustri og leverandører", "Vann og vannteknologi", "Mikro- og nanoteknologi", "IT-bedrifter", "9. juni 2021",
            "datetime=\"2022-09-16T22:00:00Z\"", "datetime=\"2022-09-05T11:00:00Z\"", "50 %");
        assertThat(page).as("the source changed in 2024, which nobody knows yet").doesNotContain("2. februar 2024");
    }

    @Test
    void theCriteriaAreSevenAndTheirWeightsAddUp() throws Exception {
        List<String> weights = screen.get(null, "/calls/" + real.slug()).is(200).all("<td class=\"money\"[^>]*>(\\d+)[\u00a0 ]%</td>");

        assertThat(weights).hasSize(8).endsWith("100");
        assertThat(weights.stream().limit(7).mapToInt(Integer::parseInt).sum()).isEqualTo(100);
        assertThat(weights.subList(0, 7)).map(Integer::valueOf)
            .containsExactlyInAnyOrderElementsOf(Vectors.texts("/assessment/weights").stream().map(Integer::valueOf).toList());
    }

    @Test
    void whatTheCountyDidNotSayIsMarkedAndTheInventedCallIsCalledInvented() throws Exception {
        String page = screen.get(null, "/calls/" + real.slug()).text();
        assertThat(page).contains(screen.says("call.deadline.clock-configured"), screen.says("core.configured"))
            .doesNotContain(screen.says("call.invented"));
        assertThat(page.split(Pattern.quote(screen.says("core.configured"))).length).as("limits, criteria, groups, conditions and rate")
            .isGreaterThan(4);

        Call invented = testCalls.anInventedOne();
        assertThat(screen.get(null, "/calls/" + invented.slug()).is(200).text()).contains(screen.says("call.invented"));
        assertThat(screen.get(null, "/calls").is(200).text()).contains(screen.says("call.invented.short"));
    }

    @Test
    void theDeadlineInTheCalendarIsTheLastMinuteInNorwayAsAnInstant() throws Exception {
        VEvent deadline = event(screen.get(null, "/calls/" + real.slug() + "/deadline.ics").is(200));

        assertThat(start(deadline)).isEqualTo(Instant.parse("2022-09-16T21:59:00Z"));
        assertThat(end(deadline)).as("exclusive").isEqualTo(vector("exclusiveInstant")).isEqualTo(real.deadline());
        assertThat(deadline.getRequiredProperty("SUMMARY").getValue()).startsWith("Søknadsfrist: Bedriftsnettverk");
        assertThat(deadline.getRequiredProperty("DESCRIPTION").getValue()).contains("fredag 16. september 2022 kl. 23.59", "/calls/" + real.slug());
        assertThat(deadline.getAlarms()).hasSize(2);
    }

    @Test
    void theMeetingInTheCalendarIsAtOneOClockInNorway() throws Exception {
        Screen.Answer file = screen.get(null, "/calls/" + real.slug() + "/meeting.ics").is(200);
        VEvent meeting = event(file);

        assertThat(start(meeting)).isEqualTo(vector("infoMeeting")).isEqualTo(Instant.parse("2022-09-05T11:00:00Z"));
        assertThat(end(meeting)).isEqualTo(Instant.parse("2022-09-05T12:00:00Z"));
        assertThat(meeting.getRequiredProperty("LOCATION").getValue()).isEqualTo("Teams");
        assertThat(file.html()).contains("DTSTART:20220905T110000Z\r\n");
        assertThat(file.html().split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(file.response().getContentType()).startsWith("text/calendar").containsIgnoringCase("charset=utf-8");
        assertThat(file.response().getHeader("Content-Disposition")).startsWith("attachment").contains(".ics");
    }

    @ParameterizedTest
    @CsvSource({"nb,Søknadsfrist: ", "nn,Søknadsfrist: ", "en,deadline"})
    void theCalendarSpeaksTheReadersLanguageAndKeepsItsIdentity(String language, String words) throws Exception {
        VEvent deadline = event(screen.ask(null, MockMvcRequestBuilders.get("/calls/{slug}/deadline.ics", real.slug())
            .cookie(new Cookie("tilsagn-language", language))));

        assertThat(deadline.getRequiredProperty("SUMMARY").getValue()).containsIgnoringCase(words.strip());
        assertThat(deadline.getRequiredProperty("UID").getValue()).isEqualTo(real.slug() + "-deadline@tilsagn");
    }

    @Test
    void whatDoesNotExistIsNotFound() throws Exception {
        String page = "/calls/" + real.slug();
        String invented = "/calls/" + testCalls.anInventedOne().slug();
        for (String path : List.of("/calls/nosuch", "/calls/nosuch/deadline.ics", "/calls/nosuch/meeting.ics", invented + "/meeting.ics",
            page + "/documents/" + UUID.randomUUID(), page + "/documents/1", page + "/documents/..%2f..%2fetc",
                "/calls/nosuch/documents/" + UUID.randomUUID(),
            "/calls/%27%20or%201%3D1", "/calls/" + real.slug().toUpperCase(Locale.ROOT))) {
            Screen.Answer answer = screen.get(null, path);
            assertThat(answer.status()).as(path).isIn(404, 400);
            assertThat(answer.html()).doesNotContain("Exception");
        }
        screen.get(null, invented + "/deadline.ics").is(200);
    }

    @Test
    void aDocumentIsTakenHomeUnderItsOwnNameFromItsOwnCallOnly() throws Exception {
        byte[] content = "%PDF-1.7 veileder".getBytes(StandardCharsets.US_ASCII);
        UUID document = calls.attachDocument(real.id(), "Veileder <for> søkere & \"andre\"", "Veileder æøå.pdf", "application/pdf", content);

        Screen.Answer file = screen.get(null, "/calls/" + real.slug() + "/documents/" + document).is(200);

        assertThat(file.response().getContentAsByteArray()).isEqualTo(content);
        assertThat(file.response().getContentType()).isEqualTo("application/pdf");
        assertThat(file.response().getHeader("Content-Disposition")).startsWith("attachment")
            .contains("filename*=UTF-8''Veileder%20%C3%A6%C3%B8%C3%A5.pdf");
        assertThat(file.response().getHeaders("X-Content-Type-Options")).containsOnly("nosniff");
        assertThat(screen.get(null, "/calls/" + real.slug()).html()).contains("Veileder &lt;for&gt; søkere &amp; &quot;andre&quot;");
        screen.get(null, "/calls/" + testCalls.anInventedOne().slug() + "/documents/" + document).is(404);
    }

    @ParameterizedTest
    @CsvSource({"BEDRIFTSNETTVERK klyngemidler,true", "vannteknologi,true", "'  telemark   klynge ',true", "vannteknologi bergen,false",
        "finnesikke,false",
        "%,false", "Ø,true"})
    void everyWordMustBeFoundSomewhereInTheCall(String words, boolean found) throws Exception {
        Screen.Answer page = screen.get(null, "/calls", "q", words).is(200);

        assertThat(page.html().contains("/calls/" + real.slug() + "\"")).isEqualTo(found);
        assertThat(page.value("q")).isEqualTo(words.strip());
    }

    @Test
    void theButtonToApplyIsThereUntilTheDeadlineAndNotALongerTimerLater() throws Exception {
        time.moveTo(before);
        Call open = stage.openCall(Nok.of(2_300_000));
        assertThat(screen.get(null, "/calls/" + open.slug()).is(200).html()).contains("/applications/new?call=" + open.slug());
        assertThat(screen.get(null, "/").is(200).html()).contains("/calls/" + open.slug() + "\"");
        time.moveTo(open.deadline());
        before = time.now();

        String over = screen.get(null, "/calls/" + open.slug()).is(200).html();

        assertThat(over).doesNotContain("/applications/new").contains(screen.says("call.over"));
    }

    private static VEvent event(Screen.Answer file) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(file.html()));
        assertThat(calendar.validate(true).getEntries()).isEmpty();
        assertThat(calendar.getComponents()).hasSize(1);
        return (VEvent) calendar.getComponents().get(0);
    }

    private static Instant start(VEvent event) {
        return Instant.from(event.getStartDate().orElseThrow().getDate());
    }

    private static Instant end(VEvent event) {
        return Instant.from(event.getEndDate().orElseThrow().getDate());
    }

    private static Instant vector(String name) {
        return OffsetDateTime.parse(Vectors.at("/deadline/" + name).asString()).toInstant();
    }
}
