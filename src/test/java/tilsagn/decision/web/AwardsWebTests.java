package tilsagn.decision.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.core.Nok;
import tilsagn.decision.Award;
import tilsagn.decision.Awards;

/** Anybody sees where the money went: sums by municipality, narrowed to one, and the list as a file. */
@HouseTest
class AwardsWebTests {

    @Autowired
    Screen screen;
    @Autowired
    Awards awards;

    @BeforeEach
    void published() {
        awards.importPublished(award("kartprøve-1", "Kartprøve AS", "Skien", 300_000));
        awards.importPublished(award("kartprøve-2", "=Kartprøve; \"to\"", "Skien", 200_000));
        awards.importPublished(award("kartprøve-3", "Kartprøve Tre", null, 100_000));
    }

    private static Award award(String id, String receiver, String municipality, long kroner) {
        return new Award(id, "Felles kartprøve", "Til kartet.", Nok.of(kroner), receiver, municipality, "Prøveordning", "38", "Vestfold og Telemark fylkeskommune",
            LocalDate.of(2022, 5, 1), true, List.of(), List.of());
    }

    @Test
    void theSumsByMunicipalityAddUpToTheWhole() throws Exception {
        String page = screen.get(null, "/awards", "q", "kartprøve").is(200).text();
        assertThat(page).contains("Antall tildelinger: 3. Til sammen: 600 000 kr", "500 000 kr", screen.says("decision.awards.places"),
            "ikke oppgitt");
    }

    @Test
    void aBarLeadsToTheAwardsOfItsMunicipality() throws Exception {
        String page = screen.get(null, "/awards", "q", "kartprøve", "municipality", "Skien").is(200).text();
        assertThat(page).contains("Antall tildelinger: 2. Til sammen: 500 000 kr", "/awards/list.csv?q=kartpr%C3%B8ve&amp;municipality=Skien")
            .doesNotContain("Kartprøve Tre");
    }

    @Test
    void theFileHasTheSameRowsAndNoFormulas() throws Exception {
        String file = screen.get(null, "/awards/list.csv", "q", "kartprøve").is(200).text();
        assertThat(file).startsWith("\uFEFF" + "Referanse;Mottaker;Kommune;").contains("kartprøve-1;Kartprøve AS;Skien;Felles kartprøve;", ";2022-05-01;300000\r\n",
            "\"'=Kartprøve; \"\"to\"\"\"");
        assertThat(file.lines().count()).isEqualTo(4);
    }
}
