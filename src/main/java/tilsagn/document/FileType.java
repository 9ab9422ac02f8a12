package tilsagn.document;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * What a file can be. The first ones are kept; the others have a name only, so that a refusal can say what the file really is.
 * Nothing a browser would run (HTML, SVG, scripts) is kept. Words: {@code FileType.*}.
 */
enum FileType {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    PLAIN_TEXT("text/plain", "txt"),
    PROGRAM, ARCHIVE, OLD_OFFICE, WEB_PAGE, OTHER_IMAGE, FILM_OR_SOUND, RTF, MAIL, UNKNOWN;

    /** What an applicant may attach. */
    static final Set<FileType> ATTACHABLE = Set.of(PDF, DOCX, XLSX, ODT, ODS, PNG, JPEG);

    private final String contentType;
    private final String ending;

    FileType() {
        this(null, null);
    }

    FileType(String contentType, String ending) {
        this.contentType = contentType;
        this.ending = ending;
    }

    /** The type that is kept under this name. */
    static Optional<FileType> of(String contentType) {
        return Arrays.stream(values()).filter(type -> contentType.equals(type.contentType)).findFirst();
    }

    String contentType() {
        return contentType;
    }

    /** The ending a program knows it by. */
    String ending() {
        return ending;
    }

    /** Whether a name with this ending tells the truth. */
    boolean isNamed(String given) {
        return given.equals(ending) || this == JPEG && "jpeg".equals(given);
    }
}
