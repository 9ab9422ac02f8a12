/** People and their roles, county authorities and their municipalities, organisations and who may act for them. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"core", "core::web"})
package tilsagn.account;
