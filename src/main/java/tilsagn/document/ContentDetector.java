package tilsagn.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/**
 * What a file is by its content, never by its name: Apache Tika knows the signatures, and what Tika calls a zip file is opened, since
 * Office's formats differ only inside.
 */
final class ContentDetector {

    private static final Map<String, FileType> NAMED = Map.ofEntries(
        Map.entry("text/html", FileType.WEB_PAGE), Map.entry("application/xhtml+xml", FileType.WEB_PAGE),
        Map.entry("image/svg+xml", FileType.WEB_PAGE), Map.entry("application/javascript", FileType.PROGRAM),
        Map.entry("application/x-msdownload", FileType.PROGRAM), Map.entry("application/x-dosexec", FileType.PROGRAM),
        Map.entry("application/x-executable", FileType.PROGRAM), Map.entry("application/x-sharedlib", FileType.PROGRAM),
        Map.entry("application/x-elf", FileType.PROGRAM), Map.entry("application/x-sh", FileType.PROGRAM),
        Map.entry("application/x-bat", FileType.PROGRAM), Map.entry("application/java-vm", FileType.PROGRAM),
        Map.entry("application/gzip", FileType.ARCHIVE), Map.entry("application/x-7z-compressed", FileType.ARCHIVE),
        Map.entry("application/x-rar-compressed", FileType.ARCHIVE), Map.entry("application/x-tar", FileType.ARCHIVE),
        Map.entry("application/x-tika-msoffice", FileType.OLD_OFFICE), Map.entry("application/rtf", FileType.RTF),
        Map.entry("message/rfc822", FileType.MAIL), Map.entry("text/plain", FileType.PLAIN_TEXT));

    private final MimeTypes signatures = MimeTypes.getDefaultMimeTypes();

    FileType detect(Path file) throws IOException, Unfit {
        MediaType found = signature(file);
        if (ZipPackage.isZip(file)) {
            return new ZipPackage(file).type();
        }
        return FileType.of(found.toString()).or(() -> Optional.ofNullable(NAMED.get(found.toString()))).orElseGet(() -> family(found));
    }

    private MediaType signature(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return signatures.detect(in, new Metadata()).getBaseType();
        }
    }

    private static FileType family(MediaType found) {
        if (found.toString().contains("executable") || found.toString().contains("x-msdownload") || found.toString().contains("mach-o")) {
            return FileType.PROGRAM;
        }
        return switch (found.getType()) {
            case "image" -> FileType.OTHER_IMAGE;
            case "video", "audio" -> FileType.FILM_OR_SOUND;
            case "text" -> FileType.PLAIN_TEXT;
            default -> FileType.UNKNOWN;
        };
    }
}
