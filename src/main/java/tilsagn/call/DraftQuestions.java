package tilsagn.call;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tilsagn.core.Nok;
import tilsagn.core.Words;

/** Reads what a draft's form asks. A choice is written as lines, the same number in each language. */
final class DraftQuestions {

    private static final int LONGEST_OPTION = 300;

    private final SectionReader section;
    private final NewCall call;

    private DraftQuestions(SectionReader section, NewCall call) {
        this.section = section;
        this.call = call;
    }

    /** The call with its questions. */
    static NewCall onto(NewCall call, SectionReader section) {
        DraftQuestions reader = new DraftQuestions(section, call);
        List<DraftText> rows = section.text().rows("questions");
        List<Question> questions = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            questions.add(reader.question(rows.get(at), "questions[" + at + "]."));
        }
        return call.asking(questions, section.from("risks"));
    }

    private Question question(DraftText row, String stem) {
        QuestionType type = section.choice(stem + "type", QuestionType.class);
        QuestionPlace place = section.choice(stem + "place", QuestionPlace.class);
        Words label = section.words(stem + "label", 300);
        Words help = section.optionalWords(stem + "help", 600);
        QuestionType kind = type == null ? QuestionType.SHORT_TEXT : type;
        QuestionLimits limits = limits(stem, kind);
        List<QuestionOption> options = kind.hasOptions() ? options(row, stem) : List.of();
        Nok required = section.from(stem + "required");
        return new Question(row.text("code"), place == null ? QuestionPlace.PROJECT : place, kind, label, help, limits, options,
            judgedBy(row, stem), section.groups(stem + "askedOf"), required, section.provenance(stem + "provenance"));
    }

    private QuestionLimits limits(String stem, QuestionType type) {
        Long least = section.optionalNumber(stem + "least");
        Long most = section.optionalNumber(stem + "most");
        if (least != null && most != null && least > most) {
            section.lack(stem + "most", "call.draft.most-below-least");
        }
        if (type.isText() && (most == null || most < 1 || most > Question.LONGEST)) {
            section.lack(stem + "most", "call.draft.text-limit", String.valueOf(Question.LONGEST));
        }
        boolean number = type == QuestionType.NUMBER;
        int decimals = number && !section.text().text(stem + "decimals").isBlank() ? section.number(stem + "decimals", 0, 2) : 0;
        return new QuestionLimits(least, most, decimals, number ? section.optionalWords(stem + "unit", 40) : null);
    }

    // What was chosen before it was struck from the criteria is not there any more.
    private String judgedBy(DraftText row, String stem) {
        String code = row.text("criterion");
        if (!code.isEmpty() && call.criteria().stream().noneMatch(criterion -> criterion.code().equals(code))) {
            section.lack(stem + "criterion", "call.draft.criterion-gone");
        }
        return code.isEmpty() ? null : code;
    }

    private List<QuestionOption> options(DraftText row, String stem) {
        List<String> nb = row.lines("options.nb");
        List<String> nn = row.lines("options.nn");
        List<String> en = row.lines("options.en");
        if (nb.size() < 2) {
            section.lack(stem + "options.nb", "call.draft.two-options");
        }
        sameLength(stem + "options.nb", nb, nb);
        sameLength(stem + "options.nn", nn, nb);
        sameLength(stem + "options.en", en, nb);
        List<QuestionOption> options = new ArrayList<>();
        Map<String, String> known = known(row);
        for (int at = 0; at < nb.size() && at < nn.size() && at < en.size(); at++) {
            options.add(new QuestionOption(code(nb.get(at), known, options), new Words(nb.get(at), nn.get(at), en.get(at))));
        }
        return options;
    }

    private void sameLength(String field, List<String> lines, List<String> wanted) {
        if (lines.size() != wanted.size()) {
            section.lack(field, "call.draft.lines-differ", String.valueOf(lines.size()), String.valueOf(wanted.size()));
        }
        if (lines.stream().anyMatch(line -> line.length() > LONGEST_OPTION)) {
            section.lack(field, "call.draft.line-too-long", String.valueOf(LONGEST_OPTION), lines.get(0));
        }
    }

    // An answer keeps its code from round to round as long as its words are the same, whatever line it stands on.
    private static Map<String, String> known(DraftText row) {
        Map<String, String> known = new LinkedHashMap<>();
        row.lines("kept").stream().filter(line -> line.indexOf('=') > 0).forEach(line -> known.put(line.substring(line.indexOf('=') + 1), line.substring(0, line.indexOf('='))));
        return known;
    }

    private static String code(String words, Map<String, String> known, List<QuestionOption> taken) {
        String kept = known.get(words);
        if (kept != null && taken.stream().noneMatch(option -> option.code().equals(kept))) {
            return kept;
        }
        int number = 1;
        while (known.containsValue("O" + number) || isTaken("O" + number, taken)) {
            number++;
        }
        return "O" + number;
    }

    private static boolean isTaken(String code, List<QuestionOption> taken) {
        return taken.stream().anyMatch(option -> option.code().equals(code));
    }
}
