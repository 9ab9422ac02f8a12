package tilsagn.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The types the county keeps, each known by its first bytes, so that a file cannot call itself something else.
 * Nothing a browser would run (HTML, SVG, scripts) is among them.
 */
enum FileType {
    PDF("application/pdf", "%PDF-"),
    PNG("image/png", "\u0089PNG"),
    JPEG("image/jpeg", "\u00ff\u00d8\u00ff"),
    SLIDES("application/vnd.openxmlformats-officedocument.presentationml.presentation", "PK\u0003\u0004"),
    TEXT_DOCUMENT("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK\u0003\u0004"),
    SPREADSHEET("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK\u0003\u0004"),
    JSON("application/json", "{"),
    PLAIN_TEXT("text/plain", "");

    private final String contentType;
    private final byte[] start;

    FileType(String contentType, String start) {
        this.contentType = contentType;
        this.start = start.getBytes(StandardCharsets.ISO_8859_1);
    }

    static boolean matches(String contentType, byte[] content) {
        return Arrays.stream(values()).anyMatch(type -> type.contentType.equals(contentType) && type.begins(content));
    }

    private boolean begins(byte[] content) {
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }
}
