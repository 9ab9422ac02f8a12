package tilsagn;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.StreamSupport;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The worked examples of the trade's arithmetic: check digits, deadlines, rates, scores. */
public final class Vectors {

    private static final JsonNode ALL = read();

    private Vectors() {
    }

    private static JsonNode read() {
        try (InputStream file = Vectors.class.getResourceAsStream("/vectors/test-vectors.json")) {
            return JsonMapper.builder().build().readTree(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The example under a path such as {@code /orgnr/valid}. */
    public static JsonNode at(String path) {
        return ALL.at(path);
    }

    /** The texts of a list of examples. */
    public static List<String> texts(String path) {
        return StreamSupport.stream(at(path).spliterator(), false).map(JsonNode::asString).toList();
    }
}
