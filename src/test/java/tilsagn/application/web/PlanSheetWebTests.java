package tilsagn.application.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.application.Applications;
import tilsagn.application.GrantApplication;
import tilsagn.core.Nok;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** Lines from a spreadsheet without JavaScript: shown among what is typed, saved only afterwards, and nothing is lost on the way. */
@HouseTest
class PlanSheetWebTests {

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    Applications applications;
    @Autowired
    PlanSheet sheet;

    private UUID draft;

    @BeforeEach
    void karisDraftIsFilledIn() {
        draft = stage.draft(CastOrganisation.MIKROLINJA, stage.openCall(Nok.of(2_300_000)), Nok.of(400_000));
    }

    @Test
    void pastedCellsComeAfterWhatIsTypedAndNothingIsSaved() throws Exception {
        Screen.Answer page = read("costLines", "Reise\tStudietur\t2023\t\t\tkr 75.000,-\tTilbud\nTRAVEL\tMøter\t2023\t\t\t25\u00a0000",
            "costLines[0].activity", "Står her fra før", "costLines[0].amount", "uleselig", "financeLines[0].name", "Naboen").is(422);

        assertThat(page.value("costLines[0].activity")).isEqualTo("Står her fra før");
        assertThat(page.value("costLines[1].activity")).isEqualTo("Studietur");
        assertThat(page.value("costLines[1].amount")).isEqualTo("kr 75.000,-");
        assertThat(page.value("costLines[1].basis")).isEqualTo("Tilbud");
        assertThat(chosen(page, "costLines[1].category")).isEqualTo("TRAVEL");
        assertThat(chosen(page, "costLines[2].category")).isEqualTo("TRAVEL");
        assertThat(page.value("financeLines[0].name")).isEqualTo("Naboen");
        assertThat(page.value("costLinesSheet")).isEmpty();
        assertThat(page.text()).contains("2 linjer er lest inn i tabellen «Kostnadsplan»");
        assertThat(page.error("costLines[0].amount")).startsWith("Kostnadsplan, rad 1: Skriv beløpet");
        assertThat(application().costLines()).hasSize(3);
    }

    @Test
    void linesMayStandInsteadOfWhatIsThere() throws Exception {
        Screen.Answer page = read("financeLines", "Kilde;Beløp;År\nApplied for;400000;2023\nEigne timar;400000;2023",
            "financeLines[0].name", "Borte", "financeLinesHow", "replace", "costLines[0].activity", "Blir").is(200);

        assertThat(page.hasField("financeLines[2].amount")).isFalse();
        assertThat(page.value("financeLines[0].name")).isEmpty();
        assertThat(page.value("costLines[0].activity")).isEqualTo("Blir");
    }

    @Test
    void whatCannotBeReadIsKeptAndNamedByItsRow() throws Exception {
        Screen.Answer page = read("costLines", "Konsulenter\tRåd\t2023\t\t\t10\nReise\tTur\tneste år\tmange\t\t\u22125\nKjøp\t\t\t\t\t10,50",
            "costLinesHow", "replace").is(422);

        assertThat(chosen(page, "costLines[0].category")).isEqualTo("Konsulenter");
        assertThat(page.error("costLines[0].category")).isEqualTo("Kostnadsplan, rad 1: Velg et av alternativene");
        assertThat(page.error("costLines[1].hours")).startsWith("Kostnadsplan, rad 2: Skriv et helt tall");
        assertThat(page.error("costLines[1].amount")).contains("rad 2", "under null");
        assertThat(chosen(page, "costLines[1].year")).isEqualTo("neste år");
        assertThat(page.error("costLines[2].amount")).contains("rad 3", "uten øre");
        assertThat(page.pointersToNothing()).isEmpty();
    }

