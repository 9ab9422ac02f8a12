package tilsagn;

import java.util.TimeZone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Case management for the funding calls of Norwegian county authorities. Each package below this one is a room. */
@Modulithic(systemName = "Tilsagn")
@SpringBootApplication
public class Tilsagn {

    /** Starts the system. The JVM runs in UTC because the engine's columns carry no zone; legal instants are computed in Europe/Oslo. */
    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(Tilsagn.class, args);
    }
}
