package tilsagn.grant;

import java.time.Instant;
import java.util.Locale;

import tilsagn.core.CaseNumber;

/**
 * The case a package is made of.
 *
 * @param county   name of the county authority
 * @param title    the project's
 * @param begunAt  when it was sent
 * @param language its written standard, which the index speaks
 */
record ArchivedCase(CaseNumber number, String county, String title, Instant begunAt, Locale language) {
}
