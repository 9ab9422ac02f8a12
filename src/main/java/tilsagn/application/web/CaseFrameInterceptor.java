package tilsagn.application.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
import tilsagn.application.CaseAccess.Standing;
import tilsagn.application.GrantApplication;
import tilsagn.application.Veil;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;

/**
 * Stands before every address under {@code /cases/{number}}: a case that is unknown, another county's or not sent is 404 before any panel
 * is asked, a person with a conflict of interest gets no further than the head, and whoever has not said yet whether they are impartial is
 * led to the page where they say it, and from there to where they wanted to go. Afterwards it puts the frame around the panel.
 */
@Component
class CaseFrameInterceptor implements HandlerInterceptor {

    static final String SHIELDED = "caseShielded";
    static final String CASE = "tilsagn.case";
    static final String VEILED = "tilsagn.case.veiled";
    private static final String LOOK = "tilsagn.case.look";

    /** What of a case names nobody, and so is there for those who may not know whose it is. Everything else is 404 to them. */
    private static final Set<String> UNDER_THE_VEIL = Set.of("", "assessment/scores", "assessment/impartiality", "impartiality", "application/hold");

    private final CaseFrame frame;

    CaseFrameInterceptor(CaseFrame frame) {
        this.frame = frame;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        User user = user();
        CaseNumber number = CaseNumber.parse(part(request, 2));
        Look look = look(user, number);
        if (look.standing() == Standing.SHIELDED && !rest(request).isEmpty()) {
            throw new NotFound("shielded case " + number);
        }
        if (look.standing() == Standing.UNDECLARED && !rest(request).equals(frame.declarationPath())) {
            return askFirst(number, request, response);
        }
        if (look.veiled() && isHidden(rest(request))) {
            throw new NotFound("veiled part of case " + number);
        }
        request.setAttribute(CASE, look.application());
        request.setAttribute(SHIELDED, look.standing() == Standing.SHIELDED);
        request.setAttribute(VEILED, look.veiled());
        request.setAttribute(LOOK, look);
        return true;
    }

    private Look look(User user, CaseNumber number) {
        GrantApplication application = frame.open(user, number);
        return new Look(application, frame.standing(user, number), frame.isVeiled(user, application));
    }

    /** What the reader meets of the case. */
    private record Look(GrantApplication application, Standing standing, boolean veiled) {

        CaseNumber number() {
            return application.caseNumber();
        }
    }

    // Nothing is read and nothing is done before the word is given: a page leads to the question, anything else is refused.
    private boolean askFirst(CaseNumber number, HttpServletRequest request, HttpServletResponse response) {
        if (!"GET".equals(request.getMethod()) && !"HEAD".equals(request.getMethod())) {
            throw Refusal.conflict("application.declare-first", number.value());
        }
        String wanted = path(request) + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + "/cases/" + number + "/" + frame.declarationPath() + "?to="
            + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
        return false;
    }

    @Override
    public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView page) {
        if (page == null || page.getViewName() == null || page.getViewName().startsWith("redirect:")) {
            return;
        }
        User user = user();
        Look met = (Look) request.getAttribute(LOOK);
        // Looked at again after a deed: the panel's form may just have moved the case on, or shut it.
        Look look = "GET".equals(request.getMethod()) ? met : look(user, met.number());
        CaseHeader header = frame.header(look.application());
        boolean open = look.standing() == Standing.OPEN;
        page.addObject("caseHeader", look.veiled() ? header.under(Veil.of(look.application())) : header);
        page.addObject("caseHold", open ? hold(look) : null);
        page.addObject("caseOpen", open);
        page.addObject("casePanels", open ? panels(user, look.number(), rest(request), look.veiled()) : List.of());
        page.addObject("caseTimers", open ? frame.timers(look.number()) : List.of());
        page.addObject("caseSteps", open ? frame.steps(user, look.number()) : List.of());
    }

    private HoldLines.Line hold(Look look) {
        HoldLines.Line line = frame.hold(look.number());
        return line == null || !look.veiled() ? line : line.under(Veil.of(look.application()));
    }

    private List<CaseFrame.PanelLink> panels(User user, CaseNumber number, String rest, boolean veiled) {
        return frame.panels(user, number, rest).stream()
            .filter(panel -> !veiled || !isHidden(panel.path().substring(("/cases/" + number).length()).replaceFirst("^/", ""))).toList();
    }

    private static boolean isHidden(String rest) {
        return UNDER_THE_VEIL.stream().noneMatch(path -> isAt(rest, path));
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
