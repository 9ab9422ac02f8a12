package tilsagn.correspondence;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What became of one document.
 *
 * @param round       when it was answered
 * @param title       what it was called then
 * @param choice      given, partly or not
 * @param ground      why not; {@code null} when all of it is given
 * @param reason      in words; {@code null} when all of it is given
 * @param fileId      what is given; {@code null} when nothing is
 * @param fileName    under which it is saved
 * @param contentType of the file
 * @param bytes       its size
 */
@Embeddable
public record AnsweredPaper(@Enumerated(EnumType.STRING) @Column(name = "answer_round", length = 20) Round round, @Column(length = 500) String title,
                            @Enumerated(EnumType.STRING) @Column(length = 20) PaperChoice choice,
                            @Enumerated(EnumType.STRING) @Column(length = 40) ExemptionGround ground, @Column(length = 2000) String reason, UUID fileId,
                            @Column(length = 300) String fileName, @Column(length = 200) String contentType, Long bytes) {

    /** The three times documents can be given. Words: {@code correspondence.access.round.*}. */
    public enum Round {
        /** In the county's answer. */
        ANSWER,
        /** When the county looked at its refusal again. */
        REVIEW,
        /** After the ruling of the appeal body. */
        RULING
    }

    /** Whether there is something to fetch. */
    public boolean isGiven() {
        return choice != PaperChoice.WITHHELD;
    }
}
