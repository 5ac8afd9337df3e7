package io.ohlas.platform.web.query;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Holds every request to the API to the query parameters that its method declares. A method that reads the address
 * itself ({@code UriInfo}) is left to do the same. Pages are not held to it: mail programs and social networks hang
 * parameters of their own on a link.
 */
class StrictParameters {

    private static final String API = "/api/";

    private final Map<Method, Set<String>> taken = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void refuseUnknown(UriInfo uri, ResourceInfo resource) {
        if (uri.getRequestUri().getRawQuery() == null || !uri.getPath().startsWith(API)) {
            return;
        }
        Method method = resource.getResourceMethod();
        if (!Arrays.asList(method.getParameterTypes()).contains(UriInfo.class)) {
            ParameterUnknown.refuse(
                    uri.getQueryParameters().keySet(), taken.computeIfAbsent(method, StrictParameters::declared));
        }
    }

    private static Set<String> declared(Method method) {
        var names = new HashSet<String>();
        for (var parameter : method.getParameters()) {
            add(names, parameter, parameter.getName());
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (var field : parameter.getType().getDeclaredFields()) {
                    add(names, field, field.getName());
                }
            }
        }
        return names;
    }

    private static void add(Set<String> names, AnnotatedElement place, String name) {
        if (place.getAnnotation(RestQuery.class) instanceof RestQuery query) {
            names.add(query.value().isEmpty() ? name : query.value());
        } else if (place.getAnnotation(QueryParam.class) instanceof QueryParam query) {
            names.add(query.value());
        }
    }
}
