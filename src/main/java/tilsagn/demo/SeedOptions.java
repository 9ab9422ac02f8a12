package tilsagn.demo;

import java.util.List;

import tilsagn.call.QuestionOption;
import tilsagn.core.Words;

/** What there is to choose among in the questions of the demo's calls. */
final class SeedOptions {

    private SeedOptions() {
    }

    /** The seventeen goals of the United Nations. */
    static List<QuestionOption> goals() {
        return List.of(
            goal(1, "Utrydde fattigdom", "Utrydde fattigdom", "No poverty"),
            goal(2, "Utrydde sult", "Utrydde svolt", "Zero hunger"),
            goal(3, "God helse og livskvalitet", "God helse og livskvalitet", "Good health and well-being"),
            goal(4, "God utdanning", "God utdanning", "Quality education"),
            goal(5, "Likestilling mellom kjønnene", "Likestilling mellom kjønna", "Gender equality"),
            goal(6, "Rent vann og gode sanitærforhold", "Reint vatn og gode sanitærtilhøve", "Clean water and sanitation"),
            goal(7, "Ren energi til alle", "Rein energi til alle", "Affordable and clean energy"),
            goal(8, "Anstendig arbeid og økonomisk vekst", "Anstendig arbeid og økonomisk vekst", "Decent work and economic growth"),
            goal(9, "Industri, innovasjon og infrastruktur", "Industri, innovasjon og infrastruktur", "Industry, innovation and infrastructure"),
            goal(10, "Mindre ulikhet", "Mindre ulikskap", "Reduced inequalities"),
            goal(11, "Bærekraftige byer og lokalsamfunn", "Berekraftige byar og lokalsamfunn", "Sustainable cities and communities"),
            goal(12, "Ansvarlig forbruk og produksjon", "Ansvarleg forbruk og produksjon", "Responsible consumption and production"),
            goal(13, "Stoppe klimaendringene", "Stoppe klimaendringane", "Climate action"),
            goal(14, "Livet i havet", "Livet i havet", "Life below water"),
            goal(15, "Livet på land", "Livet på land", "Life on land"),
            goal(16, "Fred, rettferdighet og velfungerende institusjoner", "Fred, rettferd og velfungerande institusjonar",
                "Peace, justice and strong institutions"),
            goal(17, "Samarbeid for å nå målene", "Samarbeid for å nå måla", "Partnerships for the goals"));
    }

    private static QuestionOption goal(int number, String nb, String nn, String en) {
        return new QuestionOption("SDG" + number, new Words(number + " " + nb, number + " " + nn, number + " " + en));
    }

    /** The levels of the national cluster programme. */
    static List<QuestionOption> programmes() {
        return List.of(new QuestionOption("NONE", new Words("Nei", "Nei", "No")), level("ARENA", "Arena"), level("ARENA_PRO", "Arena Pro"),
            level("NCE", "Norwegian Centres of Expertise (NCE)"), level("GCE", "Global Centres of Expertise (GCE)"));
    }

    private static QuestionOption level(String code, String name) {
        return new QuestionOption(code, new Words(name, name, name));
    }
}
