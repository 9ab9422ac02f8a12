package tilsagn.call;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Someone at the county whom applicants may ask. A contact is a name on the page, never a login.
 *
 * @param name  as the county writes it
 * @param title as the county writes it, with the field of work if it is given
 */
@Embeddable
public record Contact(@Column(nullable = false, length = 200) String name, @Column(nullable = false, length = 200) String title) {
}
