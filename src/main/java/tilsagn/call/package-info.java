/** Grant schemes and their calls: what can be applied for, by whom, until when, by which rules and criteria. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"core", "core::web", "account", "document"})
package tilsagn.call;
