package tilsagn.correspondence.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;
import tilsagn.core.web.TypedDay;
import tilsagn.correspondence.DocumentRequestAppeal.Ruling;
import tilsagn.correspondence.DocumentRequestDesk;
import tilsagn.correspondence.DocumentRequestReviews;
import tilsagn.correspondence.DocumentRequestViews;
import tilsagn.correspondence.DocumentRequestWish.Channel;
import tilsagn.correspondence.ExemptionGround;
import tilsagn.correspondence.NewDocumentRequest;
import tilsagn.correspondence.PaperChoice;

/** The panel of requests for documents of a case: the list, the form of the step the reader may take, and what came another way. */
@Controller
@RequestMapping("/cases/{number}/correspondence/access")
class CaseAccessController {

    private static final String VIEW = "correspondence/access";
    private static final List<Channel> OTHER_WAYS = Arrays.stream(Channel.values()).filter(channel -> channel != Channel.FORM).toList();

    private final DocumentRequestViews views;
    private final DocumentRequestDesk desk;
    private final DocumentRequestReviews reviews;
    private final AccessFiles files;
    private final FormFaults formFaults;

    CaseAccessController(DocumentRequestViews views, DocumentRequestDesk desk, DocumentRequestReviews reviews, AccessFiles files, FormFaults formFaults) {
        this.views = views;
        this.desk = desk;
        this.reviews = reviews;
        this.files = files;
        this.formFaults = formFaults;
    }

    @GetMapping
    String show(@LoggedIn User user, @PathVariable String number, @RequestParam(required = false) UUID request, Model model) {
        return show(user, number, request, AccessForm.EMPTY, model);
    }

    @PostMapping
    String register(@LoggedIn User user, @PathVariable String number, @RequestParam Map<String, String> typed, Model model, HttpServletResponse response,
                    RedirectAttributes redirect) {
        AccessForm form = AccessForm.of(typed);
        try {
            NewDocumentRequest asked = new NewDocumentRequest(null, form.text("name"), form.text("email"), form.text("wish"), null,
                AccessForm.one(Channel.class, form.text("channel")), user.username());
            UUID id = desk.register(user, CaseNumber.parse(number), asked, TypedDay.read(form.text("receivedOn")));
            return home(number, id, "correspondence.access.registered", redirect);
        } catch (Refusal refusal) {
            return formFaults.show(refusal, model, response, show(user, number, null, form, model));
        }
    }

    @PostMapping("/{id}/answer")
    String answer(@LoggedIn User user, @PathVariable String number, @PathVariable UUID id, @RequestParam Map<String, String> typed,
                  @RequestParam Map<String, MultipartFile> sent, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        return done(user, number, id, AccessForm.of(typed), sent, model, response, redirect, (it, form) -> desk.answer(user, it, id, form.answer()));
    }

    @PostMapping("/{id}/review")
    String review(@LoggedIn User user, @PathVariable String number, @PathVariable UUID id, @RequestParam Map<String, String> typed,
                  @RequestParam Map<String, MultipartFile> sent, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        return done(user, number, id, AccessForm.of(typed), sent, model, response, redirect, (it, form) -> reviews.review(user, it, id,
            form.text("outcome").isEmpty() ? null : Boolean.valueOf(form.text("outcome")), form.text("reason"), form.papers()));
    }

    @PostMapping("/{id}/ruling")
    String rule(@LoggedIn User user, @PathVariable String number, @PathVariable UUID id, @RequestParam Map<String, String> typed,
                @RequestParam Map<String, MultipartFile> sent, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        return done(user, number, id, AccessForm.of(typed), sent, model, response, redirect, (it, form) -> reviews.rule(user, it, id,
            AccessForm.one(Ruling.class, form.text("outcome")), TypedDay.read(form.text("day")), form.text("reason"), form.papers()));
    }

    @PostMapping("/{id}/appeal")
    String appeal(@LoggedIn User user, @PathVariable String number, @PathVariable UUID id, @RequestParam Map<String, String> typed, Model model,
                  HttpServletResponse response, RedirectAttributes redirect) {
        AccessForm form = AccessForm.of(typed);
        try {
            reviews.register(user, CaseNumber.parse(number), id, form.text("words"), TypedDay.read(form.text("appealDay")), form.text("lateReason"));
        } catch (Refusal refusal) {
            return formFaults.show(refusal, model, response, show(user, number, id, form, model));
        }
        return home(number, id, "correspondence.access.appeal.registered", redirect);
    }

    /** A step with documents. */
    private interface Deed {

        void accept(CaseNumber number, AccessForm form);
    }

    // Files are kept first: whatever else is refused, they need not be chosen again.
    private String done(User user, String number, UUID id, AccessForm form, Map<String, MultipartFile> sent, Model model, HttpServletResponse response,
                        RedirectAttributes redirect, Deed deed) {
        CaseNumber it = CaseNumber.parse(number);
        try {
            boolean another = files.keep(user, it, id, form, sent);
            if (another || form.typed().containsKey("add")) {
                model.addAttribute("filesAdded", true);
                return show(user, number, id, form, model);
            }
            deed.accept(it, form);
        } catch (Refusal refusal) {
            return formFaults.show(refusal, model, response, show(user, number, id, form, model));
        }
        return home(number, id, "correspondence.access.done", redirect);
    }

    private static String home(String number, UUID id, String told, RedirectAttributes redirect) {
        Flash.success(redirect, told);
        return "redirect:/cases/" + number + "/correspondence/access?request=" + id;
    }

    private String show(User user, String number, UUID id, AccessForm form, Model model) {
        model.addAttribute("number", number);
        model.addAttribute("desk", views.of(user, CaseNumber.parse(number), id));
        model.addAttribute("form", form);
        model.addAttribute("ways", OTHER_WAYS);
        model.addAttribute("outcomes", List.of("GIVEN", "PARTLY", "REFUSED"));
        model.addAttribute("yesNo", List.of("true", "false"));
        model.addAttribute("rulings", Ruling.values());
        model.addAttribute("grounds", ExemptionGround.values());
        model.addAttribute("choices", PaperChoice.values());
        return VIEW;
    }
}
