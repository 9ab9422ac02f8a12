package tilsagn.call.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.call.CallDrafts;
import tilsagn.call.DraftSection;
import tilsagn.call.DraftText;
import tilsagn.call.RowDeed;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;

/** One section of a draft. Every button saves first: adding, moving and removing rows never loses what stands in the others. */
@Controller
@RequestMapping("/worklist/calls/{id}/{section}")
class DraftSectionController {

    private final CallDrafts drafts;
    private final SetupPages pages;
    private final FormFaults formFaults;

    DraftSectionController(CallDrafts drafts, SetupPages pages, FormFaults formFaults) {
        this.drafts = drafts;
        this.pages = pages;
        this.formFaults = formFaults;
    }

    @GetMapping
    String page(@LoggedIn User user, @PathVariable UUID id, @PathVariable String section, Model model) {
        return pages.section(user, id, at(section), model);
    }

    @PostMapping
    String save(@LoggedIn User user, @PathVariable UUID id, @PathVariable String section, @RequestParam MultiValueMap<String, String> sent,
                @RequestParam(defaultValue = "0") int seen, @RequestParam(defaultValue = "") String deed, Model model, HttpServletResponse response,
                RedirectAttributes redirect) {
        DraftSection part = at(section);
        DraftText typed = DraftText.sent(part, sent);
        RowDeed row = RowDeed.of(deed);
        DraftText text = row == null ? typed : row.on(part, typed);
        try {
            if ("overwrite".equals(deed)) {
                drafts.overwrite(user, id, part, text);
            } else {
                drafts.save(user, id, part, text, seen);
            }
        } catch (Refusal refusal) {
            return formFaults.show(refusal, model, response, pages.typed(user, id, part, typed, seen, model));
        }
        Flash.success(redirect, "call.draft.saved");
        return "redirect:/worklist/calls/" + id + next(part, deed) + place(row, text);
    }

    private static String next(DraftSection section, String deed) {
        return !"next".equals(deed) ? "/" + section.path() : section.next().map(after -> "/" + after.path()).orElse("");
    }

    private static String place(RowDeed row, DraftText text) {
        int place = row == null ? -1 : row.place(text);
        return row == null ? "" : "#" + (place < 0 ? row.list() : "row-" + row.list() + "-" + place);
    }

    private static DraftSection at(String path) {
        return DraftSection.at(path).orElseThrow(() -> new NotFound("section " + path));
    }
}
