package tilsagn.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.application.AidSection;
import tilsagn.application.AidType;
import tilsagn.application.Applications;
import tilsagn.application.Cases;
import tilsagn.application.EarlierAid;
import tilsagn.application.OtherApplication;
import tilsagn.application.ProjectSection;
import tilsagn.application.SectionContent;
import tilsagn.call.Call;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.decision.Award;
import tilsagn.decision.Awards;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.journal.Journal;

/** What there is beside a case: earlier cases of the applicant and its group, and signs that the same work is paid for twice. */
@HouseTest
class BesideTheCaseWebTests {

    private static final String TITLE = "Kvikksølvfri galvanisering i skipsverft";
    private static final String SUMMARY = "Verftene prøver ut galvanisering uten kvikksølv på skroget.";

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    Applications applications;
    @Autowired
    Cases cases;
    @Autowired
    Awards awards;
    @Autowired
    Journal journal;
    @Autowired
    BusinessTime time;

    private Call call;

    @BeforeEach
    void aCallIsOpen() {
        call = stage.openCall(Nok.of(5_000_000));
    }

    @Test
    void earlierCasesOfTheApplicantAndOfTheGroupItNames() throws Exception {
        CaseNumber earlier = stage.submits(CastOrganisation.FJORDVATN, call, Nok.of(300_000));
        CaseNumber ofTheGroup = stage.submits(CastOrganisation.MIKROLINJA, call, Nok.of(310_000));
        awards.importPublished(new Award("elsewhere-" + UUID.randomUUID(), "Vann over fylkesgrensa", "Sammendrag", Nok.of(123_000), "Fjordvatn klynge", null,
            "Ordning", "30", "Viken fylkeskommune", LocalDate.of(2021, 5, 1), true, List.of(), List.of()));
        awards.importPublished(new Award("home-" + UUID.randomUUID(), "Vann her hjemme", "Sammendrag", Nok.of(124_000), "Fjordvatn klynge", null,
            "Ordning", "38", "Vestfold og Telemark fylkeskommune", LocalDate.of(2021, 5, 1), true, List.of(), List.of()));
        CaseNumber number = sends(Cast.NILS, CastOrganisation.FJORDVATN, new AidSection(false, List.of(new EarlierAid("Skien kommune", "Næringsfond",
            time.today().minusYears(1), Nok.of(77_000), AidType.DE_MINIMIS)), "Mikrolinja klynge " + CastOrganisation.MIKROLINJA.number().format(), true,
            List.of(), List.of()));

        String page = screen.get(Cast.ANNE, earlier(number)).is(200).text();
        assertThat(page).contains("/cases/" + earlier + "\"", "/cases/" + ofTheGroup + "\"", screen.says("application.earlier.group"), "77 000 kr",
            "Vann over fylkesgrensa", "123 000 kr").doesNotContain("Vann her hjemme", "/cases/" + number + "\">" + number);

        screen.post(Cast.CATO, "/cases/" + ofTheGroup + "/assessment/impartiality", "impartial", "no", "reason", "Sitter i styret hos søkeren.").is(303);
        assertThat(screen.get(Cast.CATO, earlier(number)).is(200).text()).contains(earlier.value()).doesNotContain(ofTheGroup.value(), "310 000 kr");
    }

    private static String earlier(CaseNumber number) {
        return "/cases/" + number + "/earlier";
    }

