package tilsagn.document;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** How a file leaves the house: under its own name, and never kept by a cache in between. */
public final class Downloads {

    private Downloads() {
    }

    /** A stored file, shown in the browser. */
    public static ResponseEntity<byte[]> inline(StoredFile file) {
        ContentDisposition name = ContentDisposition.inline().filename(file.name(), StandardCharsets.UTF_8).build();
        return ResponseEntity.ok()
            .contentType(MediaType.parseMediaType(file.contentType()))
            .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
            .cacheControl(CacheControl.noStore())
            .body(file.content());
    }

    /** A kept file, saved and never shown, streamed as it is fetched. */
    public static ResponseEntity<Resource> attachment(String name, String contentType, long size, InputStream content) {
        return ResponseEntity.ok()
            .contentType(MediaType.parseMediaType(contentType))
            .contentLength(size)
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
            .header("X-Content-Type-Options", "nosniff")
            .cacheControl(CacheControl.noStore().cachePrivate())
            .body(new InputStreamResource(content));
    }

    /** A PDF made for this one reader, saved and not shown. */
    public static ResponseEntity<byte[]> pdf(String name, byte[] content) {
        return ResponseEntity.ok()
            .contentType(MediaType.APPLICATION_PDF)
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
            .header("X-Content-Type-Options", "nosniff")
            .cacheControl(CacheControl.noStore().cachePrivate())
            .body(content);
    }

    /** A picture made here of what a file looks like, shown in the page. */
    public static ResponseEntity<byte[]> picture(byte[] png) {
        return ResponseEntity.ok()
            .contentType(MediaType.IMAGE_PNG)
            .header("X-Content-Type-Options", "nosniff")
            .cacheControl(CacheControl.noStore().cachePrivate())
            .body(png);
    }
}
