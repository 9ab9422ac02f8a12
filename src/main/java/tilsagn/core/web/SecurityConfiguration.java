package tilsagn.core.web;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may knock on which door. The finer rules (whose case, which step) are kept by the rooms themselves. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] PUBLIC = {"/", "/calls", "/calls/**", "/awards", "/awards/**", "/login", "/login/code", "/register",
        "/register/**", "/password/**", "/access/**", "/language", "/accessibility", "/privacy",
        "/assets/**", "/favicon.ico", "/error", "/actuator/health/**"};
    private static final String[] STAFF = {"ADVISOR", "MANAGER", "DECISION_MAKER", "AUDITOR", "ADMIN"};

    private static final String[] STAFF_AND_GUESTS = Stream.concat(Stream.of(STAFF), Stream.of("EXTERNAL_ASSESSOR")).toArray(String[]::new);
    /** All that somebody from outside may knock on: their own tasks, and of a case they were asked to the application and their own sheet. */
    private static final String[] GUESTS = {"/worklist", "/worklist/news", "/cases/*", "/cases/*/attachments/*", "/cases/*/assessment/impartiality",
        "/cases/*/assessment/scores", "/cases/*/assessment/scores/autosave"};

    private static final Set<String> INNER_ROOMS = Set.of("applications", "cases", "worklist", "rankings", "pools", "insight", "home", "account",
        "incidents", "organisations", "invitations", "impartiality", "administration");

    /** No inline script or style, nothing from elsewhere. */
    private static final String CONTENT_POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self' data:; "
        + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain chain(HttpSecurity http, OpenDoors openDoors, AuthenticationSuccessHandler in, AuthenticationFailureHandler out)
        throws Exception {
        return http
            .authorizeHttpRequests(requests -> doors(requests, openDoors))
            .formLogin(login -> login.loginPage("/login").successHandler(in).failureHandler(out))
            .logout(logout -> logout.logoutSuccessUrl("/?loggedOut"))
            .exceptionHandling(refusals -> refusals.accessDeniedHandler(SecurityConfiguration::hide).authenticationEntryPoint(toLogin()))
            .headers(this::headers)
            .build();
    }

    // The error page must be open: otherwise a fault becomes a redirect to the login page and nobody ever sees it.
    private void doors(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests, OpenDoors openDoors) {
        requests.requestMatchers(PUBLIC).permitAll();
        if (openDoors.paths().length > 0) {
            requests.requestMatchers(openDoors.paths()).permitAll();
        }
        // Who invites to what may be read with the link alone; accepting is for somebody who is logged in.
        requests.requestMatchers(HttpMethod.GET, "/invitations/*").permitAll()
            .requestMatchers("/invitations/**", "/applications", "/applications/new", "/applications/register", "/applications/letters/**").hasRole("APPLICANT")
            // Staff write in an application of their own only, one that tries out a form; to them no other exists.
            .requestMatchers("/applications/**").hasAnyRole("APPLICANT", "ADVISOR", "MANAGER")
            .requestMatchers("/cases/templates", "/cases/templates/**").hasAnyRole(STAFF)
            .requestMatchers(GUESTS).hasAnyRole(STAFF_AND_GUESTS)
            .requestMatchers("/cases/**", "/worklist", "/worklist/**", "/impartiality", "/impartiality/*").hasAnyRole(STAFF)
            .requestMatchers("/rankings", "/rankings/**", "/pools/**", "/insight", "/insight/**")
            .hasAnyRole("ADVISOR", "MANAGER", "DECISION_MAKER", "AUDITOR")
            .requestMatchers("/administration/roles").hasAnyRole(STAFF)
            .requestMatchers("/administration/**").hasAnyRole("ADMIN", "AUDITOR")
            .requestMatchers("/incidents", "/incidents/**").hasRole("ADMIN")
            .requestMatchers("/organisations", "/organisations/**").hasRole("APPLICANT")
            .requestMatchers("/home", "/account", "/account/**").authenticated()
            .anyRequest().denyAll();
    }

    // What one may not see does not exist. Only a forged or stale form is told so, since the person may see the page itself.
    private static void hide(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) throws IOException {
        response.sendError(denied instanceof CsrfException ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND);
    }

    // Only doors that exist lead to the login page; any other address is simply unknown.
    private static AuthenticationEntryPoint toLogin() {
        LoginUrlAuthenticationEntryPoint login = new LoginUrlAuthenticationEntryPoint("/login");
        return (request, response, missing) -> {
            if (INNER_ROOMS.contains(firstPart(request.getRequestURI()))) {
                login.commence(request, response, missing);
            } else {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        };
    }

    private static String firstPart(String path) {
        String[] parts = path.split("/");
        return parts.length > 1 ? parts[1] : "";
    }

    private void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
            .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
            .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=()"))
            .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(10);
    }
}
