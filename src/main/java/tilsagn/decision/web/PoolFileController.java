package tilsagn.decision.web;

import java.nio.charset.StandardCharsets;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.call.Call;
import tilsagn.core.BusinessTime;

/** The movements on the screen as a file: the same filter, oldest first, all of them. */
@Controller
class PoolFileController {

    private static final MediaType XLSX = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final PoolDesk desk;
    private final PoolSheet sheet;
    private final BusinessTime time;

    PoolFileController(PoolDesk desk, PoolSheet sheet, BusinessTime time) {
        this.desk = desk;
        this.sheet = sheet;
        this.time = time;
    }

    @GetMapping("/pools/{slug}/movements.csv")
    ResponseEntity<byte[]> csv(@LoggedIn User user, @PathVariable String slug, PoolQuery query) {
        Call call = desk.call(user, slug);
        return file(CSV, call, "csv", sheet.csv(user, call, query.filter()));
    }

    @GetMapping("/pools/{slug}/movements.xlsx")
    ResponseEntity<byte[]> xlsx(@LoggedIn User user, @PathVariable String slug, PoolQuery query) {
        Call call = desk.call(user, slug);
        return file(XLSX, call, "xlsx", sheet.xlsx(user, call, query.filter()));
    }

    private ResponseEntity<byte[]> file(MediaType type, Call call, String ending, byte[] content) {
        ContentDisposition name = ContentDisposition.attachment().filename("ramme-" + call.slug() + "-" + time.today() + "." + ending).build();
        return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
            .header(HttpHeaders.CACHE_CONTROL, "no-store").body(content);
    }
}
