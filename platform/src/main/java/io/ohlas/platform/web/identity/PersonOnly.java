package io.ohlas.platform.web.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;

/**
 * An operation that somebody must answer for by name: an API client of a fitting role is refused with 403, before
 * anything else of its request is looked at.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface PersonOnly {

    /** A role whose API clients are let in all the same; nobody's when empty. */
    @Nonbinding
    String exceptRole() default "";
}
