package io.ohlas.gateway.mirror;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.interceptor.InterceptorBinding;

/**
 * A request that answers once Keycloak shows what it changed. While Keycloak is away the change stands all the same,
 * the answer is 202 in place of 200, 201 or 204, and Keycloak follows when it is back. The method must return a
 * {@code RestResponse}.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface MirroredAtOnce {}
