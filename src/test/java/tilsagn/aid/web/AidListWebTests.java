package tilsagn.aid.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.aid.AidRulesThatLast;
import tilsagn.call.Call;
import tilsagn.core.Nok;
import tilsagn.demo.Cast;

/** The long list of awards, the files, and what the county says of its calls. */
@HouseTest
class AidListWebTests {

    private static final Pattern LISTED = Pattern.compile("/cases/(1999-\\d{4})/aid");
    private static final Pattern NEXT = Pattern.compile("after=([0-9_-]+)");

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    AidRulesThatLast rules;
    @Autowired
    JdbcClient database;

    // From long ago, so that they stand first; every third is due on no day.
    private void awards(int howMany) {
        for (int one = 0; one < howMany; one++) {
            database.sql("insert into aid_registration (case_number, version, county, organisation_number, organisation_name, awarded_on, amount, state, due_on, assessed_late) "
                + "values (?, 0, '38', '310000000', 'Mange AS', ?, 1000, ?, ?, false)").params(String.format("1999-%04d", one), LocalDate.of(1999, 1, 1 + one % 7),
                    one % 3 == 0 ? "UNASSESSED" : "DUE", one % 3 == 0 ? null : LocalDate.of(1999, 3, 1 + one % 5)).update();
        }
    }

    @Test
    void thePagesTogetherHaveEveryAwardOnce() throws Exception {
        awards(130);
        List<String> seen = new ArrayList<>();
        String after = "";
        for (int page = 0; page < 60 && after != null; page++) {
            String html = screen.get(Cast.ANNE, "/worklist/aid", "after", after).is(200).html();
            Matcher listed = LISTED.matcher(html);
            while (listed.find()) {
                seen.add(listed.group(1));
            }
            Matcher next = NEXT.matcher(html);
            after = next.find() ? next.group(1) : null;
        }
        assertThat(seen).hasSize(130).doesNotHaveDuplicates();
        assertThat(screen.get(Cast.ANNE, "/worklist/aid").text()).containsPattern("Over fristen: \\d+");
        assertThat(screen.get(Cast.ANNE, "/worklist/aid", "after", "tull").is(200).text()).contains("1999-");
        assertThat(screen.get(Cast.ANNE, "/worklist/aid/register.csv").is(200).html()).contains("1999-0001;1999-01-02;310000000;Mange AS");
        database.sql("delete from aid_registration where case_number like '1999-%'").update();
    }

    @Test
    void aFileWithoutAwardsHasItsHeader() throws Exception {
        String csv = screen.get(Cast.VERA, "/worklist/aid/register.csv").is(200).html();
        assertThat(csv.strip().replace("\uFEFF", "")).startsWith("saksnummer;tildelingsdato;mottakerOrganisasjonsnummer;").endsWith("registreringsfrist");
        assertThat(screen.get(Cast.VERA, "/worklist/aid/register.json").is(200).html()).isEqualTo("[]");
    }

    @Test
    void aManagerSaysThatACallGivesNoAid() throws Exception {
        Call call = rules.assessed(stage.openCall(Nok.of(1_000_000)));
        String page = "/worklist/aid/calls/" + call.id();
        assertThat(screen.get(Cast.ANNE, page).is(200).hasField("grounds")).isFalse();
        assertThat(screen.get(Cast.METTE, page).is(200).text()).contains("Hver tildeling vurderes");
        Screen.Answer wrong = screen.post(Cast.METTE, page, "grounds", "Ja").is(422);
        assertThat(wrong.error("noAid")).contains("Velg ett");
        assertThat(screen.post(Cast.METTE, page, "noAid", "true", "grounds", "Ja").is(422).error("grounds")).contains("minst 10");
        screen.post(Cast.METTE, page, "noAid", "true", "grounds", "Mottakerne driver ikke <økonomisk> virksomhet.").is(303);
        assertThat(screen.get(Cast.ROLF, page).text()).contains("Utlysningen gir ikke statsstøtte", "&lt;økonomisk&gt;", Cast.METTE.fullName());
        assertThat(screen.get(Cast.ROLF, "/worklist/aid/calls").is(200).text()).contains(call.title());
        screen.get(Cast.VERA, page).is(404);
    }
}
