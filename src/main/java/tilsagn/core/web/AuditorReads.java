package tilsagn.core.web;

import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import tilsagn.core.Refusal;

/**
 * An auditor reads everything and changes nothing. The rooms keep it themselves; this is the second lock, so that a page nobody has
 * thought of yet is shut too. What is the auditor's own stays open: account, language, and the lists they have saved for themselves.
 */
@Configuration(proxyBeanMethods = false)
class AuditorReads implements WebMvcConfigurer, HandlerInterceptor {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final List<String> THEIR_OWN = List.of("/account", "/language", "/login", "/password", "/register", "/demo", "/worklist/views", "/error");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (!READING.contains(request.getMethod()) && isAuditor() && THEIR_OWN.stream().noneMatch(own -> path.equals(own) || path.startsWith(own + "/"))) {
            throw Refusal.conflict("core.auditor-reads");
        }
        return true;
    }

    private static boolean isAuditor() {
        Authentication in = SecurityContextHolder.getContext().getAuthentication();
        return in != null && in.getAuthorities().stream().anyMatch(one -> "ROLE_AUDITOR".equals(one.getAuthority()));
    }
}
