package tilsagn;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.test.context.TestPropertySource;

/**
 * The house once more, with data and a clock of its own, for stories that take years: a grant's life moves the clock fifteen months, and the
 * clock of a house that all stories shared would reach the year in which dates are no longer possible.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@HouseTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:years;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000")
public @interface YearsTest {
}
