package tilsagn.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import tilsagn.call.Question;
import tilsagn.call.QuestionLimits;
import tilsagn.call.QuestionPlace;
import tilsagn.call.QuestionType;
import tilsagn.call.TargetGroup;
import tilsagn.core.Nok;
import tilsagn.core.Words;

/**
 * What the demo's calls ask beside the fixed form, in our own words; the county published no form. Little is asked of everybody, more from
 * 250 000 and from 500 000 kroner on.
 */
final class SeedQuestions {

    /** From here on the risks and most texts must be written. */
    static final Nok SOME = Nok.of(250_000);
    private static final long MEDIUM = 250_000;
    private static final long LARGE = 500_000;

    private SeedQuestions() {
    }

    /** All questions, in the order of the form, for a call with these target groups. */
    static List<Question> all(Set<TargetGroup> groups) {
        return Stream.of(project(), goals(), content(), organisation(), partners()).flatMap(List::stream).map(question -> within(question, groups)).toList();
    }

    // A question asked of some is asked of those among them who may apply.
    private static Question within(Question question, Set<TargetGroup> groups) {
        return question.askedOf().isEmpty() ? question
            : question.askedOnlyOf(question.askedOf().stream().filter(groups::contains).toArray(TargetGroup[]::new));
    }

    private static List<Question> project() {
        return List.of(
            Question.of("LOCATION", QuestionPlace.PROJECT, QuestionType.SHORT_TEXT,
                words("Hvor skal arbeidet skje?", "Kvar skal arbeidet skje?", "Where will the work be done?"),
                words("Sted eller adresse", "Stad eller adresse", "Place or address")).requiredFrom(0),
            text("ADDITIONALITY", QuestionPlace.PROJECT, 1000, "Hva skjer hvis dere ikke får tilskudd?", "Kva skjer om de ikkje får tilskot?",
                "What happens if you get no grant?", "Blir det ikke noe av, mindre eller senere?", "Blir det ikkje noko av, mindre eller seinare?",
                "Does it not happen, become smaller, or come later?").serving("C7").requiredFrom(0),
            text("ANCHORING", QuestionPlace.PROJECT, 1500, "Hvordan er prosjektet forankret?", "Korleis er prosjektet forankra?",
                "Who stands behind the project?", "Hvilke styrer eller ledelser har sagt ja, og når?", "Kva styre eller leiingar har sagt ja, og når?",
                "Which boards or managements have agreed, and when?").serving("C6").requiredFrom(MEDIUM));
    }

    private static List<Question> goals() {
        return List.of(
            number("RD_PROJECTS", QuestionPlace.GOALS, 100, 0, unit("prosjekter", "prosjekt", "projects"),
                "Hvor mange forsknings- og innovasjonsprosjekter skal dere utvikle?", "Kor mange forskings- og innovasjonsprosjekt skal de utvikle?",
                "How many research and innovation projects will you develop?").serving("C4").requiredFrom(0),
            text("RD_PARTNERS", QuestionPlace.GOALS, 1000, "Hvem skal dere utvikle prosjektene sammen med?", "Kven skal de utvikle prosjekta saman med?",
                "With whom will you develop the projects?", "Forskere, bedrifter og andre, og hva de bidrar med", "Forskarar, bedrifter og andre, og kva dei bidrar med",
                "Researchers, companies and others, and what they bring").serving("C4").requiredFrom(MEDIUM),
            number("JOBS_NEW", QuestionPlace.GOALS, 10_000, 1, unit("årsverk", "årsverk", "full-time jobs"), "Hvor mange nye arbeidsplasser venter dere?",
                "Kor mange nye arbeidsplassar ventar de?", "How many new jobs do you expect?").serving("C5").requiredFrom(0),
            number("JOBS_SECURED", QuestionPlace.GOALS, 10_000, 1, unit("årsverk", "årsverk", "full-time jobs"),
                "Hvor mange arbeidsplasser blir tryggere?", "Kor mange arbeidsplassar blir tryggare?", "How many jobs become more secure?")
                .serving("C5").requiredFrom(MEDIUM),
            text("JOBS_METHOD", QuestionPlace.GOALS, 1000, "Hvordan har dere regnet ut arbeidsplassene?", "Korleis har de rekna ut arbeidsplassane?",
                "How did you work out the jobs?", "Hva bygger tallene på?", "Kva byggjer tala på?", "What are the figures based on?")
                .serving("C5").requiredFrom(MEDIUM));
    }

