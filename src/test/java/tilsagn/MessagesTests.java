package tilsagn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same words exist in bokmål, nynorsk and English, and every page and refusal finds its own. */
class MessagesTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern IN_TEMPLATES = Pattern.compile("#\\{([a-z][A-Za-z0-9.-]+)[}(]");
    private static final Pattern IN_REFUSALS = Pattern.compile("(?:Refusal(?:\\.conflict)?|Fault\\.general)\\(\"([a-z][a-z0-9.-]+)\"");

    private static Properties words(String suffix) throws IOException {
        try (Reader file = Files.newBufferedReader(RESOURCES.resolve("messages" + suffix + ".properties"))) {
            Properties words = new Properties();
            words.load(file);
            return words;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"_nn", "_en"})
    void everyLanguageHasTheSameKeys(String suffix) throws IOException {
        assertThat(new TreeSet<>(words(suffix).keySet())).isEqualTo(new TreeSet<>(words("").keySet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"_nn", "_en"})
    void everyLanguageAsksForTheSameValues(String suffix) throws IOException {
        Properties nb = words("");
        Properties other = words(suffix);
        Set<String> different = nb.stringPropertyNames().stream()
            .filter(key -> new MessageFormat(nb.getProperty(key)).getFormatsByArgumentIndex().length
                != new MessageFormat(other.getProperty(key)).getFormatsByArgumentIndex().length)
            .collect(Collectors.toCollection(TreeSet::new));
        assertThat(different).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_nn", "_en"})
    void anApostropheIsDoubledSoThatItIsShown(String suffix) throws IOException {
        Properties words = words(suffix);
        assertThat(words.stringPropertyNames()).noneMatch(key -> words.getProperty(key).replace("''", "").contains("'"));
    }

    @Test
    void everyWordAPageAsksForExists() throws IOException {
        assertThat(missing(RESOURCES.resolve("templates"), ".html", IN_TEMPLATES)).isEmpty();
    }

    @Test
    void everyRefusalHasItsSentence() throws IOException {
        assertThat(missing(Path.of("src/main/java"), ".java", IN_REFUSALS)).isEmpty();
    }

    private static Set<String> missing(Path folder, String ending, Pattern pattern) throws IOException {
        Set<String> known = words("").stringPropertyNames();
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).flatMap(file -> pattern.matcher(read(file)).results())
                .map(match -> match.group(1)).filter(key -> !known.contains(key)).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