    @Test
    void aSimilarTextTheSamePartnersAndOtherPublicMoneyAreSigns() throws Exception {
        CaseNumber alike = sends(Cast.KARI, CastOrganisation.MIKROLINJA, project(TITLE, SUMMARY));
        CaseNumber number = sends(Cast.NILS, CastOrganisation.FJORDVATN, project("Galvanisering uten kvikksølv i skipsverftene", SUMMARY),
            new AidSection(true, List.of(), null, false, List.of(new OtherApplication("Innovasjon Norge", "Forprosjekt", Nok.of(250_000))), List.of()));

        String page = screen.get(Cast.ANNE, overlap(number)).is(200).text();
        assertThat(page).contains("/cases/" + alike + "\"", screen.says("application.overlap.form"),
            screen.says("application.overlap.other-application", "Innovasjon Norge", "Forprosjekt", "250 000 kr"));
        assertThat(sign(page, alike)).containsPattern("likner \\d{2,3} %").contains("galvanisering", screen.says("application.overlap.not-looked"));
        assertThat(screen.get(Cast.ANNE, "/cases/" + number + "/overview").is(200).html()).contains("/cases/" + number + "/overlap");

        screen.post(Cast.CATO, "/cases/" + alike + "/assessment/impartiality", "impartial", "no", "reason", "Sitter i styret hos søkeren.").is(303);
        assertThat(screen.get(Cast.CATO, overlap(number)).is(200).text()).as("shut to Cato").doesNotContain(alike.value());
    }

    @Test
    void aSignIsPutAsideWithANoteAndComesBackWhenANewVersionChangesIt() throws Exception {
        CaseNumber alike = sends(Cast.KARI, CastOrganisation.MIKROLINJA, project(TITLE, SUMMARY));
        CaseNumber number = sends(Cast.NILS, CastOrganisation.FJORDVATN, project(TITLE, SUMMARY));
        String sign = "case:" + alike;

        Screen.Answer refused = screen.post(Cast.ANNE, overlap(number), "sign", sign, "note", "  ").is(422);
        assertThat(refused.error("note")).isEqualTo(screen.says("application.overlap.note.missing"));
        screen.post(Cast.ANNE, overlap(number), "sign", sign, "note", "x".repeat(1001)).is(422);
        screen.post(Cast.ANNE, overlap(number), "sign", "case:2001-0001", "note", "Finnes ikke").is(404);
        screen.post(Cast.ANNE, overlap(number), "sign", sign, "note", "Andre <b>verft</b>").is(303);
        screen.post(Cast.ANNE, overlap(number), "sign", sign, "note", "Andre gang").is(303);
        assertThat(sign(screen.get(Cast.ANNE, overlap(number)).is(200).text(), alike)).contains(screen.says("application.overlap.looked"),
            "Andre &lt;b&gt;verft&lt;/b&gt;", Cast.ANNE.fullName()).doesNotContain("Andre gang");
        assertThat(journal.of(number)).extracting(entry -> entry.what()).filteredOn("application.overlap-dismissed"::equals).hasSize(1);

        String application = "/applications/" + cases.get(number).id();
        UUID next = UUID.fromString(screen.post(Cast.NILS, application + "/reopen", "confirmed", "true").is(303).location().replaceFirst(".*/", ""));
        stage.by(Cast.NILS, user -> applications.save(user, next, project(TITLE + " igjen", SUMMARY)));
        stage.by(Cast.NILS, user -> applications.submit(user, next));
        assertThat(sign(screen.get(Cast.ANNE, overlap(number)).is(200).text(), alike)).contains(screen.says("application.overlap.reopened"));
    }

    private static String overlap(CaseNumber number) {
        return "/cases/" + number + "/overlap";
    }

    // The item of the list that is about the other case.
    private static String sign(String page, CaseNumber other) {
        String from = page.substring(page.indexOf("/cases/" + other + "\""));
        return from.substring(0, Math.max(from.indexOf("card-head"), 0) == 0 ? from.length() : from.indexOf("card-head"));
    }

    private ProjectSection project(String title, String summary) {
        ProjectSection form = stage.get(Cast.NILS, user -> applications.draft(user, stage.draft(CastOrganisation.FJORDVATN, call, Nok.of(300_000)))).project();
        return new ProjectSection(form.phase(), title, summary, form.startDate(), form.endDate());
    }

    private CaseNumber sends(Cast member, CastOrganisation organisation, SectionContent... changed) {
        UUID draft = stage.draft(organisation, call, Nok.of(300_000));
        List.of(changed).forEach(section -> stage.by(member, user -> applications.save(user, draft, section)));
        CaseNumber number = stage.get(member, user -> applications.submit(user, draft)).caseNumber();
        stage.machineryRuns();
        stage.isDeclaredByAll(number);
        return number;
    }
}
