package tilsagn.account.web;

import java.io.IOException;
import java.net.URI;
import java.util.List;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import tilsagn.account.SecondFactors;
import tilsagn.account.SignIn;
import tilsagn.core.BusinessTime;
import tilsagn.core.Refusal;
import tilsagn.core.web.FormFaults;
import tilsagn.core.web.LoginHints;
import tilsagn.core.web.ReturnPath;

/** The login page with every way of signing in, and the page that asks for the code. Spring Security itself takes the password. */
@Controller
class SignInController {

    private final List<LoginHints> hints;
    private final List<SignIn> ways;
    private final SecondFactors secondFactors;
    private final SignedIn signedIn;
    private final BusinessTime time;
    private final FormFaults formFaults;

    SignInController(ObjectProvider<LoginHints> hints, List<SignIn> ways, SecondFactors secondFactors, SignedIn signedIn, BusinessTime time,
                     FormFaults formFaults) {
        this.hints = hints.orderedStream().toList();
        this.ways = ways.stream().filter(way -> !way.isOnTheLoginPage()).toList();
        this.secondFactors = secondFactors;
        this.signedIn = signedIn;
        this.time = time;
        this.formFaults = formFaults;
    }

    @GetMapping("/login")
    String login(HttpServletRequest request, HttpServletResponse response, @RequestParam(required = false) String back, Model model) {
        String carried = ReturnPath.carried(back);
        model.addAttribute("demoPeople", hints.stream().flatMap(hint -> hint.people().stream()).toList());
        model.addAttribute("ways", ways);
        model.addAttribute("trouble", List.of("error", "wait", "ended", "unconfirmed", "closed").stream().filter(request.getParameterMap()::containsKey)
            .findFirst().orElse(null));
        model.addAttribute("back", carried == null ? wanted(request, response) : carried);
        return "account/login";
    }

    @GetMapping("/login/code")
    String code(HttpServletRequest request) {
        return HalfSignedIn.of(request, time.now()).isPresent() ? "account/code" : "redirect:/login";
    }

    @PostMapping("/login/code")
    String check(HttpServletRequest request, HttpServletResponse response, @RequestParam(defaultValue = "") String code, Model model)
        throws IOException, ServletException {
        HalfSignedIn half = HalfSignedIn.of(request, time.now()).orElse(null);
        if (half == null) {
            return "redirect:/login";
        }
        try {
            secondFactors.require(half.user(), code);
        } catch (Refusal refusal) {
            return formFaults.show(refusal, model, response, "account/code");
        }
        HalfSignedIn.end(request);
        signedIn.logIn(request, response, half.user(), half.back());
        return null;
    }

    // The page somebody was sent here from, so that a newcomer finds it again after registering.
    private static String wanted(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest saved = new HttpSessionRequestCache().getRequest(request, response);
        if (saved == null || !"GET".equals(saved.getMethod())) {
            return null;
        }
        URI page = URI.create(saved.getRedirectUrl());
        String query = page.getRawQuery() == null ? "" : page.getRawQuery().replaceFirst("&?continue$", "");
        return ReturnPath.carried(page.getRawPath() + (query.isEmpty() ? "" : "?" + query));
    }
}
