package tilsagn.call.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;
import tilsagn.core.Nok;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.document.BadFiles;

/** What a manager does to an announced call, and what everybody else then reads on its page. */
@HouseTest
class ChangesWebTests {

    private static final String WHY = "E-postadressen i teksten var feil skrevet.";

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    Calls calls;

    @Test
    void everyPartSaysWhetherItMayBeChangedAndWhyNot() throws Exception {
        Call call = stage.openCall(Nok.of(500_000));
        Screen.Answer page = screen.get(Cast.METTE, changes(call)).is(200);
        assertThat(page.text()).contains(screen.says("call.change.why.CRITERIA"), screen.says("call.change.why.QUESTIONS"), screen.says("call.change.why.POOL"),
            "/changes/purpose", "/changes/contacts", "/extensions", "/pools/" + call.slug() + "/frame", "/cancellation");
        assertThat(page.html()).doesNotContain("/changes/criteria", "/changes/questions");
        assertThat(page.pointersToNothing()).isEmpty();
        assertThat(screen.get(Cast.ANNE, changes(call)).is(200).html()).as("others read").doesNotContain("/changes/purpose", "/cancellation");
    }

    @Test
    void aChangedTextIsShownToEverybodyWithDateReasonAndHowItStood() throws Exception {
        Call call = stage.openCall(Nok.of(500_000));
        Screen.Answer form = screen.get(Cast.METTE, changes(call) + "/who-may-apply").is(200);
        assertThat(form.value("words").strip()).isEqualTo(call.whoMayApply().strip());
        screen.post(Cast.METTE, changes(call) + "/who-may-apply", "seen", form.value("seen"), "words", "Klynger & nettverk kan søke.", "reason", WHY).is(303);
        String page = screen.get(null, "/calls/" + call.slug()).is(200).text();
        assertThat(page).contains("Klynger &amp; nettverk kan søke.", WHY, screen.says("call.changed.link"), screen.says("call.change.before"));
        assertThat(page).as("who did it is the county's own matter").doesNotContain("Mette Solberg");
        assertThat(screen.get(Cast.METTE, changes(call)).text()).contains("Mette Solberg", WHY);
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndNothingTypedIsLost() throws Exception {
        Call call = stage.openCall(Nok.of(500_000));
        Screen.Answer again = screen.post(Cast.METTE, changes(call) + "/ingress", "seen", "0", "words", "Ny ingress", "reason", "kort").is(422);
        assertThat(again.error("reason")).isEqualTo(screen.says("call.extension.reason", "20", "1000"));
        assertThat(again.value("words")).endsWith("Ny ingress");
        Screen.Answer meeting = screen.post(Cast.METTE, changes(call) + "/meetings", "meetingDate", "i morgen", "minutes", "lenge", "channel", "").is(422);
        assertThat(meeting.errors()).hasSize(3);
        assertThat(meeting.value("meetingDate")).isEqualTo("i morgen");
    }

    @Test
    void aDocumentComesWithItsDayAndABadFileIsRefusedBesideTheField() throws Exception {
        Call call = stage.openCall(Nok.of(500_000));
        assertThat(upload(call, "veileder.pdf", new byte[0]).is(422).error("file")).isEqualTo(screen.says("call.change.file"));
        assertThat(upload(call, "veileder.exe", new byte[] {'M', 'Z', 0, 1}).is(422).error("file")).isNotBlank();
        byte[] guide = BadFiles.pdf();
        upload(call, "veileder.pdf", guide).is(303);
        UUID file = calls.get(call.id()).documents().get(0).file();
        assertThat(screen.get(null, "/calls/" + call.slug()).text()).contains("Veileder for søkere", "/documents/" + file);
        assertThat(screen.get(null, "/calls/" + call.slug() + "/documents/" + file).is(200).response().getContentAsByteArray()).isEqualTo(guide);
    }

    @Test
    void anAddedMeetingHasACalendarEntryOfItsOwn() throws Exception {
        Call call = stage.openCall(Nok.of(500_000));
        LocalDate day = call.deadline().atZone(BusinessTime.ZONE).toLocalDate().minusDays(2);
        screen.post(Cast.METTE, changes(call) + "/meetings", "meetingDate", day.toString(), "meetingTime", "9.30", "minutes", "45", "channel", "Larvik").is(303);
        int place = calls.get(call.id()).meetings().size() - 1;
        String entry = "/calls/" + call.slug() + "/meeting.ics?nr=" + place;
        assertThat(screen.get(null, "/calls/" + call.slug()).text()).contains(entry, "Larvik");
        assertThat(screen.get(null, entry).is(200).html()).contains("Larvik", "DTSTART");
    }

    @Test
    void aPartThatIsNoFormDoesNotExist() throws Exception {
        Call call = stage.openCall(Nok.of(500_000));
        screen.get(Cast.METTE, changes(call) + "/criteria").is(404);
        screen.get(Cast.METTE, changes(call) + "/nonsense").is(404);
        stage.deadlinePasses(call);
        assertThat(screen.get(Cast.METTE, changes(call) + "/purpose").is(200).hasField("words")).as("after the deadline: the rule, no form").isFalse();
    }

    @Test
    void aCalledOffCallSaysSoAndWhyToEverybodyAndToWhoHadADraft() throws Exception {
        Call call = stage.openCall(Nok.of(500_000));
        UUID draft = stage.draft(CastOrganisation.FJORDVATN, call, Nok.of(400_000));
        Cast owner = CastOrganisation.FJORDVATN.member();
        screen.post(Cast.METTE, "/rankings/" + call.slug() + "/cancellation", "reason", WHY).is(422);
        screen.post(Cast.METTE, "/rankings/" + call.slug() + "/cancellation", "reason", WHY, "confirmed", "true").is(303);
        String page = screen.get(null, "/calls/" + call.slug()).is(200).text();
        assertThat(page).contains(screen.says("call.status.CANCELLED"), screen.says("call.cancelled.nothing"), WHY)
            .doesNotContain("/applications/new", "deadline.ics", "id=\"timeline\"");
        assertThat(screen.get(null, "/calls", "q", call.title()).text()).contains(screen.says("call.status.CANCELLED"));
        assertThat(screen.get(owner, "/applications/new", "call", call.slug()).is(303).location()).isEqualTo("/calls/" + call.slug());
        assertThat(screen.get(owner, "/applications/" + draft).is(200).text()).contains(WHY, screen.says("application.next.cancelled"),
            screen.says("application.road.cancelled")).doesNotContain("data-deadline");
        assertThat(screen.get(owner, "/applications").is(200).text()).contains(screen.says("application.next.cancelled"));
        assertThat(screen.get(Cast.METTE, changes(call)).is(200).html()).doesNotContain("/changes/purpose");
    }

    @Test
    void whileSomebodyWaitsForAnAnswerThePageSaysSoAndHasNoForm() throws Exception {
        Call call = stage.openCall(Nok.of(500_000));
        stage.submits(CastOrganisation.MIKROLINJA, call, Nok.of(400_000));
        Screen.Answer page = screen.get(Cast.METTE, "/rankings/" + call.slug() + "/cancellation").is(200);
        assertThat(page.text()).contains(screen.says("call.cancel.unanswered", 1));
        assertThat(page.hasField("reason")).isFalse();
        String queue = page.all("href=\"(/worklist[^\"]*)\"").stream().filter(link -> link.contains("call=")).findFirst().orElseThrow();
        screen.get(Cast.METTE, queue.replace("&amp;", "&")).is(200);
        assertThat(screen.post(Cast.METTE, "/rankings/" + call.slug() + "/cancellation", "reason", WHY, "confirmed", "true").is(409).text())
            .contains(screen.says("call.cancel.unanswered", 1));
    }

    private Screen.Answer upload(Call call, String name, byte[] content) throws Exception {
        MockMultipartHttpServletRequestBuilder request = MockMvcRequestBuilders.multipart(changes(call) + "/documents")
            .file(new MockMultipartFile("file", name, "application/octet-stream", content));
        request.param("title", "Veileder for søkere").with(csrf());
        return screen.ask(Cast.METTE, request);
    }

    private static String changes(Call call) {
        return "/rankings/" + call.slug() + "/changes";
    }
}
