package tilsagn.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.application.Applications;
import tilsagn.call.Call;
import tilsagn.core.Nok;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** The check before sending lists every fault, and each leads to the very field where it is mended. */
@HouseTest
class CheckPageWebTests {

    private static final Pattern FAULT = Pattern.compile("<a class=\"ds-link\" href=\"(/applications/[^\"#]+)#([^\"]+)\">([^<]+)</a>");

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    Applications applications;

    @Test
    void anEmptyDraftIsToldEverythingThatIsMissingWithTheWayThere() throws Exception {
        Call call = stage.openCall(Nok.of(2_300_000));
        UUID draft = stage.get(Cast.OLA, user -> applications.start(user, call.id(), CastOrganisation.KODEVERKET.number()).id());

        List<MatchResult> faults = everyFaultLeadsToItsField(Cast.OLA, draft);

        assertThat(faults).as("three about whom to reach, seven about the project, …").hasSizeGreaterThan(20);
        assertThat(faults).extracting(fault -> fault.group(3)).contains(screen.says("application.missing.title"),
            screen.says("application.missing.costLines"), screen.says("application.missing.truthful"))
            .doesNotHaveDuplicates();
        assertThat(screen.get(Cast.OLA, "/applications/" + draft + "/check").html())
            .doesNotContain(">" + screen.says("application.send") + "</button>");
    }

    @Test
    void brokenRulesLeadToTheRowAndFieldThatBreaksThem() throws Exception {
        UUID draft = stage.draft(CastOrganisation.KODEVERKET, stage.openCall(Nok.of(2_300_000)), Nok.of(400_000));
        String home = "/applications/" + draft;
        screen.post(Cast.OLA, home + "/applicant", "contactEmail", "ingen krøllalfa").is(303);
        screen.post(Cast.OLA, home + "/eligibility", "targetGroup", "BUSINESS_NETWORK").is(303);
        screen.post(Cast.OLA, home + "/project", "title", "Kort", "startDate", "2020-01-01", "endDate",
            "2019-01-01").is(303);
        screen.post(Cast.OLA, home + "/goals", "objectives[0].goal", "Et mål uten tall").is(303);
        screen.post(Cast.OLA, home + "/partners", "partners[0].name", "Alene AS", "partners[1].number", "974760673").is(303);
        screen.post(Cast.OLA, home + "/plan", "costLines[0].activity", "Alt", "costLines[0].category", "OTHER", "costLines[0].amount", "1000",
            "costLines[1].hours", "2000", "costLines[1].amount", "2 000 000", "financeLines[0].source", "COUNTY", "financeLines[0].amount", "900000",
            "financeLines[1].source", "OWN_HOURS", "financeLines[1].amount", "1700000").is(303);
        screen.post(Cast.OLA, home + "/declarations", "truthful", "true").is(303);

        List<MatchResult> faults = everyFaultLeadsToItsField(Cast.OLA, draft);

        assertThat(faults).extracting(fault -> fault.group(2)).contains("contactEmail", "title", "startDate", "endDate", "objectives-0--indicator",
            "partners", "partners-1--name", "costLines-0--activity", "costLines-1--hours", "costLines-1--amount", "financeLines",
            "financeLines-0--amount", "financeLines-1--amount", "notStarted");
        assertThat(faults).extracting(fault -> fault.group(3).replace('\u00a0', ' '))
            .anyMatch(words -> words.contains("2 000 timer × 600"))
            .anyMatch(words -> words.startsWith("Finansieringen er 599 000 for høy"));
    }

    @Test
    void aWholeDraftIsReadyToSendAndShowsWhatWillBeSent() throws Exception {
        UUID draft = stage.draft(CastOrganisation.KODEVERKET, stage.openCall(Nok.of(2_300_000)), Nok.of(400_000));

        Screen.Answer check = screen.get(Cast.OLA, "/applications/" + draft + "/check").is(200);

        assertThat(check.text()).contains(screen.says("application.check.ready"), ">" + screen.says("application.send") + "</button>",
            "Felles testhall for Kodeverket", "400 000 kr");
        for (MatchResult change : links(check)) {
            assertThat(screen.get(Cast.OLA, change.group(1)).is(200).ids()).as(change.group()).contains(change.group(2));
        }
    }

    @Test
    void theTaskListSaysHowFarEachPartHasCome() throws Exception {
        Call call = stage.openCall(Nok.of(2_300_000));
        UUID draft = stage.get(Cast.OLA, user -> applications.start(user, call.id(), CastOrganisation.KODEVERKET.number()).id());
        String home = "/applications/" + draft;
        screen.post(Cast.OLA, home + "/applicant", "contactName", "Ola Bratsberg", "contactEmail", "ola@tilsagn.example", "projectManager", "Ola")
            .is(303);
        screen.post(Cast.OLA, home + "/project", "title", "Abc").is(303);
        screen.post(Cast.OLA, home + "/content", "greenTransition", "Noe").is(303);

        assertThat(screen.get(Cast.OLA, home).is(200)
            .all("<a class=\"ds-link\" href=\"/applications/[^\"]+\">[^<]+</a>\\s*</div>\\s*<span class=\"ds-tag\" data-color=\"(\\w+)\""))
            .containsExactly("neutral", "success", "danger", "neutral", "info", "neutral", "success", "neutral", "neutral", "neutral", "neutral");
    }

    private List<MatchResult> everyFaultLeadsToItsField(Cast person, UUID draft) throws Exception {
        String html = screen.get(person, "/applications/" + draft + "/check").is(200).html();
        String problems = html.substring(html.indexOf("id=\"problems-title\""), html.indexOf("</section>", html.indexOf("id=\"problems-title\"")));
        List<MatchResult> faults = FAULT.matcher(problems).results().toList();
        assertThat(faults).hasSize(problems.split("<li>").length - 1);
        assertThat(faults.stream().map(fault -> fault.group(1).replaceFirst("#.*", "")).distinct()).as("one heading a section")
            .hasSize(problems.split("<h3").length - 1);
        for (MatchResult fault : faults) {
            assertThat(screen.get(person, fault.group(1)).is(200).ids()).as(fault.group()).contains(fault.group(2));
        }
        return faults;
    }

    private static List<MatchResult> links(Screen.Answer page) {
        return FAULT.matcher(page.html()).results().toList();
    }
}
