package tilsagn.application;

import java.util.List;

import tilsagn.call.AttachmentRequirement;

/**
 * One thing the call asks for, with what is attached as it.
 *
 * @param required whether it must be there for the amount and the group of this application
 */
public record AttachmentGroup(AttachmentRequirement asked, boolean required, List<Attachment> files) {

    /** Whether it has to be attached and is not. */
    public boolean isMissing() {
        return required && files.isEmpty();
    }

    /** Whether no more files are taken. */
    public boolean isFull() {
        return files.size() >= asked.maxFiles();
    }

    /** The form field its faults stand on. */
    public String field() {
        return field(asked.code());
    }

    static String field(String code) {
        return "attachments[" + code + "]";
    }
}
