package tilsagn.call;

import java.util.Map;

/** A piece of the front page that another room brings, such as the latest awards. Each bean of this type is shown below the calls. */
public interface FrontPageSection {

    /** The Thymeleaf fragment, e.g. {@code decision/latest :: latest}. */
    String template();

    /** What the fragment needs; keys begin with the room's name. */
    Map<String, Object> model();

    /** Smaller comes first. */
    int order();
}
