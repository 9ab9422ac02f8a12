package tilsagn.worklist.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import tilsagn.account.User;
import tilsagn.core.BusinessTime;
import tilsagn.core.web.Wording;
import tilsagn.worklist.Cursor;
import tilsagn.worklist.WorkItem;
import tilsagn.worklist.Worklist;
import tilsagn.worklist.WorklistPage;
import tilsagn.worklist.WorklistQuery;

/**
 * The list as a spreadsheet: the same filter, order and columns as on the screen, every line that matches. Dates and amounts are cells one
 * can reckon with; text is always text, so that a name that begins with an equals sign is no formula.
 */
@Component
class QueueSheet {

    /** Where the file ends; it says so itself. */
    static final int MOST = 10_000;

    private static final List<String> COLUMNS = List.of("core.case", "core.applicant", "worklist.project", "worklist.municipality", "core.call",
        "worklist.step", "worklist.due", "worklist.due-word", "core.amount", "worklist.assignee", "worklist.tags.panel");
    private static final int[] WIDTHS = {12, 34, 44, 18, 44, 24, 12, 14, 14, 24, 24};

    private final Worklist worklist;
    private final QueueLines lines;
    private final Wording wording;
    private final int most;

    QueueSheet(Worklist worklist, QueueLines lines, Wording wording,
               @Value("${tilsagn.worklist.export-lines:" + MOST + "}") int most) {
        this.worklist = worklist;
        this.lines = lines;
        this.wording = wording;
        this.most = most;
    }

    byte[] of(User user, WorklistQuery query) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "Tilsagn", "1.0")) {
            Worksheet sheet = book.newWorksheet(say("worklist.title"));
            head(sheet);
            body(sheet, user, query.behind(null));
            sheet.finish();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return file.toByteArray();
    }

    private void head(Worksheet sheet) {
        for (int column = 0; column < COLUMNS.size(); column++) {
            sheet.value(0, column, say(COLUMNS.get(column)));
            sheet.style(0, column).bold().set();
            sheet.width(column, WIDTHS[column]);
        }
        sheet.freezePane(0, 1);
    }

    // Page after page by key, as one reads it; what comes meanwhile neither doubles nor hides a line.
    private void body(Worksheet sheet, User user, WorklistQuery query) {
        int row = 1;
        Cursor after = null;
        do {
            WorklistPage page = worklist.items(user, query.behind(after), Math.min(Worklist.LARGE_PAGE, most - row + 1));
            for (WorklistRow line : lines.of(user, page.items())) {
                line(sheet, row++, line);
            }
            after = page.next();
        } while (after != null && row <= most);
        if (after != null) {
            sheet.value(row, 0, wording.of("worklist.export.cut", List.of(most)));
        }
    }

    private void line(Worksheet sheet, int row, WorklistRow line) {
        WorkItem item = line.item();
        String[] words = {item.caseNumber().value(), item.applicant(), item.title(), item.municipalityName(), item.callTitle(),
            say("workflow.task." + item.step()), null, item.dueAt() == null && !item.isWaiting() ? null : say("worklist.urgency." + line.urgency()), null,
            line.assigneeName() == null ? say("worklist.nobody") : line.assigneeName(), line.tags().stream().map(tag -> tag.word()).collect(Collectors.joining(", "))};
        for (int column = 0; column < words.length; column++) {
            if (words[column] != null) {
                sheet.value(row, column, plain(words[column]));
            }
        }
        if (item.dueAt() != null) {
            sheet.value(row, 6, lastDay(item.dueAt()));
            sheet.style(row, 6).format("dd.mm.yyyy").set();
        }
        sheet.value(row, 8, item.amount().kroner());
        sheet.style(row, 8).format("#,##0").set();
    }

    // The end of a day is the first instant of the next.
    private static LocalDate lastDay(Instant due) {
        return due.minusSeconds(1).atZone(BusinessTime.ZONE).toLocalDate();
    }

    // What XML cannot hold would make the whole file unreadable.
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " ");
    }

    private String say(String key) {
        return wording.of(key, List.of());
    }
}
