package tilsagn.aid.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.aid.AidWalks;
import tilsagn.core.CaseNumber;
import tilsagn.demo.Cast;

/** The panel of an award that does not hold after its letter: what was found, the decision, and what is wrong beside its field. */
@HouseTest
class AidBreachWebTests {

    @Autowired
    Screen screen;
    @Autowired
    AutowireCapableBeanFactory beans;

    private CaseNumber number;
    private String page;

    @BeforeEach
    void anAwardThatDoesNotHold() {
        number = beans.createBean(AidWalks.class).broken();
        page = "/cases/" + number + "/aid";
    }

    @Test
    void theTaskLeadsToTheFormAndNothingTypedIsLost() throws Exception {
        assertThat(screen.get(Cast.ANNE, "/worklist").text()).contains("Avgjør hva som skjer med støtten");
        String shown = screen.get(Cast.ANNE, page).is(200).text();
        assertThat(shown).contains("Støtten holder ikke etter at parten er varslet", "Tilskuddet settes ned", "over taket på").doesNotContain("Et vedtak om beløpet blir avvist");
        assertThat(screen.get(Cast.METTE, page).is(200).text()).contains("Tilskuddet settes ned").doesNotContain("Tilskuddet skal heves");
        assertThat(screen.get(Cast.ROLF, page).is(200).hasField("breachReasons")).isFalse();
        Screen.Answer none = screen.post(Cast.ANNE, page + "/breach", "breachReasons", "Fordi <det> er slik.").is(422);
        assertThat(none.error("breachDecision")).contains("Velg hva som skjer");
        assertThat(none.value("breachReasons")).isEqualTo("Fordi <det> er slik.");
        Screen.Answer amount = screen.post(Cast.ANNE, page + "/breach", "breachDecision", "LOWER", "lowerTo", "mye", "breachReasons", "Satt ned til det som er ledig.").is(422);
        assertThat(amount.value("lowerTo")).isEqualTo("mye");
        assertThat(amount.error("lowerTo")).isNotBlank();
        assertThat(screen.post(Cast.METTE, page + "/breach", "breachDecision", "LOWER", "lowerTo", "100", "breachReasons", "Satt ned.").is(422).error("lowerTo"))
            .contains("Også 100 kr er over");
        screen.post(Cast.DAG, page + "/breach", "breachDecision", "KEEP", "breachReasons", "Tilskuddet står likevel.").is(409);
        screen.post(Cast.VERA, page + "/breach", "breachDecision", "KEEP", "breachReasons", "Tilskuddet står likevel.").is(404);
    }

    @Test
    void whatWasDecidedStandsThereWithItsReasonsAndInTheJournal() throws Exception {
        screen.post(Cast.BJORN, page + "/breach", "breachDecision", "KEEP", "breachReasons", "Støtten er <godkjent> av ESA.").is(303);
        String shown = screen.get(Cast.ANNE, page).is(200).text();
        assertThat(shown).contains("Tilskuddet står som det er gitt", "Støtten er &lt;godkjent&gt; av ESA.", Cast.BJORN.fullName());
        assertThat(screen.get(Cast.ANNE, page).hasField("breachReasons")).isFalse();
        assertThat(screen.get(Cast.ANNE, "/cases/" + number + "/journal").text()).contains("Støtten over reglene ble avgjort: tilskuddet står");
        screen.post(Cast.BJORN, page + "/breach", "breachDecision", "KEEP", "breachReasons", "En gang til, takk.").is(409);
    }

    @Test
    void aTakenBackAwardLeadsToTheNotice() throws Exception {
        screen.post(Cast.ANNE, page + "/breach", "breachDecision", "TAKE_BACK", "breachReasons", "Støtten er over taket.").is(303);
        assertThat(screen.get(Cast.ANNE, "/cases/" + number + "/grant/termination").is(200).text()).contains("Støtten er over taket.");
    }
}