    @Test
    void aFileIsReadInTheEncodingItHas() throws Exception {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
            Screen.Answer page = upload("costLines", "Type;Beløp;År;Aktivitet\nMøter, kurs, konferanser;1 000;2023;Årsmøte på Åsen\nSum;1 000;;\n"
                .getBytes(charset)).is(200);

            assertThat(page.value("costLines[3].activity")).isEqualTo("Årsmøte på Åsen");
            assertThat(chosen(page, "costLines[3].category")).isEqualTo("EVENTS_TRAINING");
            assertThat(page.text()).contains("Rader med summer er ikke tatt med: 1.");
        }
    }

    @Test
    void yearsMayBeColumns() throws Exception {
        Screen.Answer page = read("costLines", "Aktivitet;2022;2023;Merknad\nReiser;1000;2000;Tilbud\nMøter;;500;", "costLinesHow", "replace").is(200);

        assertThat(page.value("costLines[1].activity")).isEqualTo("Reiser");
        assertThat(chosen(page, "costLines[1].year")).isEqualTo("2023");
        assertThat(page.value("costLines[1].amount")).isEqualTo("2000");
        assertThat(page.value("costLines[2].activity")).isEqualTo("Møter");
        assertThat(page.hasField("costLines[3].activity")).isFalse();
    }

    @Test
    void whatIsTooMuchOrNothingIsRefusedWithWordsAndEverythingStays() throws Exception {
        Screen.Answer much = read("costLines", "Reise\tTur\t2023\t\t\t10\n".repeat(201), "costLines[0].activity", "Står").is(422);
        assertThat(much.error("costLinesSheet")).isEqualTo("Tabellen kan ha høyst 200 linjer. Her blir det 201");
        assertThat(much.value("costLines[0].activity")).isEqualTo("Står");
        assertThat(much.value("costLinesSheet")).contains("Reise\tTur");

        assertThat(read("financeLines", "  \n ", "costLines[0].activity", "Står").is(422).error("financeLinesSheet")).contains("ingen linjer");
        assertThat(upload("costLines", "PK\u0003\u0004xl/workbook".getBytes(StandardCharsets.ISO_8859_1)).is(422).error("costLinesSheet"))
            .contains("ikke en CSV-fil");
        assertThat(upload("costLines", new byte[2_000_000]).is(422).error("costLinesSheet")).contains("for stor");
        assertThat(application().costLines()).hasSize(3);
    }

    @Test
    void nastyCellsAreTextAndAnUnknownTableIsTheFirst() throws Exception {
        String nasty = "<script>alert(1)</script>";
        Screen.Answer page = read("costLines", nasty + "\t${7*7}\t" + nasty + "\t" + nasty + "\t=cmd()\t" + nasty + "\t{0}").is(422);
        assertThat(page.html()).doesNotContain(nasty);
        assertThat(chosen(page, "costLines[0].category")).isEqualTo("&lt;script&gt;alert(1)&lt;/script&gt;");
        read("noe annet", "x").is(422);
        assertThat(screen.post(Cast.OLA, plan(), "import", "costLines", "costLinesSheet", "a\tb").is(404).html()).doesNotContain("Mikrolinja");
    }

    @Test
    void codesAndNamesInEveryLanguageMeanTheSame() {
        for (String name : List.of("PURCHASED_SERVICES", "innkjøpte tjenester", "Innkjøpte", "Kjøpte tenester", "Purchased services")) {
            assertThat(sheet.read("costLines", name + "\tRåd\t2023\t10").rows().get(0).text("category")).as(name).isEqualTo("PURCHASED_SERVICES");
        }
        for (String name : List.of("CONFIRMED", "Bekreftet", "Stadfesta", "Confirmed")) {
            assertThat(sheet.read("financeLines", "PRIVATE\tNaboen\t" + name + "\t2023\t10").rows().get(0).text("status")).as(name)
                .isEqualTo("CONFIRMED");
        }
        assertThat(sheet.read("costLines", "Category,Activity,Year,Hours,Annual salary,Amount,Owner\nPERSONNEL_OWN,Own,2023,100,,,yes").rows().get(0)
            .text("owner")).isEqualTo("true");
    }

    private Screen.Answer read(String list, String cells, String... fields) throws Exception {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("import", list, list + "Sheet", cells));
        return screen.post(Cast.KARI, plan(), all.toArray(String[]::new));
    }

    // What the page held goes along with the file, as a browser sends it.
    private Screen.Answer upload(String list, byte[] file) throws Exception {
        MockMultipartHttpServletRequestBuilder form = MockMvcRequestBuilders.multipart(plan());
        form.file(new MockMultipartFile(list + "File", "plan.csv", "text/csv", file));
        for (int row = 0; row < 3; row++) {
            form.param("costLines[" + row + "].activity", "Rad " + row);
        }
        return screen.ask(Cast.KARI, form.param("import", list).with(csrf()));
    }

    private static String chosen(Screen.Answer page, String name) {
        String select = page.all("<select[^>]* name=\"" + Pattern.quote(name) + "\"[^>]*>(.*?)</select>").get(0);
        Matcher option = Pattern.compile("<option value=\"([^\"]*)\"[^>]*selected").matcher(select);
        return option.find() ? option.group(1) : "";
    }

    private String plan() {
        return "/applications/" + draft + "/plan";
    }

    private GrantApplication application() {
        return stage.get(Cast.KARI, user -> applications.draft(user, draft));
    }
}
