/** From formal check to recommendation: who may judge an application, what they gave it and why, and what is recommended. */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"core", "core::web", "account", "document", "call", "application"})
package tilsagn.assessment;
