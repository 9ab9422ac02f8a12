/**
 * Half of a grant's life comes after the letter: acceptance, reports, payment claims, changes, the final account, recovery and closing. The
 * approved plan is a version of its own here; what was applied for stays as it was sent.
 */
@ApplicationModule(allowedDependencies = {"core", "core::web", "account", "document", "call", "application", "assessment", "decision", "appeal", "aid"})
package tilsagn.grant;

import org.springframework.modulith.ApplicationModule;
