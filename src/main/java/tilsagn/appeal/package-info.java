/**
 * Appeals: the time a party has, the appeal itself with every step to its outcome, and who may take part (forvaltningsloven ch. VI). The
 * appeal is a proceeding of its own on the case; what it changes in the decision and the pool it asks the room of decisions for.
 */
@ApplicationModule(allowedDependencies = {"core", "core::web", "account", "document", "call", "application", "assessment", "decision"})
package tilsagn.appeal;

import org.springframework.modulith.ApplicationModule;
