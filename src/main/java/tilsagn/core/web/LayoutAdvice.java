package tilsagn.core.web;

import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.info.BuildProperties;
import org.springframework.security.core.Authentication;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import tilsagn.core.BusinessTime;

/** What the layout needs on every page: who looks, in which role, and the demo's clock. */
@ControllerAdvice
class LayoutAdvice {

    private static final Set<String> STAFF_ROOMS = Set.of("cases", "worklist", "rankings", "pools", "insight", "incidents", "impartiality",
        "administration");

    private final BusinessTime time;
    private final Formats formats;
    private final String version;
    private final boolean demoClock;
    private final String maxUpload;

    LayoutAdvice(BusinessTime time, Formats formats, ObjectProvider<BuildProperties> build, @Value("${tilsagn.demo.clock:false}") boolean demoClock,
                 @Value("${spring.servlet.multipart.max-request-size}") DataSize maxUpload) {
        this.time = time;
        this.formats = formats;
        this.version = build.stream().map(BuildProperties::getVersion).findFirst().orElse("dev");
        this.demoClock = demoClock;
        this.maxUpload = String.valueOf(maxUpload.toMegabytes());
    }

    @ModelAttribute("viewer")
    Object viewer(Authentication authentication) {
        return authentication == null ? null : authentication.getPrincipal();
    }

    @ModelAttribute("viewerRoles")
    Set<String> roles(Authentication authentication) {
        return authentication == null ? Set.of()
            : authentication.getAuthorities().stream().map(authority -> String.valueOf(authority.getAuthority()).replaceFirst("^ROLE_", ""))
                .collect(Collectors.toSet());
    }

    @ModelAttribute("demoClock")
    String demoClock() {
        return demoClock ? formats.weekday(time.now()) : null;
    }

    @ModelAttribute("staffPage")
    boolean staffPage(HttpServletRequest request) {
        String[] parts = request.getRequestURI().split("/");
        return parts.length > 1 && STAFF_ROOMS.contains(parts[1]);
    }

    /** Megabytes one form may carry. */
    @ModelAttribute("maxUpload")
    String maxUpload() {
        return maxUpload;
    }

    @ModelAttribute("path")
    String path(HttpServletRequest request) {
        return request.getRequestURI();
    }

    @ModelAttribute("appVersion")
    String version() {
        return version;
    }
}
