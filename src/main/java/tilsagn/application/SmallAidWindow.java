package tilsagn.application;

import java.time.LocalDate;
import java.util.Optional;

/** How far back small aid (de minimis) is counted; answered by the room that keeps the rules of state aid. */
public interface SmallAidWindow {

    /** The first day whose aid counts beside an award of this day in a county, by the rules of that day; empty where none is in force. */
    Optional<LocalDate> firstDay(String county, LocalDate day);
}
