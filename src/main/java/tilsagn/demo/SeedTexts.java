package tilsagn.demo;

import java.util.List;

import tilsagn.call.CallText;

/** The words of the demo's calls: for the real one its facts told in our own words, for the others invented. */
final class SeedTexts {

    private SeedTexts() {
    }

    static CallText vtfkRound2() {
        return new CallText("nb",
            "Klynger og bedriftsnettverk i Vestfold og Telemark kan søke om midler fra en ramme på 2,3 mill. kroner. "
                + "Fristen er 16. september 2022.",
            """
            Fylket har hatt flere klynger i klyngeprogrammet til Innovasjon Norge, og det finnes mange nettverk ved siden av. \
            Fylkeskommunen ser klyngene som drivkrefter og medspillere når planer og strategier skal bli til handling, særlig i \
            den grønne omstillingen og i arbeidet med smart spesialisering.

            Bedrifter som hører til en næringsklynge, vokser mer, skaper større verdier og fornyer seg oftere enn bedrifter som \
            står alene. Konkurranse, samarbeid, press om å fornye seg og felles læring får veksten til å forsterke seg selv, og \
            det virker best når bedriftene holder til nær hverandre.

            Mange små og mellomstore bedrifter i regionen har hver for seg lite å utvikle for og få veier inn til kompetanse og \
            forskning. Samtidig har regionen store bedrifter med egne forskningsavdelinger, et universitet og \
            forskningsinstitutter. Klyngene skal binde dem sammen, så kunnskap blir til nyskaping, verdier og nye arbeidsplasser, \
            både i dagens næringsliv og i det som kommer.""",
            """
            Midlene er for bedriftsnettverk og for klynger.

            I 2022 tok fylkeskommunen imot søknadene i søknadsportalen regionalforvaltning.no. I denne demonstrasjonen sendes de \
            her.""",
            "En klynge samler gjerne fem slags deltakere: entreprenører, større bedrifter og industri, offentlige aktører, "
                + "forsknings- og utviklingsaktører, og risikokapital. Da møtes kunnskap om teknologi og marked på ett sted.");
    }

    static CallText vtfkEarlier() {
        return new CallText("nb",
            "Oppdiktet eksempel: en runde året før, slik at det som skjer etter vedtaket, kan ses uten å vente.",
            """
            Teksten er laget for demonstrasjonen. Midlene er for bedrifter som løser noe sammen som ingen av dem klarer alene, og som deler det \
            de lærer med andre i regionen.""",
            "Bedriftsnettverk og klynger i fylket.",
            "En god søknad har med flere slags deltakere: bedrifter, kommuner og noen som forsker på feltet.");
    }

    static List<String> vtfkThemes() {
        return List.of("Prosessindustri og leverandører", "Vann og vannteknologi", "Mikro- og nanoteknologi", "IT-bedrifter");
    }

    static List<String> vtfkGoals() {
        return List.of("Grønn omstilling", "Smart spesialisering", "Regionens mål om bærekraft og verdiskaping",
            "Nye arbeidsplasser gjennom kunnskapsbasert bedriftsutvikling", "FIN-strategien: forskning, innovasjon og næring");
    }

    static CallText viken() {
        return new CallText("nb",
            "Oppdiktet eksempel: bedrifter som vil bruke hverandres reststrømmer, kan søke om midler til å bygge opp et nettverk.",
            """
            Eksempelet viser hvordan en utlysning fra en annen fylkeskommune ser ut i samme løsning. Teksten er laget for demonstrasjonen.

            Midlene skal gjøre det lettere for industribedrifter å finne sammen om gjenbruk av materialer, energi og utstyr.""",
            "Bedriftsnettverk med minst tre selvstendige bedrifter, og klynger som driver et prosjekt for medlemmene sine.",
            "Et godt nettverk har med både store og små bedrifter, kommunene de ligger i, og noen som forsker på feltet.");
    }

    static List<String> vikenThemes() {
        return List.of("Sirkulær økonomi", "Industri og leverandører", "Gjenbruk av byggematerialer");
    }

    static List<String> vikenGoals() {
        return List.of("Mindre avfall fra industrien", "Flere arbeidsplasser i gjenbruk");
    }
}
