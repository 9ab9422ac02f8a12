package tilsagn.application.web;

import java.util.List;
import java.util.function.BiFunction;
import java.util.Locale;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import tilsagn.account.Accounts;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.ApplicationStatus;
import tilsagn.application.Cases;
import tilsagn.application.DeficiencyDraft;
import tilsagn.application.DeficiencyFields;
import tilsagn.application.DeficiencyNotice;
import tilsagn.application.DeficiencyNotices;
import tilsagn.application.GrantApplication;
import tilsagn.application.LetterPreview;
import tilsagn.application.Versions;
import tilsagn.call.AnswerTime;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.CaseNumber;
import tilsagn.core.web.Formats;
import tilsagn.core.web.Wording;

/** What the advisor's page of the deficiency notices shows. */
@Component
class CaseDeficiencyView {

    private final Cases cases;
    private final Calls calls;
    private final DeficiencyNotices notices;
    private final DeficiencyFields fields;
    private final Versions versions;
    private final VersionsView differences;
    private final Accounts accounts;
    private final BehalfWords behalf;
    private final ObjectProvider<LetterPreview> letters;
    private final Wording wording;
    private final Formats formats;

    CaseDeficiencyView(Cases cases, Calls calls, DeficiencyNotices notices, DeficiencyFields fields, Versions versions,
                       VersionsView differences, Accounts accounts, BehalfWords behalf, ObjectProvider<LetterPreview> letters, Wording wording, Formats formats) {
        this.cases = cases;
        this.calls = calls;
        this.notices = notices;
        this.fields = fields;
        this.versions = versions;
        this.differences = differences;
        this.accounts = accounts;
        this.behalf = behalf;
        this.letters = letters;
        this.wording = wording;
        this.formats = formats;
    }

    /**
     * A notice with what came of it.
     *
     * @param asked   what was opened, a line per section
     * @param changes old and new of what was answered; empty without an answer
     */
    record Told(DeficiencyNotice notice, String byName, String extendedByName, String answeredByName, List<String> asked,
                List<VersionsView.Part> changes) {
    }

    /** @param typed what was typed, or {@code null} for a page nobody has written on */
    void fill(User user, CaseNumber number, Typed typed, Model model) {
        GrantApplication application = cases.visibleTo(user).get(number);
        Call call = calls.get(application.callId());
        Typed form = typed == null ? fresh(application) : typed;
        model.addAttribute("number", number.value());
        model.addAttribute("call", call);
        model.addAttribute("form", form);
        model.addAttribute("advisor", user.has(Role.ADVISOR));
        model.addAttribute("writable", user.has(Role.ADVISOR) && application.status() == ApplicationStatus.SUBMITTED);
        model.addAttribute("parts", fields.all(call, LocaleContextHolder.getLocale()));
        model.addAttribute("standard", application.language());
        model.addAttribute("proposedDay", formats.deadline(AnswerTime.endOf(notices.proposedDay(application))));
        model.addAttribute("days", call.rules().answerTime().days());
        BiFunction<Integer, String, String> senders = behalf.senders(application);
        model.addAttribute("told", notices.of(number).stream().map(notice -> told(notice, application, call, senders)).toList());
    }

    private Typed fresh(GrantApplication application) {
        return Typed.empty().put("lastDay", notices.proposedDay(application))
            .put("message", wording.of("application.deficiency.proposal", List.of(), application.language().locale()));
    }

    /** The page again: the letter as it would be, or the message with what was chosen written out. */
    void again(User user, CaseNumber number, Typed typed, DeficiencyDraft draft, Model model) {
        GrantApplication application = cases.visibleTo(user).get(number);
        Call call = calls.get(application.callId());
        if (typed.has("propose")) {
            model.addAttribute("form", typed.put("message", proposed(draft, application, call)));
        } else if (draft.lastDay() != null) {
            DeficiencyDraft known = new DeficiencyDraft(fields.known(draft.fields(), call), draft.message(), draft.lastDay());
            model.addAttribute("preview", letters.getObject().of(number, known));
        }
        model.addAttribute("rolledDay", draft.lastDay() == null ? null : formats.deadline(AnswerTime.endOf(draft.lastDay())));
    }

    private String proposed(DeficiencyDraft draft, GrantApplication application, Call call) {
        Locale language = application.language().locale();
        String lines = String.join("\n", fields.lines(fields.known(draft.fields(), call), call, language).stream().map(line -> "– " + line).toList());
        String lead = draft.message().isBlank() ? wording.of("application.deficiency.proposal", List.of(), language) : draft.message();
        return lines.isEmpty() || lead.contains(lines) ? lead : lead + "\n\n" + lines;
    }

    private Told told(DeficiencyNotice notice, GrantApplication application, Call call, BiFunction<Integer, String, String> senders) {
        Integer answer = notice.answerVersion();
        List<VersionsView.Part> changes = answer == null ? List.of()
            : differences.parts(versions.content(application, answer - 1), versions.content(application, answer), call);
        return new Told(notice, accounts.nameOf(notice.issuedBy()), name(notice.extendedBy()), notice.answeredBy() == null ? null : senders.apply(answer, notice.answeredBy()),
            fields.lines(notice.fields(), call, LocaleContextHolder.getLocale()), changes);
    }

    private String name(String username) {
        return username == null ? null : accounts.nameOf(username);
    }
}
