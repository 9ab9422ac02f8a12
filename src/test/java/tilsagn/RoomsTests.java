package tilsagn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The rooms keep to their doors. */
class RoomsTests {

    private final ApplicationModules rooms = ApplicationModules.of(Tilsagn.class);

    @Test
    void everyRoomKeepsToItsDoors() {
        rooms.verify();
    }

    @Test
    void theMapOfTheRoomsIsWrittenDown() throws IOException {
        String map = rooms.stream().sorted(Comparator.comparing(room -> room.getIdentifier().toString())).map(this::line)
            .collect(Collectors.joining("\n"));
        Files.writeString(Path.of("docs/rooms.md"), "# The rooms\n\nWritten by `RoomsTests` from the code.\n\n| room | uses |\n|---|---|\n" + map + "\n");
    }

    private String line(ApplicationModule room) {
        List<String> uses = room.getDirectDependencies(rooms).uniqueModules().map(other -> other.getIdentifier().toString()).sorted().toList();
        return "| `" + room.getIdentifier() + "` | " + (uses.isEmpty() ? "nobody" : String.join(", ", uses)) + " |";
    }
}
