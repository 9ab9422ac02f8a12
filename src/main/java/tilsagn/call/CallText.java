package tilsagn.call;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The text of a call, frozen for the round but for wording that is set right in sight of all ({@link CallChanges}), in the language the county writes. Paragraphs are separated by an empty line.
 *
 * @param language    {@code nb} or {@code nn}, marked on the page because labels may be in another language
 * @param ingress     two or three sentences that say what this is
 * @param purpose     why the county gives this money
 * @param whoMayApply who can apply
 * @param groupings   which actors belong together in a cluster
 */
@Embeddable
public record CallText(@Column(name = "text_language", nullable = false, length = 2) String language,
                       @Column(nullable = false, length = 1000) String ingress,
                       @Column(nullable = false, length = 6000) String purpose,
                       @Column(nullable = false, length = 3000) String whoMayApply,
                       @Column(nullable = false, length = 3000) String groupings) {

    /** The words of one part. */
    String of(CallPart part) {
        return switch (part) {
            case INGRESS -> ingress;
            case PURPOSE -> purpose;
            case WHO_MAY_APPLY -> whoMayApply;
            case GROUPINGS -> groupings;
            default -> throw new IllegalArgumentException(part + " is no text");
        };
    }

    /** The same text with one part in other words. */
    CallText with(CallPart part, String words) {
        return new CallText(language, part == CallPart.INGRESS ? words : ingress, part == CallPart.PURPOSE ? words : purpose,
            part == CallPart.WHO_MAY_APPLY ? words : whoMayApply, part == CallPart.GROUPINGS ? words : groupings);
    }
}
