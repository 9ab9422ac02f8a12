package tilsagn.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.application.Applications;
import tilsagn.application.Attachments;
import tilsagn.application.Cases;
import tilsagn.application.CostCategory;
import tilsagn.application.CostLine;
import tilsagn.application.FinanceLine;
import tilsagn.application.FinanceSource;
import tilsagn.application.GrantApplication;
import tilsagn.application.Partner;
import tilsagn.application.PartnerRole;
import tilsagn.application.PartnersSection;
import tilsagn.application.PlanSection;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.call.StakeholderGroup;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** The case page as an advisor has it before her: the head with its clocks, and the panels that show what was sent. */
@HouseTest
class CasePanelsWebTests {

    private static final List<String> PANELS = List.of("overview", "", "plan", "partners", "attachments", "earlier", "overlap", "assessment", "decision",
        "letters", "messages", "notes", "process", "journal");

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
    Calls calls;

    private Call call;
    private UUID draft;

    @BeforeEach
    void nilsHasADraft() {
        call = stage.openCall(Nok.of(2_300_000));
        draft = stage.draft(CastOrganisation.FJORDVATN, call, Nok.of(400_000));
    }

    @Test
    void theHeadSaysWhoHowMuchWhereItIsAndUntilWhen() throws Exception {
        CaseNumber number = sent();
        String page = screen.get(Cast.ANNE, "/cases/" + number + "/overview").is(200).text();
        assertThat(page).contains(number.value(), CastOrganisation.FJORDVATN.fullName(), "313 555 909", "400 000 kr", call.title(),
            screen.says("look.case.nobody"));
        assertThat(page).contains(screen.says("workflow.task.checkCompleteness"), screen.says("application.clock.deadline"),
            screen.says("application.clock.deadline.from"));

        screen.post(Cast.ANNE, "/worklist/" + taskOf(page) + "/take", "back", "/cases/" + number + "/overview").is(303);
        assertThat(screen.get(Cast.ANNE, "/cases/" + number + "/overview").is(200).text()).contains("<dd>" + Cast.ANNE.fullName() + "</dd>");
    }

    @Test
    void everyPageIsCalledWhatTheMenuCallsIt() throws Exception {
        String menu = screen.get(Cast.METTE, "/cases/" + sent() + "/overview").is(200).all("<nav class=\"case-menu\"(.*?)</nav>").get(0);
        Map<String, String> names = Pattern.compile("<a href=\"([^\"]+)\"[^>]*>([^<]+)").matcher(menu).results()
            .collect(Collectors.toMap(link -> link.group(1), link -> link.group(2).strip()));
        assertThat(names).hasSizeGreaterThan(12);
        for (Map.Entry<String, String> one : names.entrySet()) {
            assertThat(screen.get(Cast.METTE, one.getKey()).is(200).all("<h2[^>]*>([^<]+)</h2>")).as(one.getKey()).contains(one.getValue());
        }
    }

    private static String taskOf(String page) {
        return page.replaceFirst("(?s).*action=\"/worklist/([^/]+)/take\".*", "$1");
    }

    @Test
    void afterTheDecisionIsOpenedTheTimeToAppealRuns() throws Exception {
        CaseNumber number = sent();
        stage.isAssessed(number, Nok.of(400_000), Stage.GOOD);
        stage.deadlinePasses(call);
        stage.isAllocated(number, Nok.of(400_000), null);
        stage.isDecided(Cast.EVA, number, Nok.of(400_000));
        assertThat(screen.get(Cast.ANNE, "/cases/" + number + "/overview").is(200).text()).doesNotContain(screen.says("correspondence.clock.appeal.law"));

        String letters = screen.get(Cast.NILS, "/applications/" + cases.get(number).id()).is(200).html();
        for (String letter : List.of(letters.split("\"")).stream().filter(part -> part.matches("/applications/letters/[0-9a-f-]+")).distinct().toList()) {
            screen.get(Cast.NILS, letter).is(200);
        }
        assertThat(screen.get(Cast.ANNE, "/cases/" + number + "/overview").is(200).text()).contains(screen.says("correspondence.clock.appeal"),
            screen.says("correspondence.clock.appeal.law"))
            // Three weeks, and on to a working day: how many days that is depends on the day of the test.
            .containsPattern(screen.says("look.clock.left", "2[1-6]"));
    }

    @Test
    void everyPanelHasItsAddressItsPlaceInTheMenuAndNoLooseEnds() throws Exception {
        CaseNumber number = sent();
        for (String panel : PANELS) {
            String path = "/cases/" + number + (panel.isEmpty() ? "" : "/" + panel);
            Screen.Answer page = screen.get(Cast.ANNE, path).is(200);
            assertThat(page.html()).as(panel).contains("href=\"" + path + "\" aria-current=\"page\"");
            assertThat(page.pointersToNothing()).as(panel).isEmpty();
        }
        List<String> menu = screen.get(Cast.ANNE, "/cases/" + number).all("<nav class=\"case-menu\"(.*?)</nav>");
        assertThat(menu.get(0)).containsSubsequence(PANELS.stream().filter(panel -> !panel.isEmpty()).map(panel -> "/" + panel + "\"").toList());
    }

