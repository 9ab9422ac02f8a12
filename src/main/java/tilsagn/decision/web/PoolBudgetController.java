package tilsagn.decision.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.call.Call;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;
import tilsagn.core.web.Wording;
import tilsagn.decision.PoolArea;
import tilsagn.decision.PoolBook;
import tilsagn.decision.PoolBudgets;

/** Setting a frame anew, and moving what is left to another call of the scheme. */
@Controller
@RequestMapping("/pools/{slug}")
class PoolBudgetController {

    private static final String FRAME = "decision/pool-frame";
    private static final String LEFTOVERS = "decision/pool-leftovers";

    private final PoolDesk desk;
    private final PoolBook book;
    private final PoolBudgets budgets;
    private final FormFaults formFaults;
    private final Wording wording;

    PoolBudgetController(PoolDesk desk, PoolBook book, PoolBudgets budgets, FormFaults formFaults, Wording wording) {
        this.wording = wording;
        this.desk = desk;
        this.book = book;
        this.budgets = budgets;
        this.formFaults = formFaults;
    }

    /** The form for one area, the first one when none is named. */
    @GetMapping("/frame")
    String frame(@LoggedIn User user, @PathVariable String slug, @RequestParam(required = false) String area, Model model) {
        fillFrame(user, slug, new FrameForm(area, "", null, null, null, ""), model);
        return FRAME;
    }

    @PostMapping("/frame")
    String change(@LoggedIn User user, @PathVariable String slug, FrameForm form, Model model, HttpServletResponse response,
                  RedirectAttributes redirect) {
        Call call = desk.call(user, slug);
        try {
            PoolDesk.requireManager(user);
            long number = budgets.changeFrame(user, call.id(), form.change());
            Flash.success(redirect, "decision.pool.frame.done", String.valueOf(number));
        } catch (Refusal refusal) {
            fillFrame(user, slug, form, model);
            return formFaults.show(refusal, model, response, FRAME);
        }
        return "redirect:/pools/" + slug;
    }

    private void fillFrame(User user, String slug, FrameForm form, Model model) {
        Call call = desk.open(user, slug, model);
        List<PoolArea> areas = book.areas(call.id());
        PoolArea chosen = FrameForm.NEW.equals(form.area()) ? null : areas.stream().filter(area -> area.id().toString().equals(form.area()))
            .findFirst().orElse(areas.get(0));
        model.addAttribute("areas", areas);
        model.addAttribute("chosen", chosen);
        model.addAttribute("form", form);
    }

    @GetMapping("/leftovers")
    String leftovers(@LoggedIn User user, @PathVariable String slug, Model model) {
        fillLeftovers(user, slug, new LeftoverForm(null, null, null, ""), model);
        return LEFTOVERS;
    }

    @PostMapping("/leftovers")
    String move(@LoggedIn User user, @PathVariable String slug, LeftoverForm form, Model model, HttpServletResponse response,
                RedirectAttributes redirect) {
        Call call = desk.call(user, slug);
        try {
            PoolDesk.requireManager(user);
            UUID target = budgets.siblings(call).stream().filter(other -> other.slug().equals(form.to())).map(Call::id).findFirst().orElse(null);
            long number = budgets.moveLeftovers(user, call.id(), form.move(target));
            Flash.success(redirect, "decision.pool.leftover.done", String.valueOf(number));
        } catch (Refusal refusal) {
            fillLeftovers(user, slug, form, model);
            return formFaults.show(refusal, model, response, LEFTOVERS);
        }
        return "redirect:/pools/" + slug;
    }

    private void fillLeftovers(User user, String slug, LeftoverForm form, Model model) {
        Call call = desk.open(user, slug, model);
        List<PoolArea> free = book.areas(call.id()).stream().filter(area -> area.available().isPositive()).toList();
        model.addAttribute("areas", free);
        model.addAttribute("sources", free.stream().collect(Collectors.toMap(area -> area.id().toString(), this::words, (one, same) -> one,
            LinkedHashMap::new)));
        model.addAttribute("targets", budgets.siblings(call).stream()
            .collect(Collectors.toMap(Call::slug, Call::title, (one, same) -> one, LinkedHashMap::new)));
        model.addAttribute("hasLeftovers", budgets.hasLeftovers(call));
        model.addAttribute("form", form);
    }

    private String words(PoolArea area) {
        String name = area.budget().isNamed() ? area.budget().name() : wording.of("decision.pool.area.none", List.of());
        return wording.of("decision.pool.area.free", List.of(name, String.valueOf(area.budget().year()), area.available()));
    }
}
