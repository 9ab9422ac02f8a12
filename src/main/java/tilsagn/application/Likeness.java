package tilsagn.application;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How alike two texts are: the cosine of the angle between them as vectors of words, from 0 (no word in common) to 100 (the same words).
 * A word counts more the fewer of the compared texts have it (tf–idf), so that the trade's own words do not make everything alike. Words are
 * cut after six letters, which makes one of most inflections of a Norwegian word; words that carry no meaning are left out.
 */
final class Likeness {

    private static final int STEM = 6;
    private static final int SHORTEST = 3;
    private static final Set<String> EMPTY_WORDS = Set.of(
        "alle", "and", "andre", "att", "bedrif", "ble", "bli", "blir", "dei", "den", "denne", "der", "dere", "deres", "desse",
        "det", "dette", "disse", "dykk", "ein", "eit", "eller", "en", "et", "etter", "felles", "for", "fra", "frå", "gjenno",
        "gjer", "gjør", "hadde", "har", "hos", "hva", "hvor", "ikke", "ikkje", "inn", "kan", "kva", "kvar", "med", "meir", "mellom",
        "mer", "mot", "nye", "når", "også", "opp", "over", "prosje", "saman", "samme", "sammen", "sette", "ska", "skal", "som",
        "søker", "søkjar", "the", "til", "under", "ut", "utan", "uten", "utvikl", "var", "ved", "vert", "vi", "vil", "vår", "våre",
        "være", "å");

    private final Map<String, Double> weight;

    private Likeness(Map<String, Double> weight) {
        this.weight = weight;
    }

    /** Weighs words by how many of these texts have them. */
    static Likeness among(Collection<String> texts) {
        Map<String, Integer> seenIn = new HashMap<>();
        texts.forEach(text -> words(text).keySet().forEach(word -> seenIn.merge(word, 1, Integer::sum)));
        double all = texts.size();
        return new Likeness(seenIn.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, word -> Math.log(1 + all / word.getValue()))));
    }

    /** The share of likeness in whole percent, rounded down. */
    int percent(String one, String other) {
        Map<String, Double> first = weighed(one);
        Map<String, Double> second = weighed(other);
        double length = length(first) * length(second);
        double common = first.entrySet().stream().mapToDouble(word -> word.getValue() * second.getOrDefault(word.getKey(), 0.0)).sum();
        return length == 0 ? 0 : (int) Math.floor(100 * common / length + 1e-9);
    }

    /** The words both have, as the first one writes them, the weightiest first; at most so many. */
    List<String> common(String one, String other, int most) {
        Map<String, Integer> second = words(other);
        return tokens(one).filter(word -> second.containsKey(stem(word))).collect(Collectors.toMap(Likeness::stem, word -> word, (first, again) -> first))
            .entrySet().stream().sorted((left, right) -> Double.compare(heft(right.getKey()), heft(left.getKey()))).limit(most)
            .map(Map.Entry::getValue).toList();
    }

    private double heft(String stem) {
        return weight.getOrDefault(stem, 1.0);
    }

    private Map<String, Double> weighed(String text) {
        return words(text).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, word -> word.getValue() * heft(word.getKey())));
    }

    private static double length(Map<String, Double> vector) {
        return Math.sqrt(vector.values().stream().mapToDouble(value -> value * value).sum());
    }

    private static Map<String, Integer> words(String text) {
        Map<String, Integer> counted = new HashMap<>();
        tokens(text).forEach(word -> counted.merge(stem(word), 1, Integer::sum));
        return counted;
    }

    private static Stream<String> tokens(String text) {
        return Arrays.stream((text == null ? "" : text).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
            .filter(word -> word.length() >= SHORTEST && !EMPTY_WORDS.contains(stem(word)) && !EMPTY_WORDS.contains(word));
    }

    private static String stem(String word) {
        return word.length() > STEM ? word.substring(0, STEM) : word;
    }
}
