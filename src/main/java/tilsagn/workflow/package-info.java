/**
 * The seam to the process engine, and the only room that imports it. Facts from the other rooms move the processes in the same
 * transaction; the processes call the rooms' public faces. One class per diagram in {@code processes/}.
 */
@ApplicationModule(allowedDependencies = {"core", "core::web", "account", "call", "application", "assessment", "decision",
    "correspondence", "grant", "journal", "worklist"})
package tilsagn.workflow;

import org.springframework.modulith.ApplicationModule;