    @Test
    void thePlanIsAddedUpAnewAndWhatDoesNotFitIsFlagged() throws Exception {
        partnersWith(new Partner(CastOrganisation.MIKROLINJA.number(), "Mikrolinja", StakeholderGroup.ENTREPRENEUR, PartnerRole.FUNDER, true, true,
            Nok.of(100_000), null));
        String page = screen.get(Cast.ANNE, "/cases/" + sent() + "/plan").is(200).text();
        assertThat(page).contains("R1</span>", "R2</span>", "R3</span>", "R4</span>", "R5</span>", "R6</span>", "R10</span>", "R11</span>", "R12</span>",
            "R15</span>", "800 000 × 50 % = 400 000", screen.says("application.control.kept"));
        assertThat(page).contains(screen.says("application.control.sum.partner-cash"), screen.says("application.control.differs", "140 400 kr"),
            screen.says("application.control.deviations", 1));
        assertThat(page).contains(screen.says("application.control.who-pays"), screen.says("application.source.PARTNER_CASH"));
    }

    @Test
    void hoursThatAreWorthSomethingElseAreADeviation() throws Exception {
        int year = applicationYear();
        stage.by(Cast.NILS, user -> applications.save(user, draft, new PlanSection(true, List.of(
            new CostLine(CostCategory.PERSONNEL_OWN, "Egne timer", year, Nok.of(100_000), 200, Nok.of(500_000)),
            CostLine.of(CostCategory.TRAVEL, "Reise til samlinger", year, Nok.of(700_000))), List.of(
                FinanceLine.applied(FinanceSource.COUNTY, null, year, Nok.of(400_000)),
                FinanceLine.confirmed(FinanceSource.OWN_CASH, null, year, Nok.of(400_000))))));
        String page = screen.get(Cast.ANNE, "/cases/" + sent() + "/plan").is(200).text();
        assertThat(page).contains("200 t × 600 kr = 120 000 kr", ">" + screen.says("application.control.deviation") + "<");
    }

    private int applicationYear() {
        GrantApplication application = stage.get(Cast.NILS, user -> applications.draft(user, draft));
        return application.period().start().getYear();
    }

    @Test
    void partnersAreShownWithWhatElseTheyTakePartIn() throws Exception {
        CaseNumber other = stage.submits(CastOrganisation.MIKROLINJA, call, Nok.of(400_000));
        partnersWith(new Partner(CastOrganisation.MIKROLINJA.number(), "Mikrolinja", StakeholderGroup.ENTREPRENEUR, PartnerRole.FUNDER, true, true,
            Nok.of(140_400), null));
        CaseNumber number = sent();
        assertThat(screen.get(Cast.ANNE, "/cases/" + number + "/partners").is(200).text()).contains("href=\"/cases/" + other + "\"", "140 400 kr")
            .as("an invented number is in no register").doesNotContain("virksomhet.brreg.no");
        screen.post(Cast.CATO, "/cases/" + other + "/assessment/impartiality", "impartial", "no", "reason", "Sitter i styret hos søkeren.").is(303);
        assertThat(screen.get(Cast.CATO, "/cases/" + number + "/partners").is(200).text()).as("shut to Cato").doesNotContain(other.value());
    }

    @Test
    void anAttachmentIsShownAsAPictureToThoseWhoMaySeeTheCaseOnly() throws Exception {
        CaseNumber number = sent();
        Screen.Answer list = screen.get(Cast.ANNE, "/cases/" + number + "/attachments").is(200);
        String picture = list.all("<img src=\"([^\"]+)\"").get(0);
        assertThat(list.text()).contains("Prosjektplan.pdf", screen.says("document.scan.all.NOT_CHECKED"),
            screen.says("application.attachments.picture", "Prosjektplan.pdf", "1", "1"));
        assertThat(screen.get(Cast.ANNE, picture).is(200).response().getContentType()).isEqualTo("image/png");
        assertThat(screen.get(Cast.ANNE, picture).response().getHeader("Cache-Control")).contains("no-store");
        screen.get(Cast.ANNE, picture.replaceFirst("1$", "2")).is(404);
        screen.get(Cast.ANNE, picture.replaceFirst("1$", "x")).is(404);
        screen.get(Cast.VERA, picture).is(404);
        screen.get(Cast.NILS, picture).is(404);
        screen.post(Cast.CATO, "/cases/" + number + "/assessment/impartiality", "impartial", "no", "reason", "Sitter i styret hos søkeren.").is(303);
        screen.get(Cast.CATO, picture).is(404);
        screen.get(Cast.CATO, "/cases/" + number + "/attachments").is(404);
        CaseNumber other = stage.submits(CastOrganisation.MIKROLINJA, call, Nok.of(400_000));
        screen.get(Cast.ANNE, picture.replace(number.value(), other.value())).is(404);
    }

    @Test
    void theApplicationHasAnOutlineThatLeadsSomewhere() throws Exception {
        Screen.Answer page = screen.get(Cast.ANNE, "/cases/" + sent()).is(200);
        assertThat(page.text()).contains(screen.says("application.read.eligibility")).doesNotContain(screen.says("application.section.ELIGIBILITY"));
        List<String> targets = page.all("href=\"#(read-[a-z]+)\"");
        assertThat(targets).hasSizeGreaterThan(8);
        assertThat(page.ids()).containsAll(targets);
    }

    private void partnersWith(Partner partner) {
        stage.by(Cast.NILS, user -> applications.save(user, draft, new PartnersSection(List.of(partner))));
    }

    private CaseNumber sent() {
        CaseNumber number = stage.get(Cast.NILS, user -> applications.submit(user, draft)).caseNumber();
        stage.machineryRuns();
        return number;
    }
}
