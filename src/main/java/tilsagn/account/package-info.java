/**
 * People and their roles, how they register and sign in, county authorities and their municipalities, organisations and who may act for
 * them.
 * <p>Signing in is pluggable. Every other room knows only {@link tilsagn.account.User}. The password is one
 * {@link tilsagn.account.SignIn}; for ID-porten one adds (1) Spring Security's OpenID Connect client and its {@code SignIn} bean, which gives
 * the login page its button, (2) a success handler that asks {@link tilsagn.account.PersonDirectory} whose the external identity (issuer
 * and pseudonymous subject) is, or lets the logged-in person connect it, and (3) finishes as a password sign-in does, in
 * {@code account.web.SignedIn}. National identity numbers are never stored; {@link tilsagn.account.ExternalSubject} refuses them.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"core", "core::web"})
package tilsagn.account;
