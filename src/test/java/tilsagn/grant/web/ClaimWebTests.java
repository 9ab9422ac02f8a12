package tilsagn.grant.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import tilsagn.YearsTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.application.Cases;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.document.BadFiles;
import tilsagn.grant.ClaimKind;
import tilsagn.grant.GrantsOnStage;

/** The pages of a claim, on both sides of the table. */
@YearsTest
class ClaimWebTests {

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    GrantsOnStage grants;
    @Autowired
    Cases cases;
    @Autowired
    BusinessTime time;

    private CaseNumber number;
    private String party;
    private String county;

    @BeforeEach
    void aProjectThatRuns() {
        number = grants.running(Nok.of(750_000));
        grants.projectEnds(number);
        party = "/applications/" + cases.get(number).id() + "/claims";
        county = "/cases/" + number + "/grant/claims";
    }

    @Test
    void aClaimGoesFromTheFormToTheBank() throws Exception {
        assertThat(screen.get(Cast.SIRI, party).is(200).text()).contains("750 000 kr", "Inntil 75 %", "Ingen krav er sendt", "Satt opp i løsningen");
        String page = screen.post(Cast.SIRI, party, "kind", "PARTIAL").is(303).location();
        assertThat(screen.get(Cast.SIRI, page).is(200).pointersToNothing()).isEmpty();
        attach(page);

        String typed = screen.post(Cast.SIRI, page, "deed", "count", "cost-ADMIN_FACILITATION", "1 300 000").is(200).text();
        assertThat(typed).contains("50 % av 1 300 000", "650 000 kr", "Høyst 75 % av 750 000", "562 500 kr", "Dette setter grensen", "mer enn 10 % over planen");
        Screen.Answer refused = screen.post(Cast.SIRI, page, "deed", "send", "costsFrom", "1.1.2001", "cost-ADMIN_FACILITATION", "en million").is(422);
        assertThat(refused.error("cost-ADMIN_FACILITATION")).isNotBlank();
        assertThat(refused.value("cost-ADMIN_FACILITATION")).isEqualTo("en million");
        String today = day();
        assertThat(screen.post(Cast.SIRI, page, "deed", "send", "costsFrom", today, "costsTo", today, "cost-ADMIN_FACILITATION", "1 300 000").is(422)
            .error("words")).contains("Forklar");
        screen.post(Cast.SIRI, page, "deed", "send", "costsFrom", today, "costsTo", today, "cost-ADMIN_FACILITATION", "1 300 000", "words", "Flere samlinger <b>enn</b> planlagt.").is(303);
        assertThat(screen.get(Cast.SIRI, page).is(200).text()).contains("Sendt", "562 500 kr", "&lt;b&gt;enn", "Trekk kravet");

        assertThat(screen.get(Cast.ANNE, county).is(200).text()).contains("Krav 1: delutbetaling", "revisor.pdf", "Åpne kravet", "562 500 kr").doesNotContain("Anvis ");
        screen.post(Cast.ANNE, county, "deed", "open").is(303);
        assertThat(screen.post(Cast.ANNE, county, "deed", "attest", "disallowed", "100").is(422).error("disallowedReason")).isNotBlank();
        screen.post(Cast.ANNE, county, "deed", "attest").is(303);
        assertThat(screen.post(Cast.ROLF, county, "deed", "authorise").status()).isBetween(400, 409);
        assertThat(screen.get(Cast.METTE, county).text()).contains("Anvis 562 500 kr", "Attestert av Anne Lindgård");
        screen.post(Cast.METTE, county, "deed", "authorise").is(303);
        assertThat(screen.get(Cast.SIRI, party).text()).contains("Anvist", "**** ** **947", "187 500 kr").doesNotContain("86011117947", screen.says("grant.claim.start.PARTIAL"));
        assertThat(screen.get(Cast.ANNE, county).text()).contains("50 % av 1 300 000", "Anvist av Mette Solberg");
    }

    @Test
    void linesArePastedFromASpreadsheetAndHoursArePriced() throws Exception {
        String page = screen.post(Cast.SIRI, party, "kind", "PARTIAL").is(303).location();
        Screen.Answer pasted = screen.post(Cast.SIRI, page, "deed", "paste", "pasted", screen.says("application.cost.RND_PARTNER") + "\tForsøk\t120 000\nSum\t120 000\n",
            "hours[0].who", "Prosjektleder", "hours[0].hours", "100", "hours[0].salary", "450 000").is(200);
        assertThat(pasted.text()).contains("Linjer lest inn: 1", "utelatt: Sum", "54 000 kr");
        assertThat(pasted.value("cost-RND_PARTNER")).isEqualTo("120 000");
        assertThat(screen.post(Cast.SIRI, page, "deed", "paste", "pasted", "ingenting").is(200).error("pasted")).contains("Fant ingen linje");
        assertThat(screen.post(Cast.SIRI, page, "deed", "save", "hours[0].hours", "x").is(422).errors()).isNotEmpty();
    }

