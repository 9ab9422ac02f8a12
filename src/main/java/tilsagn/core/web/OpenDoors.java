package tilsagn.core.web;

import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Paths that rooms open to everybody beyond the public pages; only the demo does. */
@Component
class OpenDoors {

    private final List<OpenDoor> doors;

    OpenDoors(ObjectProvider<OpenDoor> doors) {
        this.doors = doors.orderedStream().toList();
    }

    String[] paths() {
        return doors.stream().map(OpenDoor::path).toArray(String[]::new);
    }
}
