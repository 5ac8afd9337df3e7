package io.ohlas.platform.web.idempotency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;

/**
 * A POST that honours the header {@code Idempotency-Key}: the same key and request of the same caller give the first
 * answer again, with {@code Idempotency-Replayed: true}, for a day and a half. The method must return a {@code RestResponse}. The key and the effect commit in
 * one transaction, so a request that died in the middle left neither.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {

    /** Whether a request without the header is refused. */
    @Nonbinding
    boolean required() default false;

    /**
     * How many seconds the work may take in transactions of its own while the key's transaction waits for it; 0 for work
     * that commits together with its key. Each part must be harmless to repeat: a crash keeps the parts and not the key.
     */
    @Nonbinding
    int secondsForParts() default 0;

    /** Top-level fields of the answer that a replay leaves out, such as a secret that is shown once. */
    @Nonbinding
    String[] omit() default {};
}
