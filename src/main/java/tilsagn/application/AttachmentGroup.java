package tilsagn.application;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import tilsagn.call.AttachmentRequirement;
import tilsagn.document.ScanResult;

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

    /** What is known about viruses in most of the files, so that it is said once; {@code null} when nothing is attached. */
    public static ScanResult commonScan(List<AttachmentGroup> groups) {
        return groups.stream().flatMap(group -> group.files().stream()).collect(Collectors.groupingBy(Attachment::scan, TreeMap::new, Collectors.counting()))
            .entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(null);
    }

    /** The form field its faults stand on. */
    public String field() {
        return field(asked.code());
    }

    static String field(String code) {
        return "attachments[" + code + "]";
    }
}
