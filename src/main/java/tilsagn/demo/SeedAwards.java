package tilsagn.demo;

import java.util.List;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import tilsagn.core.Nok;
import tilsagn.decision.Award;
import tilsagn.decision.Awards;

/**
 * The published award the product was first shown with: Viken's support to Viken Teknologiklynge. Told from the county's announcement in
 * our own words; what the announcement does not say (date, period, rate, municipality) stays unknown, and nobody is quoted.
 */
@Profile("demo")
@Component
class SeedAwards {

    private final Awards awards;

    SeedAwards(Awards awards) {
        this.awards = awards;
    }

    /** Adds the award unless it is there. */
    void play() {
        awards.importPublished(new Award("viken-teknologiklynge", "Grønnere industri i Viken Teknologiklynge",
            "Støtten går til en klynge som vil gjøre bærekraft til et fortrinn for industrien: grønne industribygg, grønnere produksjon og "
                + "logistikk, mindre avfall og lavere karbonavtrykk. Klyngen skal også gjøre det lettere for bedrifter og "
                + "utdanningsinstitusjoner å arbeide sammen.",
            Nok.of(750_000), "Viken Teknologiklynge", null, "Næringsutvikling i Østfold", "30", "Viken fylkeskommune", null, true,
            List.of("Minst ti forsknings- og innovasjonsprosjekter sammen med andre aktører, til nytte for bærekraft og samfunn",
                "Nye arbeidsplasser i regionen",
                "Viken Connect, en planlagt digital plattform som skal koble klyngens bedrifter med studentprosjekter, praksisplasser og "
                    + "forsknings- og innovasjonsprosjekter"),
            List.of("53 medlemsbedrifter, de fleste små og mellomstore",
                "Klyngen ble stiftet i 2017",
                "Den bygger på et bedriftsnettverk fra 2013",
                "Klyngen har fått støtte fra fylkeskommunen før")));
    }
}