    private static List<Question> content() {
        return List.of(
            Question.of("SDG", QuestionPlace.CONTENT, QuestionType.SOME_OF,
                words("Hvilke av FNs bærekraftsmål bidrar prosjektet mest til?", "Kva for nokre av FNs berekraftsmål bidrar prosjektet mest til?",
                    "Which of the UN goals does the project serve most?"), words("Velg ett til tre.", "Vel eitt til tre.", "Choose one to three."))
                .within(QuestionLimits.between(1L, 3L)).choosing(SeedOptions.goals()).serving("C1").requiredFrom(0),
            number("CO2", QuestionPlace.CONTENT, 10_000_000, 1, unit("tonn CO₂e i året", "tonn CO₂e i året", "tonnes CO₂e a year"),
                "Hvor mye lavere utslipp venter dere?", "Kor mykje lågare utslepp ventar de?", "How much lower emissions do you expect?").serving("C1"),
            Question.of("DIGITAL", QuestionPlace.CONTENT, QuestionType.YES_NO,
                words("Skal dere lage eller kjøpe en felles digital løsning?", "Skal de lage eller kjøpe ei felles digital løysing?",
                    "Will you make or buy a shared digital service?"), null).requiredFrom(LARGE),
            text("DIGITAL_PURPOSE", QuestionPlace.CONTENT, 1000, "Digital løsning: hva skal den brukes til, og av hvem?",
                "Digital løysing: kva skal ho brukast til, og av kven?", "Digital service: what is it for, and who will use it?",
                "Bare hvis dere lager eller kjøper en.", "Berre om de lagar eller kjøper ei.", "Only if you make or buy one.").serving("C4"),
            text("DIGITAL_OPERATION", QuestionPlace.CONTENT, 1000, "Digital løsning: hvem drifter og betaler den når prosjektet er over?",
                "Digital løysing: kven driftar og betaler ho når prosjektet er over?", "Digital service: who runs and pays for it afterwards?",
                "Bare hvis dere lager eller kjøper en.", "Berre om de lagar eller kjøper ei.", "Only if you make or buy one.").serving("C6"));
    }

    private static List<Question> organisation() {
        return List.of(
            text("ORGANISATION", QuestionPlace.ORGANISATION, 2000, "Hvordan er prosjektet organisert?", "Korleis er prosjektet organisert?",
                "How is the project organised?", "Hvem leder, hvem bestemmer, og hvem gjør arbeidet?", "Kven leier, kven avgjer, og kven gjer arbeidet?",
                "Who leads, who decides, and who does the work?").serving("C6").requiredFrom(0),
            Question.of("CLUSTER_PROGRAMME", QuestionPlace.ORGANISATION, QuestionType.ONE_OF,
                words("Er dere med i det nasjonale klyngeprogrammet?", "Er de med i det nasjonale klyngeprogrammet?", "Are you in the national cluster programme?"),
                null).choosing(SeedOptions.programmes()).askedOnlyOf(TargetGroup.CLUSTER, TargetGroup.CLUSTER_PROJECT).requiredFrom(MEDIUM));
    }

    private static List<Question> partners() {
        List<Question> asked = new ArrayList<>(List.of(
            number("MEMBER_COUNT", QuestionPlace.PARTNERS, 10_000, 0, unit("medlemmer", "medlemmer", "members"), "Hvor mange medlemsbedrifter har klyngen?",
                "Kor mange medlemsbedrifter har klynga?", "How many member companies does the cluster have?").serving("C3").requiredFrom(0),
            Question.of("MEMBERS_AS_OF", QuestionPlace.PARTNERS, QuestionType.DATE,
                words("Når ble medlemmene talt?", "Når vart medlemmene talde?", "When were the members counted?"), null),
            Question.of("FOUNDED", QuestionPlace.PARTNERS, QuestionType.SHORT_TEXT,
                words("Hvilket år ble klyngen stiftet?", "Kva år vart klynga stifta?", "In which year was the cluster founded?"),
                words("Fire sifre", "Fire siffer", "Four digits")).within(QuestionLimits.between(4L, 4L)),
            text("OPENNESS", QuestionPlace.PARTNERS, 1000, "Hvordan kan nye bedrifter bli med, og på hvilke vilkår?",
                "Korleis kan nye bedrifter bli med, og på kva vilkår?", "How can new companies join, and on what terms?",
                "Klyngen må være åpen for alle på like vilkår.", "Klynga må vere open for alle på like vilkår.",
                "The cluster must be open to all on equal terms.").serving("C3").requiredFrom(MEDIUM)));
        asked.replaceAll(question -> question.askedOnlyOf(TargetGroup.CLUSTER, TargetGroup.CLUSTER_PROJECT));
        return asked;
    }

    private static Question text(String code, QuestionPlace place, long most, String nb, String nn, String en, String helpNb, String helpNn,
                                 String helpEn) {
        return Question.of(code, place, QuestionType.LONG_TEXT, words(nb, nn, en), words(helpNb, helpNn, helpEn)).within(QuestionLimits.most(most));
    }

    private static Question number(String code, QuestionPlace place, long most, int decimals, Words unit, String nb, String nn, String en) {
        return Question.of(code, place, QuestionType.NUMBER, words(nb, nn, en), null).within(new QuestionLimits(0L, most, decimals, unit));
    }

    private static Words unit(String nb, String nn, String en) {
        return words(nb, nn, en);
    }

    private static Words words(String nb, String nn, String en) {
        return new Words(nb, nn, en);
    }
}
