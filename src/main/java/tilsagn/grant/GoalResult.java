package tilsagn.grant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * How far a goal of the application has come.
 *
 * @param goal      as it was sent
 * @param indicator what is counted or measured, as it was sent
 * @param target    the value that counts as reached, as it was sent
 * @param reached   so far, in the final report in the end; {@code null} as long as nothing is written
 * @param remark    what there is to say about it, or {@code null}
 */
@Embeddable
public record GoalResult(@Column(length = 500) String goal, @Column(length = 200) String indicator, @Column(length = 200) String target,
                         @Column(length = 200) String reached, @Column(length = 1000) String remark) {
}
