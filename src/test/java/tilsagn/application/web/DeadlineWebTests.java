package tilsagn.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.application.Extensions;
import tilsagn.call.Call;
import tilsagn.core.BusinessTime;
import tilsagn.core.Nok;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** The clock on the applicant's pages, and the county's page where a deadline is moved. */
@HouseTest
class DeadlineWebTests {

    private static final Nok APPLIED = Nok.of(400_000);
    private static final String OUTAGE = "Innsendingen var nede fra klokka 20 til midnatt.";
    private static final String ILLNESS = "Daglig leder ble akutt syk samme dag som fristen.";

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    Extensions extensions;
    @Autowired
    BusinessTime time;

    @Test
    void everyPageOfTheFormHasTheServersClockAndWhatIsLeftInWords() throws Exception {
        Call call = stage.openCall(APPLIED);
        String draft = "/applications/" + stage.draft(CastOrganisation.KODEVERKET, call, APPLIED);
        time.moveTo(call.deadline().minus(Duration.ofMinutes(134)).minusSeconds(30));
        for (String page : new String[] {"", "/project", "/plan", "/declarations", "/check"}) {
            Screen.Answer answer = screen.get(Cast.OLA, draft + page).is(200);
            assertThat(answer.text()).as(page).contains("2 timer 14 minutter igjen", "serverens klokke er", "da siden ble lastet", "data-tone=\"calm\"",
                "data-deadline=\"" + call.deadline().toEpochMilli() + "\"");
            assertThat(Long.parseLong(answer.response().getHeader("X-Server-Time"))).isBetween(time.now().minusSeconds(60).toEpochMilli(),
                time.now().toEpochMilli());
        }
        assertThat(screen.get(Cast.OLA, draft + "/check").text()).contains(screen.says("application.clock.counts"));
        assertThat(screen.get(Cast.OLA, "/applications/new?call=" + call.slug()).text()).contains("2 timer 14 minutter igjen");
    }

    @Test
    void theClockSpeaksTheReadersLanguage() throws Exception {
        Call call = stage.openCall(APPLIED);
        String draft = "/applications/" + stage.draft(CastOrganisation.KODEVERKET, call, APPLIED);
        time.moveTo(call.deadline().minus(Duration.ofMinutes(134)).minusSeconds(30));
        assertThat(in("nn", draft)).contains("2 timar 14 minutt att", "klokka på tenaren er");
        assertThat(in("en", draft)).contains("2 hours 14 minutes left", "the server’s clock is").containsPattern("data-time>\\d\\d:\\d\\d:\\d\\d<");
    }

    @Test
    void theLastHourAndTheLastMinutesAreToldByWordsToo() throws Exception {
        Call call = stage.openCall(APPLIED);
        String draft = "/applications/" + stage.draft(CastOrganisation.KODEVERKET, call, APPLIED);
        time.moveTo(call.deadline().minus(Duration.ofMinutes(45)));
        assertThat(screen.get(Cast.OLA, draft).text()).contains("data-tone=\"hour\"", ">" + screen.says("application.clock.hour"), "44 minutter");
        time.moveTo(call.deadline().minus(Duration.ofMinutes(8)));
        assertThat(screen.get(Cast.OLA, draft).text()).contains("data-tone=\"minutes\"", ">" + screen.says("application.clock.minutes"), "7 minutter 5");
        stage.deadlinePasses(call);
        assertThat(screen.get(Cast.OLA, draft).text()).contains("data-tone=\"over\"", screen.says("application.clock.over.text"),
            call.contacts().get(0).name()).doesNotContain("serverens klokke er");
    }

    @Test
    void anAutosaveBringsTheServersTime() throws Exception {
        Call call = stage.openCall(APPLIED);
        UUID draft = stage.draft(CastOrganisation.KODEVERKET, call, APPLIED);
        Screen.Answer answer = screen.post(Cast.OLA, "/applications/" + draft + "/applicant/autosave", "contactName", "Ola");
        assertThat(answer.response().getHeader("X-Server-Time")).isNotBlank();
    }

    @Test
    void theManagerGivesOneApplicantLongerTimeAndOnlyTheyMaySend() throws Exception {
        Call call = stage.openCall(APPLIED);
        String mine = "/applications/" + stage.draft(CastOrganisation.KODEVERKET, call, APPLIED);
        String others = "/applications/" + stage.draft(CastOrganisation.FJORDVATN, call, APPLIED);
        stage.deadlinePasses(call);
        String page = "/rankings/" + call.slug() + "/extensions";
        assertThat(give(Cast.METTE, page, "312 004 178", "for kort").is(422).error("reason")).contains("minst 20");
        give(Cast.ANNE, page, "312 004 178", ILLNESS).is(409);
        give(Cast.VIDAR, page, "312 004 178", ILLNESS).is(404);
        give(Cast.METTE, page, "312 004 178", ILLNESS).is(303);
        assertThat(give(Cast.METTE, page, "312 004 178", ILLNESS).is(422).error("deadlineDate")).contains("må komme etter");
        assertThat(screen.get(Cast.ANNE, page).text()).contains("Kodeverket Vest nettverk", ILLNESS, "Mette Solberg").doesNotContain("<form class=\"form\"");
        assertThat(screen.get(Cast.OLA, mine).text()).contains(ILLNESS, "Mette Solberg", screen.says("application.to-check"));
        assertThat(screen.get(Cast.OLA, "/applications").text()).contains("har fått lengre tid", ILLNESS);
        assertThat(screen.get(Cast.METTE, "/rankings/" + call.slug()).text()).contains("En søker har fått lengre tid").doesNotContain("Kodeverket");
        screen.post(Cast.NILS, others + "/submit").is(409);
        screen.post(Cast.OLA, mine + "/submit").is(303);
        assertThat(screen.get(Cast.OLA, mine + "/receipt").text()).contains("før fristen");
    }

