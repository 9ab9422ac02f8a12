package tilsagn.assessment.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import tilsagn.assessment.AgreedScore;

/** A consensus as it travels in a form: {@code note-C1} and {@code agreed-C1} for each criterion, {@code with-anne} for who took part. */
final class ConsensusForm {

    private static final String NOTE = "note-";
    private static final String WITH = "with-";

    private ConsensusForm() {
    }

    static Map<String, AgreedScore> agreed(Map<String, String> typed) {
        return typed.keySet().stream().filter(name -> name.startsWith(NOTE)).map(name -> name.substring(NOTE.length()))
            .collect(Collectors.toMap(code -> code, code -> one(typed.get(NOTE + code), typed.get("agreed-" + code))));
    }

    private static AgreedScore one(String note, String agreed) {
        return new AgreedScore(note, ScoreForm.points(agreed), ScoreForm.NOT_RELEVANT.equals(agreed));
    }

    static List<String> tookPart(Map<String, String> typed) {
        return typed.keySet().stream().filter(name -> name.startsWith(WITH)).map(name -> name.substring(WITH.length())).toList();
    }
}
