package tilsagn.core;

/** What a room holds of people on a case; contributed by the rooms. Forgotten when the case has been kept long enough and the archive has it. */
public interface CasePeople {

    /** Takes the people out of what the room has of the case and leaves what the law or the figures need. @return how many things were taken */
    int forget(CaseNumber number);
}
