package tilsagn.application.web;

import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

import tilsagn.account.User;
import tilsagn.application.GrantApplication;
import tilsagn.application.Veil;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;

/**
 * Stands before every address under {@code /cases/{number}}: a case that is unknown, another county's or not sent is 404 before any panel
 * is asked, and a person with a conflict of interest gets no further than the head. Afterwards it puts the frame around the panel.
 */
@Component
class CaseFrameInterceptor implements HandlerInterceptor {

    static final String SHIELDED = "caseShielded";
    static final String CASE = "tilsagn.case";
    static final String VEILED = "tilsagn.case.veiled";

    /** What of a case names nobody, and so is there for those who may not know whose it is. Everything else is 404 to them. */
    private static final Set<String> UNDER_THE_VEIL = Set.of("", "assessment/scores", "assessment/impartiality", "impartiality");

    private final CaseFrame frame;

    CaseFrameInterceptor(CaseFrame frame) {
        this.frame = frame;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        User user = user();
        CaseNumber number = CaseNumber.parse(part(request, 2));
        request.setAttribute(CASE, frame.open(user, number));
        boolean shielded = frame.isShielded(user, number);
        if (shielded && !rest(request).isEmpty()) {
            throw new NotFound("shielded case " + number);
        }
        request.setAttribute(SHIELDED, shielded);
        boolean veiled = frame.isVeiled(user, number);
        if (veiled && UNDER_THE_VEIL.stream().noneMatch(path -> isAt(rest(request), path))) {
            throw new NotFound("veiled part of case " + number);
        }
        request.setAttribute(VEILED, veiled);
        return true;
    }

    @Override
    public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView page) {
        if (page == null || page.getViewName() == null || page.getViewName().startsWith("redirect:")) {
            return;
        }
        User user = user();
        CaseNumber number = ((GrantApplication) request.getAttribute(CASE)).caseNumber();
        // Read again: the panel's form may just have moved the case on.
        GrantApplication now = frame.open(user, number);
        boolean veiled = frame.isVeiled(user, number);
        page.addObject("caseHeader", veiled ? frame.header(now).under(Veil.of(now)) : frame.header(now));
        boolean shielded = frame.isShielded(user, number);
        page.addObject("casePanels", shielded ? List.of() : frame.panels(user, number, rest(request)).stream()
            .filter(panel -> !veiled || UNDER_THE_VEIL.stream().anyMatch(path -> isAt(panel.path().substring(("/cases/" + number).length()).replaceFirst("^/", ""), path))).toList());
        page.addObject("caseSteps", shielded ? List.of() : frame.steps(user, number));
    }

    private static boolean isAt(String rest, String path) {
        return rest.equals(path) || !path.isEmpty() && rest.startsWith(path + "/");
    }

    private static User user() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof User user) {
            return user;
        }
        throw new NotFound("case for nobody");
    }

    // /cases/2022-0001/assessment/scores: part 2 is the number, the rest "assessment/scores".
    private static String part(HttpServletRequest request, int index) {
        String[] parts = path(request).split("/");
        return index < parts.length ? parts[index] : "";
    }

    private static String rest(HttpServletRequest request) {
        String[] parts = path(request).split("/", 4);
        return parts.length > 3 ? parts[3] : "";
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
