package tilsagn.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tilsagn.call.Question;

/** What somebody of the cast answers to a call's own questions, so that the application can be sent. */
final class FilledAnswers {

    private static final Map<String, String> TEXTS = Map.of(
        "LOCATION", "Hos bedriftene og i testhallen på Herøya",
        "ADDITIONALITY", "Uten tilskudd vil bedriftene gjøre det hver for seg, i mindre omfang og to år senere.",
        "ANCHORING", "Styret i klyngen vedtok prosjektet i mai. Ledelsen i de fire deltakerbedriftene har signert.",
        "RD_PARTNERS", "Institutt for materialer leder forsøkene, og bedriftene stiller med folk og utstyr.",
        "JOBS_METHOD", "Tallene bygger på ordreboken til bedriftene og på erfaring fra et tilsvarende prosjekt i 2019.",
        "ORGANISATION", "En styringsgruppe med én fra hver bedrift møtes hver måned. Prosjektlederen har halv stilling.",
        "OPENNESS", "Alle bedrifter i bransjen kan melde seg inn når som helst og betaler samme kontingent etter antall ansatte.",
        "CLUSTER_PROGRAMME", "ARENA", "SDG", "SDG9,SDG12", "MEMBER_COUNT", "53");

    private FilledAnswers() {
    }

    static Map<String, String> to(List<Question> questions) {
        Map<String, String> answers = new LinkedHashMap<>();
        questions.forEach(question -> answers.put(question.code(), TEXTS.getOrDefault(question.code(), any(question))));
        return answers;
    }

    private static String any(Question question) {
        return switch (question.type()) {
            case SHORT_TEXT, LONG_TEXT -> "Svaret er avklart med deltakerne.";
            case NUMBER -> "6";
            case DATE -> "2022-06-01";
            case YES_NO -> "false";
            case ONE_OF, SOME_OF -> question.options().get(0).code();
        };
    }
}
