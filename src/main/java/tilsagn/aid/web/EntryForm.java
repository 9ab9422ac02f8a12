package tilsagn.aid.web;

import java.util.Arrays;

import tilsagn.aid.NewEarlierAid;
import tilsagn.application.AidType;
import tilsagn.core.web.TypedDay;

/** Earlier aid as it was typed. */
record EntryForm(String receiver, String giver, String scheme, String grantedOn, String amount, String entryRate, String type, String source) {

    static EntryForm empty(String receiver) {
        return new EntryForm(receiver, "", "", "", "", "", "", "");
    }

    NewEarlierAid read() {
        return new NewEarlierAid(receiver, giver, scheme, TypedDay.read(grantedOn), Typed.amount("amount", amount), Typed.rate("entryRate", entryRate),
            Arrays.stream(AidType.values()).filter(one -> one.name().equals(type)).findFirst().orElse(null), source);
    }
}
