package io.ohlas.platform.web.identity;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

// After the check of roles, before idempotency keys and the validation of the body.
@PersonOnly
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class PersonOnlyInterceptor {

    private final Caller caller;

    PersonOnlyInterceptor(Caller caller) {
        this.caller = caller;
    }

    @AroundInvoke
    Object refuseMachines(InvocationContext call) throws Exception {
        String except = call.getInterceptorBinding(PersonOnly.class).exceptRole();
        if (except.isEmpty() || !caller.hasRole(except)) {
            caller.requirePerson();
        }
        return call.proceed();
    }
}
