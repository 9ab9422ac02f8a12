/** Applications: written as drafts by the applicant, sent before the deadline, and from then on the case the county works on. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"core", "core::web", "account", "document", "call"})
package tilsagn.application;
