package tilsagn.call.web;

import java.util.List;

/**
 * The calls as the public meets them, already searched.
 *
 * @param open   the nearest deadline first
 * @param coming the nearest opening first
 * @param closed the latest deadline first
 */
record CallLists(List<CallCard> open, List<CallCard> coming, List<CallCard> closed) {

    public boolean isEmpty() {
        return open.isEmpty() && coming.isEmpty() && closed.isEmpty();
    }

    public int size() {
        return open.size() + coming.size() + closed.size();
    }
}
