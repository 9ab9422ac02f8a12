package tilsagn.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import tilsagn.call.Checklist;
import tilsagn.call.ChecklistPoint;
import tilsagn.call.KnockOut;
import tilsagn.core.Words;

/** What the demo's calls check an application for, read from {@code demo/checklist.txt}. The county published none, so all is configured. */
final class SeedChecklist {

    private SeedChecklist() {
    }

    static Checklist usual() {
        try (InputStream file = SeedChecklist.class.getResourceAsStream("/demo/checklist.txt")) {
            return new Checklist(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                .map(line -> point(line.split("\\|"))).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ChecklistPoint point(String[] parts) {
        return ChecklistPoint.of(parts[0], new Words(parts[1], parts[2], parts[3]), new Words(parts[4], parts[5], parts[6]))
            .suggestedBy(KnockOut.valueOf(parts[0]));
    }
}
