/**
 * From recommendation to published award: the pool ledger, the ranking of a call and its allocation, who decides, the decision itself
 * and what the public may read of it afterwards.
 */
@ApplicationModule(allowedDependencies = {"core", "core::web", "account", "document", "call", "application",
    "assessment"})
package tilsagn.decision;

import org.springframework.modulith.ApplicationModule;
