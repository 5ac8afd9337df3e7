package io.ohlas.platform.web.idempotency;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

import io.ohlas.platform.fault.LostRace;

// The key's transaction is the outer one, so that it is the one to be done again.
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 185)
class IdempotentAgain {

    private final LostRace race;

    IdempotentAgain(LostRace race) {
        this.race = race;
    }

    @AroundInvoke
    Object untilWon(InvocationContext call) throws Exception {
        return race.untilWon(call);
    }
}
