package tilsagn.demo;

import java.util.List;

import tilsagn.call.Criterion;
import tilsagn.call.Provenance;

/** The seven criteria of the demo's calls, in our own words. The county published none, so names, questions and weights are configured. */
final class SeedCriteria {

    private SeedCriteria() {
    }

    static List<Criterion> all() {
        return List.of(green(), strategy(), partnership(), innovation(), value(), delivery(), additionality());
    }

    private static Criterion green() {
        return criterion("C1", 20, "Grønn omstilling og bærekraft",
            "Grøn omstilling og berekraft", "Green transition and sustainability",
            "Hvor mye bidrar prosjektet til lavere utslipp, mindre avfall eller bedre bruk av ressursene, og hvordan skal det måles?",
            "Kor mykje bidrar prosjektet til lågare utslepp, mindre avfall eller betre bruk av ressursane, og korleis skal det målast?",
            "How much does the project contribute to lower emissions, less waste or better use of resources, and how will it be measured?");
    }

    private static Criterion strategy() {
        return criterion("C2", 15, "Strategi og smart spesialisering",
            "Strategi og smart spesialisering", "Strategy and smart specialisation",
            "Hvilke regionale planer og strategier følger prosjektet opp, og bygger det på det regionen er sterk på?",
            "Kva regionale planar og strategiar følgjer prosjektet opp, og byggjer det på det regionen er sterk på?",
            "Which regional plans and strategies does the project carry out, and does it build on what the region is strong at?");
    }

    private static Criterion partnership() {
        return criterion("C3", 15, "Partnerskapets bredde og forpliktelse",
            "Breidda og forpliktinga i partnarskapen", "Breadth and commitment of the partnership",
            "Er de fem grupperingene med der de trengs, med både teknisk og kommersiell kunnskap, og har partnerne bundet seg?",
            "Er dei fem grupperingane med der dei trengst, med både teknisk og kommersiell kunnskap, og har partnarane bunde seg?",
            "Are the five groupings on board where they are needed, with technical and commercial knowledge, and are they committed?");
    }

    // A network that spreads what is known already may have no use for research: the one an assessor may leave out.
    private static Criterion innovation() {
        return criterion("C4", 15, "Innovasjon og kobling til forskning",
            "Innovasjon og kopling til forsking", "Innovation and links to research",
            "Hva nytt skal utvikles, hvilke forskningsmiljøer er med, og hvordan deles kunnskapen mellom bedriftene?",
            "Kva nytt skal utviklast, kva forskingsmiljø er med, og korleis blir kunnskapen delt mellom bedriftene?",
            "What new will be developed, which research environments take part, and how is knowledge shared between the companies?").thatMayBeLeftOut();
    }

    private static Criterion value() {
        return criterion("C5", 15, "Verdiskaping, arbeidsplasser og nytte for små bedrifter",
            "Verdiskaping, arbeidsplassar og nytte for små bedrifter", "Value, jobs and benefit for small companies",
            "Hvilke verdier og arbeidsplasser kan prosjektet gi, og hva får de små og mellomstore bedriftene ut av det?",
            "Kva verdiar og arbeidsplassar kan prosjektet gi, og kva får dei små og mellomstore bedriftene ut av det?",
            "What value and which jobs may the project create, and what do small and medium-sized companies gain from it?");
    }

    private static Criterion delivery() {
        return criterion("C6", 10, "Gjennomføringsevne",
            "Gjennomføringsevne", "Ability to deliver",
            "Har prosjektet folk, plan og budsjett som henger sammen, og er risikoen sett og håndtert?",
            "Har prosjektet folk, plan og budsjett som heng saman, og er risikoen sett og handtert?",
            "Do people, plan and budget fit together, and are the risks seen and handled?");
    }

    private static Criterion additionality() {
        return criterion("C7", 10, "Utløsende effekt og økonomi",
            "Utløysande effekt og økonomi", "Additionality and economy",
            "Ville prosjektet blitt gjennomført uten tilskuddet, og står beløpet i forhold til det man får igjen?",
            "Ville prosjektet blitt gjennomført utan tilskotet, og står beløpet i forhold til det ein får att?",
            "Would the project be carried out without the grant, and is the amount in proportion to what comes of it?");
    }

    private static Criterion criterion(String code, int weight, String nb, String nn, String en, String questionNb, String questionNn,
                                       String questionEn) {
        return new Criterion(code, nb, nn, en, questionNb, questionNn, questionEn, weight, Provenance.CONFIGURED);
    }
}
