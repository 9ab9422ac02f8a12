package tilsagn.application.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.WebUtils;
import tilsagn.account.LoggedIn;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.BehalfAnswer;
import tilsagn.application.BehalfDeed;
import tilsagn.application.BehalfDeed.Kind;
import tilsagn.application.GrantApplication;
import tilsagn.application.OnBehalf;
import tilsagn.application.SectionContent;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.CaseNumber;
import tilsagn.core.Fault;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;
import tilsagn.document.Downloads;

/** The advisor's page for acting on a party's behalf: choosing the deed, saying what the party said, and sending the file that shows it. */
@Controller
@RequestMapping("/cases/{number}/on-behalf")
class BehalfController {

    private static final String VIEW = "application/case-on-behalf";

    private final OnBehalf behalf;
    private final BehalfView view;
    private final BehalfForm forms;
    private final Calls calls;
    private final FormFaults formFaults;

    BehalfController(OnBehalf behalf, BehalfView view, BehalfForm forms, Calls calls, FormFaults formFaults) {
        this.behalf = behalf;
        this.view = view;
        this.forms = forms;
        this.calls = calls;
        this.formFaults = formFaults;
    }

    @GetMapping
    String show(@LoggedIn User user, @RequestAttribute(CaseFrameInterceptor.CASE) GrantApplication application,
                @RequestParam(defaultValue = "") String deed, Model model) {
        view.fill(user, application, kind(deed), Typed.empty(), model);
        return VIEW;
    }

    /** Does it; a button that changes rows of a table shows the page again. */
    @PostMapping
    String register(@LoggedIn User user, @RequestAttribute(CaseFrameInterceptor.CASE) GrantApplication application,
                    @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request, Model model, HttpServletResponse response,
                    RedirectAttributes redirect) {
        if (!user.has(Role.ADVISOR)) {
            throw Refusal.conflict("core.not-yours");
        }
        Typed typed = Typed.sent(sent);
        Kind kind = kind(typed.text("deed"));
        if (kind == Kind.ANSWER && typed.onlyShowsAgain()) {
            view.fill(user, application, kind, typed.withRowsChanged(), model);
            return VIEW;
        }
        try {
            done(user, application, kind, typed, files(request));
        } catch (Refusal refusal) {
            view.fill(user, application, kind, typed, model);
            return formFaults.show(refusal, model, response, VIEW);
        }
        Flash.success(redirect, "application.behalf.done." + kind);
        return "redirect:/cases/" + application.caseNumber() + "/on-behalf";
    }

    private void done(User user, GrantApplication application, Kind kind, Typed typed, Map<String, List<MultipartFile>> files) {
        if (kind == null) {
            throw Refusal.onField("deed", "application.behalf.choose.missing");
        }
        CaseNumber number = application.caseNumber();
        Call call = calls.get(application.callId());
        List<Fault> unread = new ArrayList<>();
        switch (kind) {
            case ANSWER -> {
                BehalfAnswer answer = forms.answer(application, call, behalf.openNotice(application), typed, files, unread);
                behalf.answer(user, number, BehalfForm.registration(typed, files, unread), answer);
            }
            case MORE_TIME -> behalf.moreTime(user, number, BehalfForm.registration(typed, files, unread));
            case CONTACT -> {
                SectionContent contact = forms.contact(application, call, typed, unread);
                behalf.correctContact(user, number, BehalfForm.registration(typed, files, unread), contact);
            }
            case WITHDRAWAL -> behalf.withdraw(user, number, BehalfForm.registration(typed, files, unread), typed.flag("confirmed"));
        }
    }

    /** The file that shows a deed. */
    @GetMapping("/{deed}")
    ResponseEntity<Resource> evidence(@RequestAttribute(CaseFrameInterceptor.CASE) GrantApplication application, @PathVariable UUID deed) {
        BehalfDeed found = behalf.get(application.caseNumber(), deed);
        return Downloads.attachment(found.fileName(), found.contentType(), found.size(), behalf.open(found));
    }

    private static Map<String, List<MultipartFile>> files(HttpServletRequest request) {
        MultipartHttpServletRequest form = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        return form == null ? Map.of() : form.getMultiFileMap();
    }

    private static Kind kind(String code) {
        return Arrays.stream(Kind.values()).filter(kind -> kind.name().equals(code)).findFirst().orElse(null);
    }
}
