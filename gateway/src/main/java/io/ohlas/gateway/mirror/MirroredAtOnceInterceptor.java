package io.ohlas.gateway.mirror;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

// Outside every transaction, those of idempotency keys included: Keycloak is called only after the commit.
/** Brings Keycloak up to date between a request's commit and its answer. */
@MirroredAtOnce
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class MirroredAtOnceInterceptor {

    private final Mirror mirror;
    private final MirrorWorker worker;

    MirroredAtOnceInterceptor(Mirror mirror, MirrorWorker worker) {
        this.mirror = mirror;
        this.worker = worker;
    }

    @AroundInvoke
    Object follow(InvocationContext call) throws Exception {
        var answer = (RestResponse<?>) call.proceed();
        boolean followed = mirror.asked().stream().allMatch(target -> worker.doNow(target.kind(), target.id()));
        return followed ? answer : accepted(answer);
    }

    private static RestResponse<?> accepted(RestResponse<?> answer) {
        var accepted = ResponseBuilder.create(RestResponse.Status.ACCEPTED, (Object) answer.getEntity());
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> accepted.header(name, value)));
        return accepted.build();
    }
}
