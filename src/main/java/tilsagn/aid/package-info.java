/**
 * The state-aid desk: by which rules an award may be given at all, how much of a ceiling earlier aid has used, what the party must be told,
 * and what must be entered in the national register by which day.
 */
@ApplicationModule(allowedDependencies = {"core", "core::web", "account", "document", "call", "application", "assessment", "decision"})
package tilsagn.aid;

import org.springframework.modulith.ApplicationModule;
