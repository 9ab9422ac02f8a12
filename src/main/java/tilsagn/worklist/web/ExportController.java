package tilsagn.worklist.web;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.core.BusinessTime;

/** The list on the screen as a file. */
@Controller
class ExportController {

    private static final MediaType XLSX = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final QueueSheet sheet;
    private final BusinessTime time;

    ExportController(QueueSheet sheet, BusinessTime time) {
        this.sheet = sheet;
        this.time = time;
    }

    @GetMapping("/worklist/export.xlsx")
    ResponseEntity<byte[]> export(@LoggedIn User user, WorklistFilter filter) {
        ContentDisposition name = ContentDisposition.attachment().filename("oppgaver-" + time.today() + ".xlsx").build();
        return ResponseEntity.ok().contentType(XLSX).header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
            .header(HttpHeaders.CACHE_CONTROL, "no-store").body(sheet.of(user, filter.query()));
    }
}
