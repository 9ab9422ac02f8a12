package tilsagn.application.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;
import tilsagn.application.Attachments;
import tilsagn.application.BehalfAnswer;
import tilsagn.application.DeficiencyNotice;
import tilsagn.application.Evidence;
import tilsagn.application.GrantApplication;
import tilsagn.application.OpenFields;
import tilsagn.application.PartyWord;
import tilsagn.application.Registration;
import tilsagn.application.Section;
import tilsagn.application.SectionContent;
import tilsagn.call.Call;
import tilsagn.core.Fault;
import tilsagn.core.Refusal;

/** The fields a party would have filled in itself, on the advisor's page: filled from what was sent, and read as the form's own pages read them. */
@Component
class BehalfForm {

    /** The page's own fields; the pieces of the form draw only what is open. */
    private static final Set<String> OWN = Set.of("saidBy", "channel", "saidOn", "said", "evidence", "replace");
    private static final OpenFields CONTACT = new OpenFields(Set.of("contactName", "contactEmail", "contactPhone"));

    private final SectionPages pages;
    private final QuestionFields questions;
    private final Attachments attachments;

    BehalfForm(SectionPages pages, QuestionFields questions, Attachments attachments) {
        this.pages = pages;
        this.questions = questions;
        this.attachments = attachments;
    }

    /** A section with something open. */
    record Part(Section section, QuestionFields.Page questions) {
    }

    /** A thing to attach: its field, its name, how many there may be, and what lies there. */
    record Asked(String field, String label, int most, List<String> files) {
    }

    /** Everything that is open in a notice, with what was sent in it or what was typed. */
    void fillAnswer(Model model, GrantApplication application, Call call, DeficiencyNotice notice, Typed typed, Locale language) {
        OpenFields open = new OpenFields(Set.copyOf(notice.fields()));
        Typed form = Typed.empty();
        typed.values().forEach(form::putAll);
        List<Part> parts = new ArrayList<>();
        for (SectionPage page : opened(open, call)) {
            whole(open, page, application, typed).values().forEach(form::putAll);
            page.choices(model, application, call, form);
            parts.add(new Part(page.section(), questions.of(page.section(), application, call, form)));
        }
        Set<String> shown = new HashSet<>(notice.fields());
        shown.addAll(OWN);
        model.addAttribute("openFields", new OpenFields(shown));
        model.addAttribute("form", form);
        model.addAttribute("draft", application);
        model.addAttribute("call", call);
        model.addAttribute("parts", parts);
        model.addAttribute("asked", asked(open, application, call, language));
    }

    private List<Asked> asked(OpenFields open, GrantApplication application, Call call, Locale language) {
        return attachments.of(application, call).stream().filter(group -> open.shows(group.field()))
            .map(group -> new Asked(group.field(), group.asked().name(language), group.asked().maxFiles(),
                group.files().stream().map(file -> file.name()).toList())).toList();
    }

    // Until something is typed the fields show what was sent.
    private static Typed whole(OpenFields open, SectionPage page, GrantApplication application, Typed typed) {
        Typed stored = page.form(application);
        boolean sent = typed.has("said");
        return sent ? OpenForms.merged(open, page.section(), stored, typed) : stored;
    }

    private List<SectionPage> opened(OpenFields open, Call call) {
        Set<Section> sections = new TreeSet<>();
        open.fields().forEach(field -> sections.add(Section.holding(field, call)));
        return sections.stream().filter(section -> section != Section.ATTACHMENTS).map(section -> pages.at(section.path())).toList();
    }

    /** Reads the answer; what cannot be read is added to the faults, and then it is good for nothing. */
    BehalfAnswer answer(GrantApplication application, Call call, DeficiencyNotice notice, Typed typed, Map<String, List<MultipartFile>> sent, List<Fault> faults) {
        OpenFields open = new OpenFields(Set.copyOf(notice.fields()));
        List<SectionContent> sections = opened(open, call).stream()
            .map(page -> read(page, OpenForms.merged(open, page.section(), page.form(application), typed), call, faults)).toList();
        List<BehalfAnswer.File> files = new ArrayList<>();
        attachments.of(application, call).stream().filter(group -> open.shows(group.field())).forEach(group ->
            sent.getOrDefault(group.field(), List.of()).stream().map(BehalfForm::evidence).filter(file -> file != null)
                .forEach(file -> files.add(new BehalfAnswer.File(group.asked().code(), file))));
        return new BehalfAnswer(sections, files, typed.flag("replace"));
    }

    private static SectionContent read(SectionPage page, Typed whole, Call call, List<Fault> faults) {
        try {
            return page.read(whole, call);
        } catch (Refusal refusal) {
            faults.addAll(refusal.faults());
            return null;
        }
    }

    /** Whom to reach, as it was sent or typed. */
    Typed contact(GrantApplication application, Typed typed) {
        Typed form = Typed.empty();
        whole(CONTACT, applicant(), application, typed).values().forEach(form::putAll);
        typed.values().forEach(form::putAll);
        return form;
    }

    /** Whom to reach, read. */
    SectionContent contact(GrantApplication application, Call call, Typed typed, List<Fault> faults) {
        return read(applicant(), OpenForms.merged(CONTACT, Section.APPLICANT, applicant().form(application), typed), call, faults);
    }

    private SectionPage applicant() {
        return pages.at(Section.APPLICANT.path());
    }

    /** What was said, by whom, how and when, with the file. */
    static Registration registration(Typed typed, Map<String, List<MultipartFile>> sent, List<Fault> unread) {
        Reading reading = new Reading(typed);
        PartyWord word = new PartyWord(typed.text("saidBy"), typed.text("said"), reading.code("channel", PartyWord.Channel.class), reading.date("saidOn"));
        return new Registration(word, first(sent.get("evidence")), unread);
    }

    private static Evidence first(List<MultipartFile> files) {
        return files == null || files.isEmpty() ? null : evidence(files.get(0));
    }

    // A browser sends an empty part without a name for a field where nothing was chosen.
    private static Evidence evidence(MultipartFile file) {
        boolean none = file.isEmpty() && String.valueOf(file.getOriginalFilename()).isEmpty();
        return none ? null : new Evidence(file.getOriginalFilename(), file);
    }
}
