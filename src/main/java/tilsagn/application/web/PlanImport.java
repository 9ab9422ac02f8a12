package tilsagn.application.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

import tilsagn.core.Fault;
import tilsagn.core.Refusal;
import tilsagn.core.web.Wording;

/** Puts lines from a spreadsheet among what is typed: after it or instead of it, as the user chose. Saves nothing and loses nothing. */
@Component
class PlanImport {

    /** The table one may fill, as the button says. */
    private static final List<String> TABLES = List.of("costLines", "financeLines");

    private final PlanSheet sheet;
    private final Wording wording;

    PlanImport(PlanSheet sheet, Wording wording) {
        this.sheet = sheet;
        this.wording = wording;
    }

    /**
     * What is shown afterwards.
     *
     * @param form   everything typed, with the new lines; unchanged when the spreadsheet was refused
     * @param words  how many lines came in; empty when it was refused
     * @param faults why it was refused
     */
    record Outcome(Typed form, String words, List<Fault> faults) {
    }

    /** Reads what was pasted in, or the file where one was chosen. */
    Outcome of(Typed typed, List<String> starts, HttpServletRequest request) {
        String list = TABLES.contains(typed.text("import")) ? typed.text("import") : TABLES.get(0);
        String box = list + "Sheet";
        try {
            PlanSheet.Lines lines = sheet.read(list, text(typed.text(box), file(request, list + "File")));
            boolean instead = "replace".equals(typed.text(list + "How"));
            List<Typed> rows = new ArrayList<>(instead ? List.of() : typed.rows(list).stream().filter(row -> !row.isBlank(starts)).toList());
            rows.addAll(lines.rows());
            if (rows.size() > Typed.mostRows(list)) {
                throw new Refusal("application.sheet.too-many", Typed.mostRows(list), rows.size());
            }
            return new Outcome(typed.withRows(list, rows).put(box, ""), told(list, lines), List.of());
        } catch (Refusal refusal) {
            return new Outcome(typed, "", refusal.faults().stream().map(fault -> new Fault(box, fault.key(), fault.args())).toList());
        }
    }

    private String told(String list, PlanSheet.Lines lines) {
        String table = wording.of("application." + list, List.of());
        String told = lines.rows().size() == 1 ? wording.of("application.sheet.read-one", List.of(table))
            : wording.of("application.sheet.read", List.of(lines.rows().size(), table));
        return lines.sums() == 0 ? told : told + " " + wording.of("application.sheet.sums", List.of(lines.sums()));
    }

    private static String text(String pasted, MultipartFile file) {
        if (pasted.length() > SheetText.MOST_PASTED) {
            throw new Refusal("application.sheet.large");
        }
        try {
            return file == null || file.isEmpty() ? pasted : SheetText.of(file.getBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static MultipartFile file(HttpServletRequest request, String name) {
        MultipartHttpServletRequest parts = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        return parts == null ? null : parts.getFile(name);
    }
}
