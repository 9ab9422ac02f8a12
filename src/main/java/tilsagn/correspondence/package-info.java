/**
 * Letters, notices and e-mail: what the county tells the party, in the party's own written standard, when it went out and when it was
 * opened.
 * Letters are frozen as sent; nothing that is changed later reaches back into them.
 */
@ApplicationModule(allowedDependencies = {"core", "core::web", "account", "document", "call", "application", "assessment", "decision", "grant", "worklist"})
package tilsagn.correspondence;

import org.springframework.modulith.ApplicationModule;
