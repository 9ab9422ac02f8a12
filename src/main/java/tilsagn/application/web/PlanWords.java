package tilsagn.application.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import tilsagn.application.CostCategory;
import tilsagn.application.FinanceSource;
import tilsagn.application.FinanceStatus;
import tilsagn.core.web.Languages;
import tilsagn.core.web.Wording;

/** The words of the plan's codes, both ways: as choices to show, and recognised in a spreadsheet in any of our languages or as the code. */
@Component
class PlanWords {

    private static final List<Locale> LANGUAGES = List.of(Languages.NB, Languages.NN, Languages.EN);
    private static final Map<String, Enum<?>[]> CODES = Map.of("category", CostCategory.values(), "source", FinanceSource.values(),
        "status", FinanceStatus.values());
    private static final Map<String, String> PREFIX = Map.of("category", "application.cost.", "source", "application.source.",
        "status", "application.finance-status.");

    private final Wording wording;

    PlanWords(Wording wording) {
        this.wording = wording;
    }

    /** The choices of a field in the reader's language; what was typed and is none of them stays choosable, so that it is not lost. */
    public Map<String, String> choices(String field, String typed) {
        Map<String, String> choices = new LinkedHashMap<>();
        Arrays.stream(CODES.get(field)).forEach(code -> choices.put(code.name(), wording.of(PREFIX.get(field) + code.name(), List.of())));
        if (!typed.isBlank()) {
            choices.putIfAbsent(typed, wording.of("application.plan.unknown", List.of(typed)));
        }
        return choices;
    }

    /** The code somebody means: by the code, by its name in nb, nn or en, or by the only name that begins like it. */
    Optional<String> codeOf(String field, String text) {
        String wanted = plain(text);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> names = names(field);
        List<String> alike = names.entrySet().stream().filter(name -> wanted.length() > 3 && name.getKey().startsWith(wanted))
            .map(Map.Entry::getValue).distinct().toList();
        return Optional.ofNullable(names.get(wanted)).or(() -> alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty());
    }

    /** Every name of a field's codes, for the browser to recognise what is pasted: {@code name=CODE|name=CODE}. */
    public String allNames(String field) {
        return String.join("|", names(field).entrySet().stream().map(name -> name.getKey() + "=" + name.getValue()).toList());
    }

    private Map<String, String> names(String field) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Enum<?> code : CODES.get(field)) {
            Stream.concat(Stream.of(code.name()), LANGUAGES.stream().map(language -> wording.of(PREFIX.get(field) + code.name(), List.of(), language)))
                .forEach(name -> names.putIfAbsent(plain(name), code.name()));
        }
        return names;
    }

    /** The column a heading names, among these fields; in any of our languages. */
    Optional<String> columnOf(List<String> fields, String heading) {
        String wanted = plain(heading);
        return fields.stream().filter(field -> plain(field).equals(wanted) || alternatives(field).anyMatch(name -> plain(name).equals(wanted)))
            .findFirst();
    }

    /** Whether the text begins a row of sums, which is no line of the plan. */
    boolean isSum(String text) {
        return alternatives("sum").anyMatch(name -> plain(name).equals(plain(text)));
    }

    private Stream<String> alternatives(String word) {
        return LANGUAGES.stream().flatMap(language -> Stream.of(wording.of("application.sheet." + word, List.of(), language).split("\\|")));
    }

    /** Letters and digits in lower case with single spaces; the rest does not tell names apart. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
