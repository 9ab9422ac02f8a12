package tilsagn.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import tilsagn.call.Anchor;
import tilsagn.call.Judging;
import tilsagn.call.Provenance;
import tilsagn.core.Words;

/** What the steps mean on the demo's seven criteria, read from {@code demo/rubric.txt}. The county published none, so they are configured. */
final class SeedRubric {

    private SeedRubric() {
    }

    static Judging judging() {
        try (InputStream file = SeedRubric.class.getResourceAsStream("/demo/rubric.txt")) {
            List<Anchor> anchors = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                .map(line -> anchor(line.split("\\|"))).toList();
            return new Judging(false, anchors);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Anchor anchor(String[] parts) {
        return new Anchor(parts[0], Integer.parseInt(parts[1]), new Words(parts[2], parts[3], parts[4]), Provenance.CONFIGURED);
    }
}
