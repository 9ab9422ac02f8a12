package tilsagn.application.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.application.Applications;
import tilsagn.application.GrantApplication;
import tilsagn.application.Section;
import tilsagn.call.Call;
import tilsagn.application.SectionMarks;
import tilsagn.call.Calls;
import tilsagn.call.Question;
import tilsagn.core.Fault;
import tilsagn.core.Refusal;
import tilsagn.core.web.Wording;

/** Saves a section while it is written, by the same rules as the save button: all of it, or nothing with the reason. */
@Controller
class AutosaveController {

    private static final Pattern ROW = Pattern.compile("(\\w+)\\[(\\d+)].*");

    private final Applications applications;
    private final Calls calls;
    private final SectionPages pages;
    private final SavedWords savedWords;
    private final Wording wording;
    private final OpenForms open;

    AutosaveController(Applications applications, Calls calls, SectionPages pages, SavedWords savedWords, Wording wording, OpenForms open) {
        this.open = open;
        this.applications = applications;
        this.calls = calls;
        this.pages = pages;
        this.savedWords = savedWords;
        this.wording = wording;
    }

    /**
     * Answers 200 when it is saved, 422 when a field cannot be read, 409 when the application can no longer be changed or somebody else
     * saved the section meanwhile.
     */
    @PostMapping("/applications/{id}/{section}/autosave")
    ResponseEntity<Outcome> save(@LoggedIn User user, @PathVariable UUID id, @PathVariable String section,
                                 @RequestParam MultiValueMap<String, String> sent) {
        SectionPage page = pages.at(section);
        GrantApplication draft = applications.draft(user, id);
        Call call = calls.get(draft.callId());
        Typed typed = Typed.sent(sent);
        long version;
        try {
            version = applications.save(user, id, page.read(open.whole(draft, page, typed), call), FormLeaf.baseOf(typed));
        } catch (Refusal refusal) {
            boolean conflict = refusal.key().equals(SectionMarks.SAVED_MEANWHILE);
            return answer(refusal.status(), new Outcome(false, words(refusal, call), stamp(draft), conflict, typed.text("base")));
        }
        GrantApplication saved = applications.draft(user, id);
        String words = wording.of("application.saved", List.of(savedWords.of(saved)));
        return answer(200, new Outcome(true, words, stamp(saved), false, String.valueOf(version)));
    }

    private static ResponseEntity<Outcome> answer(int status, Outcome outcome) {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON).body(outcome);
    }

    private static String stamp(GrantApplication application) {
        return String.valueOf(application.savedAt().toEpochMilli());
    }

    private String words(Refusal refusal, Call call) {
        boolean onFields = refusal.faults().stream().allMatch(fault -> fault.field() != null);
        String all = refusal.faults().stream().map(fault -> words(fault, call)).collect(Collectors.joining(". "));
        return onFields ? wording.of("application.autosave.refused", List.of(all)) : all;
    }

    private String words(Fault fault, Call call) {
        return fault.field() == null ? wording.of(fault) : wording.of("application.autosave.fault", List.of(place(fault.field(), call), wording.of(fault)));
    }

    // The field's label, or the table's with the row as people count.
    private String place(String field, Call call) {
        Optional<Question> question = Section.questionOf(field, call);
        if (question.isPresent()) {
            return question.get().label().in(LocaleContextHolder.getLocale());
        }
        Matcher row = ROW.matcher(field);
        return row.matches() ? wording.of("application.autosave.row", List.of(label(row.group(1)), Integer.parseInt(row.group(2)) + 1)) : label(field);
    }

    private String label(String field) {
        return wording.of("application." + field, List.of());
    }

    /**
     * What the page is told.
     *
     * @param saved   whether the server has all of the section as it was sent
     * @param words   the same to the reader, in the reader's language
     * @param savedAt when the application was last saved, as the page itself carries it
     * @param conflict whether somebody else saved the section meanwhile, so that one has to choose
     * @param base    the version of the section the form stands on now
     */
    record Outcome(boolean saved, String words, String savedAt, boolean conflict, String base) {
    }
}
