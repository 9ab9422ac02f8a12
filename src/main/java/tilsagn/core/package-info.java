/** Values, time and refusals that every room speaks in. Knows nobody. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package tilsagn.core;
