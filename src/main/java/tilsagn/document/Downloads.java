package tilsagn.document;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** How a stored file leaves the house: shown in the browser under its own name, and never kept by a cache in between. */
public final class Downloads {

    private Downloads() {
    }

    public static ResponseEntity<byte[]> inline(StoredFile file) {
        ContentDisposition name = ContentDisposition.inline().filename(file.name(), StandardCharsets.UTF_8).build();
        return ResponseEntity.ok()
            .contentType(MediaType.parseMediaType(file.contentType()))
            .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
            .cacheControl(CacheControl.noStore())
            .body(file.content());
    }
}
