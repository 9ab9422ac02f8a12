package tilsagn;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The demo as {@code mvn spring-boot:run} starts it, used through a real Chromium. Needs the machine's own Chromium; without one the
 * tests are skipped here and CI fails.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(DemoHouse.class)
public @interface BrowserTest {
}
