package tilsagn.call.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.call.CallDrafts;
import tilsagn.call.Calls;
import tilsagn.call.DraftSection;
import tilsagn.call.DraftState;
import tilsagn.call.DraftText;
import tilsagn.call.GrantScheme;
import tilsagn.call.KnockOut;
import tilsagn.call.Lack;
import tilsagn.call.Provenance;
import tilsagn.call.QuestionPlace;
import tilsagn.call.QuestionType;
import tilsagn.call.SavedSection;
import tilsagn.call.Schemes;
import tilsagn.call.TargetGroup;
import tilsagn.core.web.FormFaults;

/** What the pages of a draft show. */
@Component
class SetupPages {

    private final CallDrafts drafts;
    private final Calls calls;
    private final Schemes schemes;
    private final LackWords words;
    private final FormFaults formFaults;

    SetupPages(CallDrafts drafts, Calls calls, Schemes schemes, LackWords words, FormFaults formFaults) {
        this.drafts = drafts;
        this.calls = calls;
        this.schemes = schemes;
        this.words = words;
        this.formFaults = formFaults;
    }

    /** The way to being announced: every section, and what lacks. */
    String overview(User user, UUID id, Model model) {
        DraftState state = frame(user, id, model);
        model.addAttribute("lacks", state.reading().lacks().stream().map(this::line).toList());
        model.addAttribute("deeds", drafts.deeds(user, id));
        model.addAttribute("mayAnnounce", user.has(Role.MANAGER));
        model.addAttribute("source", state.draft().copiedFrom().map(calls::get).orElse(null));
        model.addAttribute("became", state.draft().announcedCall().map(calls::get).orElse(null));
        model.addAttribute("unread", steps(state).stream().filter(step -> step.word().equals("copied")).map(Step::section).toList());
        model.addAttribute("ready", state.reading().ready().size());
        return "call/setup";
    }

    /** Without scheme and dates there is no page to show: what lacks for it. */
    String tooEarly(User user, UUID id, Model model) {
        DraftState state = frame(user, id, model);
        model.addAttribute("lacks", state.reading().lacks().stream()
            .filter(lack -> lack.section() == DraftSection.DATES || lack.field().equals("scheme")).map(this::line).toList());
        return "call/setup-early";
    }

    private Line line(Lack lack) {
        return new Line(lack.section(), lack.field(), words.sentence(lack));
    }

    /** A section with what is saved in it; once somebody has saved it, what lacks stands beside the fields. What is a call now is read there. */
    String section(User user, UUID id, DraftSection section, Model model) {
        DraftState state = frame(user, id, model);
        SavedSection saved = state.section(section);
        if (!state.draft().isBeingWritten()) {
            return "redirect:/worklist/calls/" + id;
        }
        if (saved.isTouched()) {
            formFaults.mark(words.faults(state.reading().lacks(section)), model);
        }
        model.addAttribute("marked", true);
        return section(user, section, saved.text(), saved.version(), state, model);
    }

    /** The same with what was typed and could not be saved. */
    String typed(User user, UUID id, DraftSection section, DraftText text, int seen, Model model) {
        model.addAttribute("marked", false);
        return section(user, section, text, seen, frame(user, id, model), model);
    }

    private String section(User user, DraftSection section, DraftText text, int seen, DraftState state, Model model) {
        model.addAttribute("section", section);
        model.addAttribute("saved", state.section(section));
        model.addAttribute("form", text);
        model.addAttribute("seen", seen);
        model.addAttribute("tongues", List.of("nb", "nn", "en"));
        model.addAttribute("targetGroups", TargetGroup.values());
        model.addAttribute("provenances", Provenance.values());
        choices(user, section, state, model);
        return "call/setup-" + section.path();
    }

    private void choices(User user, DraftSection section, DraftState state, Model model) {
        Map<String, String> criteria = new LinkedHashMap<>();
        state.criteria().forEach(row -> criteria.put(row.text("code"), row.text("code") + " " + row.text("name.nb")));
        model.addAttribute("criteria", criteria);
        switch (section) {
            case BASICS -> model.addAttribute("schemes", schemes.ofCounty(user.county()).stream()
                .collect(Collectors.toMap(GrantScheme::code, GrantScheme::name, (one, other) -> one, LinkedHashMap::new)));
            case QUESTIONS -> {
                model.addAttribute("places", QuestionPlace.values());
                model.addAttribute("types", QuestionType.values());
            }
            case CRITERIA -> model.addAttribute("weightSum", weights((DraftText) model.getAttribute("form")));
            case CHECKLIST -> model.addAttribute("checks", KnockOut.values());
            default -> {
            }
        }
    }

    private static int weights(DraftText form) {
        return form.rows("criteria").stream().map(row -> row.text("weight").strip()).filter(weight -> weight.matches("\\d{1,6}"))
            .mapToInt(Integer::parseInt).sum();
    }

    private DraftState frame(User user, UUID id, Model model) {
        DraftState state = drafts.state(user, id);
        model.addAttribute("state", state);
        model.addAttribute("draft", state.draft());
        model.addAttribute("steps", steps(state));
        return state;
    }

    private static List<Step> steps(DraftState state) {
        return Arrays.stream(DraftSection.values()).map(one -> step(state, one)).toList();
    }

    private static Step step(DraftState state, DraftSection section) {
        SavedSection saved = state.section(section);
        int lacks = state.reading().lacks(section).size();
        if (lacks > 0) {
            return new Step(section, saved, lacks, saved.isTouched() ? "lacking" : "untouched", saved.isTouched() ? "warning" : "neutral");
        }
        // Saved once only means: as it was copied. Last round's words may speak of last round's days.
        boolean unread = saved.version() == 1 && state.draft().copiedFrom().isPresent();
        return new Step(section, saved, 0, unread ? "copied" : saved.isTouched() ? "ready" : "empty", unread ? "info" : "success");
    }

    /**
     * One step of the way.
     *
     * @param word {@code ready}, {@code empty} (and may stay so), {@code copied} and not looked over, {@code lacking}, {@code untouched}
     * @param tone colour of its tag
     */
    record Step(DraftSection section, SavedSection saved, int lacks, String word, String tone) {
    }

    /** Something that lacks, with the field it leads to. */
    record Line(DraftSection section, String field, String sentence) {
    }
}
