/** The task queue as a read model of its own, fed by the engine's listener in the same transaction; no page asks the engine for lists. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"core", "core::web", "account"})
package tilsagn.worklist;
