package tilsagn.correspondence.web;

import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

import tilsagn.account.User;
import tilsagn.core.CaseNumber;
import tilsagn.core.Fault;
import tilsagn.core.Refusal;
import tilsagn.correspondence.DocumentRequestDesk;

/** Keeps the files that came with a form, each beside the document it is a copy of; one that is refused is told of on its own field. */
@Component
class AccessFiles {

    private final DocumentRequestDesk desk;

    AccessFiles(DocumentRequestDesk desk) {
        this.desk = desk;
    }

    /** @return whether another document was added, about which nothing is chosen yet */
    boolean keep(User user, CaseNumber number, UUID id, AccessForm form, Map<String, MultipartFile> sent) {
        IntStream.range(0, form.rows().size()).filter(at -> chosen(sent.get("rows[" + at + "].file")))
            .forEach(at -> add(user, number, id, form.rows().get(at).key(), "rows[" + at + "].file", sent.get("rows[" + at + "].file")));
        boolean another = chosen(sent.get("extra"));
        if (another) {
            add(user, number, id, null, "extra", sent.get("extra"));
        }
        return another;
    }

    private void add(User user, CaseNumber number, UUID id, String copyOf, String field, MultipartFile file) {
        try {
            desk.add(user, number, id, copyOf, file.getOriginalFilename(), file);
        } catch (Refusal refused) {
            Fault fault = refused.faults().get(0);
            if (refused.status() == 409) {
                throw refused;
            }
            throw Refusal.onField(field, fault.key(), fault.args().toArray());
        }
    }

    // A browser sends an empty part where nothing was chosen.
    private static boolean chosen(MultipartFile file) {
        return file != null && !(file.isEmpty() && String.valueOf(file.getOriginalFilename()).isEmpty());
    }
}