    @Test
    void whatIsLeftIsSettledAndWhatIsTooMuchIsAskedBack() throws Exception {
        String account = "/cases/" + number + "/grant/account";
        String own = party.replace("/claims", "/account");
        assertThat(screen.get(Cast.ANNE, account).is(200).text()).contains("når sluttrapporten er godkjent");
        grants.isPaid(number, Nok.of(1_300_000));
        grants.reportIsApproved(number);
        grants.claims(number, ClaimKind.FINAL, Nok.of(1_000_000));
        assertThat(screen.get(Cast.ANNE, account).is(200).text()).contains("Parten oppgir 1 000 000 kr", "Send til avgjørelse");
        assertThat(screen.post(Cast.ANNE, account, "deed", "count", "actual", "1 000 000").is(200).text()).contains("500 000 kr", "Skal tilbake", "−62 500 kr");
        assertThat(screen.post(Cast.ANNE, account, "deed", "draw", "actual", "", "reasons", "x").is(422).error("actual")).isNotBlank();
        screen.post(Cast.ANNE, account, "deed", "draw", "actual", "1 000 000", "otherFinancing", "0", "reasons", "Kostnadene ble lavere enn planlagt.").is(303);
        assertThat(screen.get(Cast.SIRI, own).is(200).text()).contains("ikke klart ennå").doesNotContain("lavere enn planlagt");
        assertThat(screen.get(Cast.METTE, account).text()).contains("Avgjør sluttoppgjøret", "250 000 kr mindre");
        screen.post(Cast.METTE, account, "deed", "decide").is(303);
        assertThat(screen.get(Cast.SIRI, own).is(200).text()).contains("Det endelige tilskuddet er 500 000 kr", "Tilbakebetaling", "62 500 kr", "Varslet", "lavere enn planlagt");
        assertThat(screen.post(Cast.SIRI, own, "said", " ").is(422).error("said")).isNotBlank();
        assertThat(screen.get(Cast.METTE, account).text()).contains("når parten har uttalt seg").doesNotContain("Krev 62 500");
        screen.post(Cast.SIRI, own, "said", "Vi har brukt pengene på <utstyr>.").is(303);
        stage.machineryRuns();
        assertThat(screen.get(Cast.METTE, account).text()).contains("Krev 62 500 kr tilbake", "&lt;utstyr&gt;");
        screen.post(Cast.METTE, account, "deed", "demand", "reasons", "Tilskuddet følger kostnadene.").is(303);
        assertThat(screen.post(Cast.METTE, account, "deed", "repaid", "repaidOn", time.today().toString()).is(409).text()).contains("ikke fått beskjed");
        stage.machineryRuns();
        assertThat(screen.get(Cast.SIRI, own).text()).contains("KID", number.value().replace("-", "") + "01", "9710 05 12347", "Betales innen");
        assertThat(screen.post(Cast.METTE, account, "deed", "repaid", "repaidOn", "").is(422).error("repaidOn")).isNotBlank();
        screen.post(Cast.METTE, account, "deed", "repaid", "repaidOn", time.today().toString()).is(303);
        assertThat(screen.get(Cast.METTE, account).text()).contains("Betalt tilbake");
    }

    @Test
    void whatWasNotAcceptedIsNotFilledInAndMoreThanThatIsSaidAloud() throws Exception {
        String account = "/cases/" + number + "/grant/account";
        grants.claims(number, ClaimKind.PARTIAL, Nok.of(1_300_000));
        screen.post(Cast.ANNE, county, "deed", "open").is(303);
        screen.post(Cast.ANNE, county, "deed", "attest", "disallowed", "100 000", "disallowedReason", "Servering.").is(303);
        screen.post(Cast.METTE, county, "deed", "authorise").is(303);
        grants.bankPays(number);
        grants.reportIsApproved(number);
        Screen.Answer page = screen.get(Cast.ANNE, account).is(200);
        assertThat(page.text()).contains("Parten oppgir 1 300 000 kr", "Godkjent av det: 1 200 000 kr");
        assertThat(page.value("actual").replace('\u00a0', ' ')).isEqualTo("1 200 000");
        assertThat(screen.post(Cast.ANNE, account, "deed", "count", "actual", "1 200 000").is(200).text()).doesNotContain("høyere enn det som er godkjent");
        assertThat(screen.post(Cast.ANNE, account, "deed", "count", "actual", "1 250 000").is(200).text()).contains("Kostnaden er 50 000 kr høyere");
        screen.post(Cast.ANNE, account, "deed", "draw", "actual", "1 250 000", "reasons", "Bilag for resten kom med rapporten.").is(303);
        assertThat(screen.get(Cast.METTE, account).is(200).text()).contains("Kostnaden er 50 000 kr høyere");
    }

