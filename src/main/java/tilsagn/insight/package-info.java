/** How a county's calls are doing: figures and charts, read from the public faces of the other rooms. Changes nothing. */
@ApplicationModule(allowedDependencies = {"core", "core::web", "account", "call", "application", "decision", "worklist"})
package tilsagn.insight;

import org.springframework.modulith.ApplicationModule;