    @Test
    void theCountyIsAnsweredAlikeWhetherOrNotThereIsADraft() throws Exception {
        Call call = stage.openCall(APPLIED);
        stage.draft(CastOrganisation.KODEVERKET, call, APPLIED);
        stage.deadlinePasses(call);
        String page = "/rankings/" + call.slug() + "/extensions";
        give(Cast.METTE, page, CastOrganisation.KODEVERKET.number().digits(), ILLNESS).is(303);
        String withDraft = row(page, "Kodeverket Vest nettverk");
        give(Cast.METTE, page, CastOrganisation.MIKROLINJA.number().digits(), ILLNESS).is(303);
        assertThat(row(page, "Mikrolinja klynge")).isEqualTo(withDraft);
    }

    @Test
    void theCountyIsAnsweredAlikeWhetherOrNotTheOrganisationHasBeenHere() throws Exception {
        Call call = stage.openCall(APPLIED);
        stage.deadlinePasses(call);
        String page = "/rankings/" + call.slug() + "/extensions";
        assertThat(give(Cast.METTE, page, "", ILLNESS).is(422).error("organisationNumber")).isNotBlank();
        give(Cast.METTE, page, CastOrganisation.MIKROLINJA.number().digits(), ILLNESS).is(303);
        give(Cast.METTE, page, "974760673", ILLNESS).is(303);
        assertThat(screen.get(Cast.METTE, page).is(200).text()).containsPattern("974\\D{1,6}760\\D{1,6}673").containsPattern("310\\D{1,6}123\\D{1,6}455");
    }

    @Test
    void oneApplicantGetsNoMoreThanTheLimit() throws Exception {
        Call call = stage.openCall(APPLIED);
        String page = "/rankings/" + call.slug() + "/extensions";
        LocalDate day = call.deadline().atZone(BusinessTime.ZONE).toLocalDate().plusDays(extensions.mostDays() + 1L);
        assertThat(screen.post(Cast.METTE, page, "organisationNumber", "312004178", "deadlineDate", day.toString(), "reason", ILLNESS).is(422)
            .error("deadlineDate")).contains("høyst 30 dager");
    }

    @Test
    void aLaterDeadlineForAllStandsOnTheCallsPageInListsAndInTheCalendar() throws Exception {
        Call call = stage.openCall(APPLIED);
        Instant later = call.deadline().plus(Duration.ofDays(3));
        String day = later.atZone(BusinessTime.ZONE).toLocalDate().toString();
        String page = "/rankings/" + call.slug();
        screen.post(Cast.ANNE, page + "/deadline", "commonDate", day, "commonReason", OUTAGE).is(409);
        assertThat(screen.post(Cast.METTE, page + "/deadline", "commonDate", "2020-01-01", "commonTime", "12.00", "commonReason", OUTAGE).is(422)
            .error("commonDate")).contains("må komme etter");
        screen.post(Cast.METTE, page + "/deadline", "commonDate", day, "commonReason", OUTAGE).is(303);
        assertThat(screen.get(null, "/calls/" + call.slug()).text()).contains("Fristen er forlenget for alle, fra", OUTAGE, "Forlenget fra");
        assertThat(screen.get(null, "/calls").text()).contains("Forlenget fra");
        assertThat(screen.get(null, "/calls/" + call.slug() + "/deadline.ics").html()).contains("SEQUENCE:1", "LAST-MODIFIED");
    }

    private Screen.Answer give(Cast person, String page, String number, String reason) throws Exception {
        String day = time.today().plusDays(3).toString();
        return screen.post(person, page, "organisationNumber", number, "deadlineDate", day, "deadlineTime", "12.00", "reason", reason);
    }

    // The row without the organisation it is about.
    private String row(String page, String name) throws Exception {
        String html = screen.get(Cast.METTE, page).text();
        String row = html.substring(html.indexOf(name)).replaceFirst("(?s)</tr>.*", "");
        return row.replace(name, "").replaceFirst("\\d{3} \\d{3} \\d{3}", "").replaceAll("kl. \\d\\d.\\d\\d", "");
    }

    private String in(String language, String path) throws Exception {
        return screen.ask(Cast.OLA, MockMvcRequestBuilders.get(path).cookie(new jakarta.servlet.http.Cookie("tilsagn-language", language))
            .locale(Locale.forLanguageTag(language))).text();
    }
}
