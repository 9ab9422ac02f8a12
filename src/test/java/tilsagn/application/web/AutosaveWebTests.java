package tilsagn.application.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;

import jakarta.servlet.http.Cookie;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.application.Applications;
import tilsagn.application.GrantApplication;
import tilsagn.application.Section;
import tilsagn.call.Call;
import tilsagn.core.Nok;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** Saving while one writes: "Lagret" is said only of what is saved, and a refusal says which field and harms nothing. */
@HouseTest
class AutosaveWebTests {

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    Applications applications;

    private Call call;
    private UUID draft;

    @BeforeEach
    void siriIsWriting() {
        call = stage.openCall(Nok.of(2_300_000));
        draft = stage.draft(CastOrganisation.PROSESSPARTNER, call, Nok.of(400_000));
    }

    @Test
    void whatIsWrittenIsSavedAndTheTimeIsTold() throws Exception {
        Screen.Answer answer = screen.post(Cast.SIRI, autosave("project"), "title", "Nytt navn på hallen", "summary", "Kort.").is(200);

        assertThat(answer.response().getContentType()).startsWith("application/json");
        assertThat(saved(answer)).isTrue();
        assertThat(words(answer)).matches("Lagret kl\\. \\d\\d\\.\\d\\d");
        assertThat(application().title()).isEqualTo("Nytt navn på hallen");
        assertThat(JsonPath.<String>read(answer.html(), "$.savedAt")).isEqualTo(String.valueOf(application().savedAt().toEpochMilli()));
        assertThat(screen.get(Cast.SIRI, home() + "/project").is(200).html()).contains("data-saved-at=\"" + application().savedAt().toEpochMilli());
    }

    @Test
    void whatCannotBeReadIsNamedWithItsRowAndNothingOfTheSectionIsSaved() throws Exception {
        GrantApplication before = application();

        Screen.Answer answer = screen.post(Cast.SIRI, autosave("plan"), "vatDeductible", "true", "costLines[0].activity", "Ny",
            "costLines[1].amount", "mye", "costLines[0].amount", "1").is(422);

        assertThat(saved(answer)).isFalse();
        assertThat(words(answer)).startsWith("Ikke lagret, heller ikke resten av siden").contains("Kostnadsplan, rad 2: Skriv beløpet i hele kroner");
        assertThat(application().costLines()).isEqualTo(before.costLines());
        assertThat(application().savedAt()).isEqualTo(before.savedAt());
    }

    @Test
    void everyFieldIsNamedByItsLabelInTheReadersLanguage() throws Exception {
        Screen.Answer date = screen.post(Cast.SIRI, autosave("project"), "startDate", "31.02.2023").is(422);
        assertThat(words(date)).contains(screen.says("application.startDate") + ": ").contains("Datoen finnes ikke");
        assertThat(words(screen.post(Cast.SIRI, autosave("partners"), "partners[0].number", "12345").is(422))).contains("Partnere, rad 1: ");

        Screen.Answer english = screen.ask(Cast.SIRI, MockMvcRequestBuilders.post(autosave("project")).with(csrf())
            .cookie(new Cookie("tilsagn-language", "en")).param("title", "In English")).is(200);
        assertThat(words(english)).startsWith("Saved ");
    }

    @ParameterizedTest
    @EnumSource(value = Section.class, names = "ATTACHMENTS", mode = EnumSource.Mode.EXCLUDE)
    void afterSubmitAReplayIsRefusedAndSaysThatNothingWasSaved(Section section) throws Exception {
        screen.post(Cast.SIRI, home() + "/submit").is(303);
        String hash = application().contentHash();

        Screen.Answer replay = screen.post(Cast.SIRI, autosave(section.path()), "title", "Skrevet for sent").is(409);

        assertThat(saved(replay)).isFalse();
        assertThat(words(replay)).isEqualTo(screen.says("application.not-a-draft"));
        assertThat(application().contentHash()).isEqualTo(hash);
        assertThat(application().title()).startsWith("Felles testhall");
    }

    @Test
    void afterTheDeadlineItIsRefused() throws Exception {
        stage.deadlinePasses(call);

        assertThat(saved(screen.post(Cast.SIRI, autosave("project"), "title", "Skrevet for sent").is(409))).isFalse();
        assertThat(application().title()).startsWith("Felles testhall");
    }

    @Test
    void whatIsAnothersOrUnknownDoesNotExist() throws Exception {
        screen.post(Cast.OLA, autosave("project"), "title", "Tatt over").is(404);
        screen.post(Cast.ANNE, autosave("project"), "title", "Tatt over").is(404);
        screen.post(Cast.SIRI, autosave("nowhere"), "title", "Ingensteds").is(404);
        assertThat(application().title()).startsWith("Felles testhall");
    }

    @Test
    void withoutATokenItIsForbiddenAndWithoutALoginItLeadsThere() throws Exception {
        screen.ask(Cast.SIRI, MockMvcRequestBuilders.post(autosave("project")).param("title", "Forfalsket")).is(403);
        assertThat(screen.post(null, autosave("project"), "title", "Forfalsket").is(302).location()).endsWith("/login");
        assertThat(application().title()).startsWith("Felles testhall");
    }

    @Test
    void aPageThatOnlyShowsWhatWasTypedSaysThatItIsNotSaved() throws Exception {
        assertThat(screen.get(Cast.SIRI, home() + "/project").is(200).html()).contains("data-autosave").doesNotContain("data-typed");
        assertThat(screen.post(Cast.SIRI, home() + "/project", "title", "Hentet fram", "recount", "true").is(200).html())
            .contains("data-typed=\"true\"", "Hentet fram");
        assertThat(application().title()).startsWith("Felles testhall");
    }

    private String home() {
        return "/applications/" + draft;
    }

    private String autosave(String section) {
        return home() + "/" + section + "/autosave";
    }

    private GrantApplication application() {
        return stage.get(Cast.SIRI, user -> applications.draft(user, draft));
    }

    private static boolean saved(Screen.Answer answer) {
        return JsonPath.<Boolean>read(answer.html(), "$.saved");
    }

    private static String words(Screen.Answer answer) {
        return JsonPath.<String>read(answer.html(), "$.words").replace('\u00a0', ' ');
    }
}
