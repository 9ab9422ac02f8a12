package tilsagn.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import tilsagn.core.BusinessTime;
import tilsagn.grant.OwnerHandovers;
import tilsagn.grant.RegisterWatch;

/** The nights that pass when the demo's clock is moved: what the house looks at each night it looks at once. */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "tilsagn.demo.stories", matchIfMissing = true)
class DemoNights {

    private final OwnerHandovers owners;
    private final RegisterWatch register;

    DemoNights(OwnerHandovers owners, RegisterWatch register) {
        this.owners = owners;
        this.register = register;
    }

    @EventListener
    void clockMoved(BusinessTime.Moved moved) {
        owners.look();
        register.look();
    }
}
