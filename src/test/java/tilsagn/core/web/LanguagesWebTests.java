package tilsagn.core.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.application.Applications;
import tilsagn.call.Call;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.correspondence.Letters;
import tilsagn.decision.Decisions;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** Every page speaks bokmål, nynorsk and English, says so, and misses no word. */
@HouseTest
class LanguagesWebTests {

    private static final Nok AMOUNT = Nok.of(400_000);

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    Applications applications;
    @Autowired
    Decisions decisions;
    @Autowired
    Letters letters;

    @Test
    void thePublicsPages() throws Exception {
        Call call = stage.openCall(Nok.of(2_300_000));
        speak(null, "/", "/calls", "/calls?q=finnesikke", "/calls/" + call.slug(), "/awards", "/awards?q=finnesikke", "/login", "/login?error=",
            "/accessibility",
            "/privacy", "/?loggedOut=", "/login?wait=", "/login?ended=", "/login?unconfirmed=", "/register", "/password/forgot", "/password/sent");
    }

    @Test
    void theApplicantsPages() throws Exception {
        Call call = stage.openCall(Nok.of(2_300_000));
        UUID draft = stage.draft(CastOrganisation.MIKROLINJA, call, AMOUNT);
        UUID empty = stage.get(Cast.KARI, user -> applications.start(user, call.id(), CastOrganisation.MIKROLINJA.number()).id());
        List<String> pages = new ArrayList<>(List.of("/account", "/account/second-factor", "/organisations", "/organisations/access",
            "/organisations/" + CastOrganisation.MIKROLINJA.number().digits(), "/applications", "/applications/new?call=" + call.slug()));
        for (UUID id : List.of(draft, empty)) {
            for (String page : List.of("", "/eligibility", "/applicant", "/project", "/goals", "/content", "/organisation", "/partners", "/plan", "/aid", "/declarations", "/check",
                "/read")) {
                pages.add("/applications/" + id + page);
            }
        }
        speak(Cast.KARI, pages.toArray(String[]::new));
        stage.by(Cast.KARI, user -> applications.submit(user, draft));
        stage.machineryRuns();
        speak(Cast.KARI, "/applications/" + draft, "/applications/" + draft + "/receipt", "/applications/" + draft + "/read");
        stage.deadlinePasses(call);
        speak(Cast.KARI, "/applications/" + empty);
    }

    @Test
    void theAdvisorsPagesOnTheWayFromTheQueueToTheRecommendation() throws Exception {
        Call call = stage.openCall(Nok.of(2_300_000));
        CaseNumber number = stage.submits(CastOrganisation.PROSESSPARTNER, call, AMOUNT);
        stage.deadlinePasses(call);
        speak(Cast.ANNE, "/worklist?view=mine", "/worklist?view=unassigned", "/worklist?view=all&q=finnesikke&step=checkCompleteness");
        speakOfTheCase(Cast.ANNE, number);
        stage.passesFormalCheck(number);
        speakOfTheCase(Cast.ANNE, number);
        stage.scores(Cast.ANNE, number, 6, 5, 5, 6, 5, 4, 5);
        speakOfTheCase(Cast.ANNE, number);
        stage.scores(Cast.BJORN, number, 3, 5, 5, 6, 5, 4, 5);
        speakOfTheCase(Cast.ANNE, number);
        speakOfTheCase(Cast.ROLF, number);
    }

    @Test
    void theManagersPagesUntilTheAwardIsPublished() throws Exception {
        Call call = stage.openCall(Nok.of(2_300_000));
        CaseNumber number = stage.submits(CastOrganisation.PROSESSPARTNER, call, AMOUNT);
        stage.deadlinePasses(call);
        stage.isAssessed(number, AMOUNT, Stage.GOOD);
        String[] desk = {"/rankings", "/rankings/" + call.slug(), "/pools/" + call.slug(), "/insight?call=" + call.slug(),
            "/cases/" + number + "/decision",
            "/cases/" + number + "/decision/allocation"};
        speak(Cast.METTE, desk);
        stage.isAllocated(number, AMOUNT, null);
        speak(Cast.METTE, desk);
        speak(Cast.EVA, "/cases/" + number + "/decision/decision");
        stage.isDecided(Cast.EVA, number, AMOUNT);
        stage.by(Cast.METTE, user -> decisions.publish(user, number));
        speak(Cast.METTE, desk);
        speakOfTheCase(Cast.METTE, number);
        speak(null, "/awards/" + number);
        speak(Cast.SIRI, letters.of(number).stream().map(letter -> "/applications/letters/" + letter.id()).toArray(String[]::new));
    }

    @Test
    void anythingThatIsNoLanguageIsBokmal() throws Exception {
        for (String odd : List.of("de", "xx-YY", "no", "%3Cscript%3E", "")) {
            assertThat(screen.ask(null, get("/calls").cookie(new Cookie("tilsagn-language", odd))).is(200).html()).as(odd).doesNotContain("??");
        }
        assertThat(screen.get(null, "/calls").html()).contains("<html lang=\"nb\"");
    }

    private void speakOfTheCase(Cast person, CaseNumber number) throws Exception {
        String home = "/cases/" + number;
        speak(person, home, home + "/assessment", home + "/assessment/formal-check", home + "/assessment/impartiality", home + "/assessment/scores",
            home + "/assessment/consensus", home + "/assessment/recommendation", home + "/decision", home + "/decision/allocation", home + "/journal",
            home + "/letters", home + "/process");
    }

    private void speak(Cast person, String... pages) throws Exception {
        for (String page : pages) {
            String bokmal = in("nb", person, page);
            assertThat(in("nn", person, page)).as(page + " in nynorsk").isNotEqualTo(bokmal);
            assertThat(in("en", person, page)).as(page + " in English").isNotEqualTo(bokmal);
        }
    }

    private String in(String language, Cast person, String page) throws Exception {
        Screen.Answer answer = screen.ask(person, get(URI.create(page)).cookie(new Cookie("tilsagn-language", language))).is(200);
        assertThat(answer.html()).as(page + " in " + language).contains("<html lang=\"" + language + "\"").doesNotContain("??");
        if (!page.startsWith("/worklist") && !page.equals("/applications")) {
            // The two lists hold what other tests typed, too.
            assertThat(answer.html()).as("no value is left out of " + page + " in " + language).doesNotContain("{0}", "{1}", "''");
        }
        assertThat(answer.pointersToNothing()).as(page).isEmpty();
        assertThat(answer.all(" id=\"([^\"]+)\"")).as(page).doesNotHaveDuplicates();
        return answer.html().substring(answer.html().indexOf("<main"), answer.html().indexOf("</main>"));
    }
}
