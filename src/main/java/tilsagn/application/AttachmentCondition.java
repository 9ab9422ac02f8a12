package tilsagn.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.Fault;

/** What the call requires must be attached before the application is sent; each file's name and fingerprint stand in what was sent. */
@Component
@Order(10)
class AttachmentCondition implements SendCondition {

    private final Attachments attachments;
    private final Calls calls;

    AttachmentCondition(Attachments attachments, Calls calls) {
        this.attachments = attachments;
        this.calls = calls;
    }

    @Override
    public List<Fault> check(GrantApplication application, Call call) {
        return attachments.of(application, call).stream().filter(AttachmentGroup::isMissing)
            .map(group -> Fault.on(group.field(), "application.missing.attachment", group.asked().name(LocaleContextHolder.getLocale()))).toList();
    }

    @Override
    public Set<Section> begun(GrantApplication application) {
        return files(application).isEmpty() ? Set.of() : Set.of(Section.ATTACHMENTS);
    }

    @Override
    public Map<String, String> sent(GrantApplication application) {
        Map<String, String> lines = new LinkedHashMap<>();
        List<Attachment> files = files(application);
        for (int at = 0; at < files.size(); at++) {
            String line = "attachments[" + at + "].";
            lines.put(line + "kind", files.get(at).kind());
            lines.put(line + "name", files.get(at).name());
            lines.put(line + "size", String.valueOf(files.get(at).size()));
            lines.put(line + "sha256", files.get(at).sha256());
        }
        return lines;
    }

    private List<Attachment> files(GrantApplication application) {
        return attachments.of(application, calls.get(application.callId())).stream().flatMap(group -> group.files().stream()).toList();
    }
}
