package tilsagn.application.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import tilsagn.application.Attachments;
import tilsagn.application.GrantApplication;
import tilsagn.application.Section;
import tilsagn.application.Versions;
import tilsagn.call.Call;
import tilsagn.core.web.Wording;

/** The versions of an application and what is different between two of them, in the words of the form. */
@Component
class VersionsView {

    private final Versions versions;
    private final Attachments attachments;
    private final FieldWords words;
    private final BehalfWords behalf;
    private final Wording wording;

    VersionsView(Versions versions, Attachments attachments, FieldWords words, BehalfWords behalf, Wording wording) {
        this.versions = versions;
        this.attachments = attachments;
        this.words = words;
        this.behalf = behalf;
        this.wording = wording;
    }

    /** @param from the version to compare with the one after it, or {@code null} for the last but one */
    void fill(Model model, GrantApplication application, Call call, Integer from) {
        BiFunction<Integer, String, String> senders = behalf.senders(application);
        List<Sent> sent = versions.of(application).stream()
            .map(one -> new Sent(one.version(), one.sentAt(), senders.apply(one.version(), one.sentBy()), one.sha256(), one.version() == application.contentVersion()))
            .toList();
        int last = application.contentVersion();
        int before = from == null || from < 1 || from >= last ? last - 1 : from;
        model.addAttribute("draft", application);
        model.addAttribute("call", call);
        model.addAttribute("versions", sent);
        model.addAttribute("pairs", IntStream.range(1, last).boxed().toList());
        model.addAttribute("before", before);
        model.addAttribute("parts", before < 1 ? List.of() : parts(versions.content(application, before), versions.content(application, before + 1), call));
    }

    /** The sections that differ between two versions. */
    List<Part> parts(GrantApplication before, GrantApplication after, Call call) {
        List<Part> parts = new ArrayList<>();
        for (Section section : Section.values()) {
            List<VersionDifference.Change> changes = VersionDifference.between(fields(before, section, call), fields(after, section, call));
            if (!changes.isEmpty()) {
                parts.add(new Part(section, changes));
            }
        }
        return List.copyOf(parts);
    }

    private List<FieldWords.Field> fields(GrantApplication version, Section section, Call call) {
        return section == Section.ATTACHMENTS ? List.of(files(version, call)) : words.of(version.section(section), call);
    }

    private FieldWords.Field files(GrantApplication version, Call call) {
        List<List<String>> rows = attachments.of(version, call).stream().flatMap(group -> group.files().stream()
            .map(file -> List.of(group.asked().name(LocaleContextHolder.getLocale()), file.name(), file.sha256().substring(0, 12)))).toList();
        FieldWords.Table table = new FieldWords.Table(List.of(says("file.kind"), says("file.name"), says("file.sum")), rows);
        return new FieldWords.Field("attachments", wording.of("application.section.ATTACHMENTS", List.of()), rows, "", table);
    }

    private String says(String key) {
        return wording.of("application.versions." + key, List.of());
    }

    /** A version in the list. */
    record Sent(int version, Instant at, String by, String sha256, boolean counts) {
    }

    /** The fields of a section that differ. */
    record Part(Section section, List<VersionDifference.Change> changes) {
    }
}
