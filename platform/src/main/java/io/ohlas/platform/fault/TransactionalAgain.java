package io.ohlas.platform.fault;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;

// Right outside the interceptor that begins and ends the transaction, which stands at 200.
@Transactional
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 195)
class TransactionalAgain {

    private final LostRace race;

    TransactionalAgain(LostRace race) {
        this.race = race;
    }

    @AroundInvoke
    Object untilWon(InvocationContext call) throws Exception {
        return race.untilWon(call);
    }
}