    @Test
    void theRegisterIsForThoseWhoPay() throws Exception {
        assertThat(screen.get(Cast.METTE, "/worklist/payments").is(200).text()).contains("Utbetalingsregisteret");
        screen.get(Cast.ANNE, "/worklist/payments").is(404);
        assertThat(screen.post(Cast.METTE, "/worklist/payments", "deed", "file").is(409).text()).contains("Velg minst én betaling");
        assertThat(screen.post(Cast.METTE, "/worklist/payments", "deed", "paid", "paidOn", "i morgen").is(422).text()).contains("dagen banken betalte");
    }

    @Test
    void whatIsWrittenIsKeptByItself() throws Exception {
        String page = screen.post(Cast.SIRI, party, "kind", "PARTIAL").is(303).location();
        assertThat(screen.post(Cast.SIRI, page + "/autosave", "words", "Halvferdig", "cost-RND_PARTNER", "120 000").is(200).html()).contains("\"saved\":true");
        assertThat(screen.get(Cast.SIRI, page).is(200).value("cost-RND_PARTNER")).startsWith("120");
        assertThat(screen.post(Cast.SIRI, page + "/autosave", "words", "Mer", "cost-RND_PARTNER", "mye").is(422).html()).contains("\"saved\":false");
        assertThat(screen.get(Cast.SIRI, page).is(200).text()).contains("Mer");
        assertThat(screen.post(Cast.SIRI, page, "recount", "true", "cost-RND_PARTNER", "130 000").is(200).value("cost-RND_PARTNER")).isEqualTo("130 000");
    }

    @Test
    void moreHoursThanAYearHasAreToldOnTheirLine() throws Exception {
        String page = screen.post(Cast.SIRI, party, "kind", "PARTIAL").is(303).location();
        String[] typed = {"costsFrom", day(), "costsTo", day(), "hours[0].who", "Kari", "hours[0].hours", "1 851", "hours[0].salary", "450 000", "deed", "send"};
        assertThat(screen.post(Cast.SIRI, page, typed).is(422).error("hours[0].hours")).contains("Kari", "1851", "1850");
        typed[typed.length - 1] = "count";
        assertThat(screen.post(Cast.SIRI, page, typed).is(200).error("hours[0].hours")).contains("1850");
    }

    @Test
    void theMenuKnowsGrantsOnlyWhereThereIsOneAndTheRegisterIsFound() throws Exception {
        assertThat(screen.get(Cast.ANNE, county).is(200).html()).contains("/grant/account\"", "/grant/reports\"", "/grant/termination\"");
        CaseNumber other = stage.submits(CastOrganisation.PROSESSPARTNER, stage.openCall(Nok.of(500_000)), Nok.of(100_000));
        assertThat(screen.get(Cast.ANNE, "/cases/" + other).is(200).html()).doesNotContain("/grant/account\"", "/grant/changes\"", "/grant/closing\"", "/grant/termination\"");
        assertThat(screen.get(Cast.METTE, "/worklist").is(200).html()).contains("/worklist/payments");
        assertThat(screen.get(Cast.ROLF, "/worklist").is(200).html()).contains("/worklist/payments");
        assertThat(screen.get(Cast.ANNE, "/worklist").is(200).html()).doesNotContain("/worklist/payments");
    }

    @Test
    void aCaseWithoutAGrantSaysSo() throws Exception {
        screen.get(Cast.OLA, party).is(404);
        screen.get(Cast.VERA, county).is(404);
    }

    private String day() {
        return time.today().toString();
    }

    private void attach(String page) throws Exception {
        screen.ask(Cast.SIRI, MockMvcRequestBuilders.multipart(page + "/files").file(new MockMultipartFile("files", "revisor.pdf", "application/pdf", BadFiles.pdf()))
            .param("kind", "AUDITOR").with(SecurityMockMvcRequestPostProcessors.csrf())).is(303);
        screen.post(Cast.SIRI, page + "/files").is(422);
    }
}
