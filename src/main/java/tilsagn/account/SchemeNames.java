package tilsagn.account;

import java.util.Map;

/** The county's schemes, as the room of the calls knows them and this one does not. */
public interface SchemeNames {

    /** Names by code. */
    Map<String, String> of(String county);
}
