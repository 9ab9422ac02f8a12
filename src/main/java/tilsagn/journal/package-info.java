/** Who did what when on a case, append-only. Hears {@link tilsagn.core.CaseEvent} and nothing else. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"core", "core::web", "account"})
package tilsagn.journal;
