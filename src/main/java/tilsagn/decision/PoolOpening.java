package tilsagn.decision;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import tilsagn.call.Call;
import tilsagn.call.Calls;

/** Opens a call's pool in the transaction that announces the call. */
@Component
class PoolOpening {

    private final PoolLedger ledger;
    private final Calls calls;

    PoolOpening(PoolLedger ledger, Calls calls) {
        this.ledger = ledger;
        this.calls = calls;
    }

    @EventListener
    void on(Call.Announced announced) {
        Call call = calls.get(announced.callId());
        ledger.open(call.id(), Budget.undivided(call.year()), call.pool());
    }
}
